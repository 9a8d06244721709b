/** The office-holders of the lexicon as pages name them: who each is, and in which languages how. */
import { HOME } from "../../src/model/source.ts";
import { readTable } from "../lexicon/table.ts";

/** The text of each table of persons by its file's name: that of attributes, and those of forms. */
export type PersonTables = Readonly<Record<"persons.tsv" | "persons.ru.tsv" | "persons.kk.tsv", string>>;

/**
 * A line a person: `id`, English name where the id does not tell it, Russian and Kazakh name, country, organisation, terms;
 * parted by tabs. Kazakhstan's own are left out, but for those who head an organisation: no story has them among its persons.
 */
export function peopleLines(tables: PersonTables): string[] {
	const russian = namesIn("persons.ru.tsv", tables);
	const kazakh = namesIn("persons.kk.tsv", tables);
	return readTable("persons.tsv", tables["persons.tsv"])
		.filter(({ attributes: { country, organisation } }) => country !== HOME || organisation !== undefined)
		.map(({ id, attributes: { name = "", country, organisation = "", terms, role = "", from = "", to = "" } }) =>
			[
				id,
				name.replaceAll("_", " "),
				russian.get(id) ?? "",
				kazakh.get(id) ?? "",
				country,
				organisation,
				terms ?? `${role}/${from}/${to}`.replace(/\/$/, ""),
			].join("\t"),
		);
}

/** The first form of each that is a whole name: not the beginning of one, and none that counts only beside others. */
function namesIn(file: keyof PersonTables, tables: PersonTables): ReadonlyMap<string, string> {
	return new Map(
		readTable(file, tables[file]).flatMap(({ id, forms }) => {
			const whole = forms.find(({ text }) => !/[*?^]/.test(text));
			return whole === undefined ? [] : [[id, whole.text.replace(/~\w*/g, "")] as const];
		}),
	);
}
