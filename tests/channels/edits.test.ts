import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edited, NO_EDITS, readEdits } from "../../src/channels/edits.ts";
import { facetsFor } from "../../src/channels/facets.ts";
import { storyOf } from "../samples/stories.ts";

const FACETS = facetsFor(new Map());
const PARIS = storyOf("paris");
const ROME = storyOf("rome", { merged: ["2024-11-03-milan"] });

describe("what an operator did by hand", () => {
	it("leaves stories as they are where nothing was done", () => {
		expect(edited([PARIS, ROME], NO_EDITS)).toEqual([PARIS, ROME]);
	});

	it("takes a story down, also by the id of one that it took in", () => {
		const { edits } = readEdits(`# wishes\n${PARIS.id} gone\n2024-11-03-milan gone\n`, FACETS);
		expect(edited([PARIS, ROME], edits)).toEqual([]);
	});

	it("puts facets right, and leaves the others", () => {
		const { edits, problems } = readEdits(`${PARIS.id} partner=de,cn event=summit organisation=`, FACETS);
		expect(problems).toEqual([]);
		const [story] = edited([PARIS], edits);
		expect(story?.facets).toEqual({ ...PARIS.facets, partners: ["DE", "CN"], events: ["summit"], organisations: [] });
	});

	it.each([
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

	it("never throws, whatever is written", () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readEdits(text, FACETS).problems.length).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});
