import { expect, test } from "vitest";
import type { Person } from "../../../src/model/facets.ts";
import { personsOf } from "../../../src/routes/api/persons.ts";
import { facetsOf, storyOf } from "../../samples/stories.ts";

const [macron, xi, jin]: readonly [Person, Person, Person] = [
	{ id: "emmanuel-macron", name: "Emmanuel <b>Macron", country: "FR" },
	{ id: "xi-jinping", name: "Xi Jinping", country: "CN" },
	{ id: "jin-liqun", name: "Jin Liqun", country: "CN" },
];
const told = (day: string, ...persons: readonly Person[]) =>
	storyOf(day, { firstSeen: `${day}T06:00:00.000Z`, facets: facetsOf({ persons }) });

test("persons are counted by story, the commonest first, with the first and last day of theirs", () => {
	const stories = [
		told("2024-11-05", xi, macron),
		told("2024-11-03", macron),
		told("2024-11-07", macron),
		told("2024-11-06"),
		told("2024-11-04", macron),
	];
	expect(personsOf(stories)).toEqual([
		expect.objectContaining({ id: macron.id, country: "FR", stories: 4, first: "2024-11-03", last: "2024-11-07" }),
		{ id: xi.id, name: "Xi Jinping", country: "CN", stories: 1, first: "2024-11-05", last: "2024-11-05" },
	]);
	expect(personsOf(stories)[0]?.name).not.toContain("\n");
});

test("persons of as many stories stand by their ids, whichever was named first", () => {
	for (const named of [
		[xi, jin, macron],
		[macron, jin, xi],
		[jin, xi, macron],
	])
		expect(personsOf([told("2024-11-05", ...named)]).map(({ id }) => id)).toEqual([macron.id, jin.id, xi.id]);
	expect(personsOf([told("2024-11-05", xi), told("2024-11-06", jin, xi)]).map(({ id }) => id)).toEqual([xi.id, jin.id]);
});

test("nobody is counted where no story names anybody", () => {
	expect(personsOf([told("2024-11-05")])).toEqual([]);
});
