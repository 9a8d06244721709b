import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edited, editedOccurrences, isGone, NO_EDITS, readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { occurrenceOf } from "../samples/occurrences.ts";
import { storyOf } from "../samples/stories.ts";

const FACETS = facetsFor(new Map());
const PARIS = storyOf("paris");
const ROME = storyOf("rome", { merged: ["2024-11-03-milan"] });

describe("what an operator did by hand", () => {
	test("leaves stories as they are where nothing was done", () => {
		expect(edited([PARIS, ROME], NO_EDITS)).toEqual([PARIS, ROME]);
	});

	test("takes a story down, also by the id of one that it took in", () => {
		const { edits } = readEdits(`# wishes\n${PARIS.id} gone\n2024-11-03-milan gone\n`, FACETS);
		expect(edited([PARIS, ROME], edits)).toEqual([]);
	});

	test("puts facets right, and leaves the others", () => {
		const { edits, problems } = readEdits(`${PARIS.id} partner=de,cn event=summit organisation=`, FACETS);
		expect(problems).toEqual([]);
		const [story] = edited([PARIS], edits);
		expect(story?.facets).toEqual({ ...PARIS.facets, partners: ["DE", "CN"], events: ["summit"], organisations: [] });
	});

	test.each([
		["paris gone", "line 1: must be: "],
		[`${PARIS.id}`, "line 1: must be: "],
		[`\n${PARIS.id} partner=frr`, 'line 2: partner: there is no "FRR"'],
		[
			`${PARIS.id} level=head`,
			'line 1: "level=head" must be gone, or one of partner, organisation, event, theme with =',
		],
		[`${PARIS.id} __proto__=x`, 'line 1: "__proto__=x" must be gone'],
	])("names %j by its line, and what is right", (text, sentence) => {
		const { edits, problems } = readEdits(text, FACETS);
		expect(edits.size).toBe(0);
		expect(problems[0]).toContain(`STORIES_EDITED, ${sentence}`);
	});

	test("never throws, whatever is written", () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readEdits(text, FACETS).problems.length).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});

describe("a line of edits", () => {
	test("is one of a story, with blanks and comments between, and the last of one counts", () => {
		const { edits, problems } = readEdits(
			[
				`  ${ROME.id}   event=visit  `,
				...["", "# 2024-11-05-a gone", "  #2024-11-05-b gone"],
				...[`${PARIS.id} gone`, `${PARIS.id} theme=energy,political`],
			].join("\n"),
			FACETS,
		);
		expect(problems).toEqual([]);
		expect([...edits]).toEqual([
			[ROME.id, { events: ["visit"] }],
			[PARIS.id, { themes: ["energy", "political"] }],
		]);
	});

	test.each([
		[
			`x${PARIS.id} gone`,
			"line 1: must be: 2024-11-05-ba320b07 gone, or 2024-11-05-ba320b07 partner=fr,de event=visit",
		],
		["2024-11-04- gone", "line 1: must be: "],
		["2024-11-4-paris gone", "line 1: must be: "],
		["2024-11-04-paris! gone", "line 1: must be: "],
		[`${PARIS.id} gone gone`, 'line 1: "gone" must be gone, or one of'],
		[`${PARIS.id} gone event=visit`, 'line 1: "gone" must be gone, or one of'],
		[`${PARIS.id} event`, 'line 1: "event" must be gone, or one of'],
		[`${PARIS.id} event=feast`, 'line 1: event: there is no "feast"'],
		[`${PARIS.id} event=${"x".repeat(50)}`, `line 1: event: there is no "${"x".repeat(40)}"`],
		[`${PARIS.id} ${"x".repeat(50)}`, `line 1: "${"x".repeat(40)}" must be`],
	])("is wrong as %j", (text, sentence) => {
		expect(readEdits(text, FACETS).problems[0]?.startsWith(`STORIES_EDITED, ${sentence}`)).toBe(true);
	});

	test("leaves every other story the same, and not only alike", () => {
		const { edits } = readEdits(`${ROME.id} event=visit`, FACETS);
		expect(edited([PARIS, ROME], edits)[0]).toBe(PARIS);
	});

	test("that is wrong harms no other", () => {
		const { edits, problems } = readEdits(`wrong\n${PARIS.id} gone`, FACETS);
		expect([edits.size, problems.length]).toEqual([1, 1]);
	});

	test("takes down a story whose facets another puts right", () => {
		const { edits } = readEdits(`${ROME.id} event=visit\n2024-11-03-milan gone`, FACETS);
		expect(edited([ROME, PARIS], edits)).toEqual([PARIS]);
		const put = readEdits("2024-11-03-milan event=summit", FACETS).edits;
		expect(edited([ROME], put)[0]?.facets.events).toEqual(["summit"]);
		expect([isGone(ROME.id, edits), isGone("2024-11-03-milan", edits), isGone(PARIS.id, edits)]).toEqual([
			false,
			true,
			false,
		]);
	});
});

describe("occurrences", () => {
	const one = occurrenceOf();
	const [claim] = one.claims;
	const other = "2024-11-02-other";
	const claims = claim === undefined ? [] : [claim, { ...claim, story: other }];
	const withdrawn = claim === undefined ? [] : [{ ...claim, certainty: "withdrawn" as const }];
	const gone = (...ids: readonly string[]) => new Map(ids.map((id) => [id, "gone" as const]));

	test("are as they are where nothing is taken down, or nothing of theirs", () => {
		expect(editedOccurrences([one], NO_EDITS)).toEqual([one]);
		expect(editedOccurrences([one], gone("2024-11-09-none"))[0]).toBe(one);
		expect(editedOccurrences([one], new Map([[one.headline.story, { events: [] }]]))).toEqual([one]);
	});

	test("of which only stories tell that were taken down are left out", () => {
		expect(editedOccurrences([one], gone(one.headline.story))).toEqual([]);
		expect(editedOccurrences([{ ...one, claims }], gone(one.headline.story, other))).toEqual([]);
	});

	test("lose a headline, or are left out, where the story that gave it says nothing of them any longer", () => {
		const named = { ...one, headline: { ...one.headline, story: other } };
		expect(editedOccurrences([named], gone(other))).toEqual([
			{ ...one, headline: { ...one.headline, title: "", link: "" } },
		]);
		expect(editedOccurrences([named], gone(one.headline.story))).toEqual([]);
	});

	test("lose what such a story says, and its headline", () => {
		const two = { ...one, claims };
		expect(editedOccurrences([two], gone(other))).toEqual([{ ...two, claims: claims.slice(0, 1) }]);
		expect(editedOccurrences([two], gone(one.headline.story))).toEqual([
			{ ...two, claims: claims.slice(1), headline: { ...two.headline, story: other, title: "", link: "" } },
		]);
	});

	test("that were withdrawn stay, unless their headline is of a story that was taken down", () => {
		const old = { ...one, claims: [...withdrawn, ...withdrawn.map((said) => ({ ...said, story: other }))] };
		expect(editedOccurrences([old], gone(other))).toEqual([{ ...old, claims: withdrawn }]);
		expect(editedOccurrences([old], gone(one.headline.story))).toEqual([]);
	});
});
