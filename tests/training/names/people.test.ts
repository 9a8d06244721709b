import { expect, test } from "vitest";
import { peopleLines } from "../../../training/names/people.ts";

const TABLES = {
	"persons.tsv": [
		"person\tjane-roe\tcountry=FR role=head-of-state from=2017-05-14",
		"person\tjose-de-la-cruz\tcountry=ES organisation=eu terms=minister/2010-01-01/2012-01-01;organisation-head/2015-01-01 name=José_de_la_Cruz",
		"person\tour-own\tcountry=KZ role=minister from=2020-01-01",
	].join("\n"),
	"persons.ru.tsv": "person\tjane-roe\n\tРоу*\n\t^Роу\n\tДжейн Роу~\n",
	"persons.kk.tsv": "person\tjane-roe\n\tРоу~surname\n",
};

test("the people of the lexicon are a line each, by the first of their forms that is a whole name", () => {
	expect(peopleLines(TABLES)).toEqual([
		"jane-roe\t\tДжейн Роу\tРоу\tFR\t\thead-of-state/2017-05-14",
		"jose-de-la-cruz\tJosé de la Cruz\t\t\tES\teu\tminister/2010-01-01/2012-01-01;organisation-head/2015-01-01",
	]);
});
