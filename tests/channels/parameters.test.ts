import { describe, expect, test } from "vitest";
import { BadQuery } from "../../src/channels/bad-query.ts";
import { FACETS, facetsFor } from "../../src/channels/facets.ts";
import { selectionParameters } from "../../src/channels/parameters.ts";
import { readQuery } from "../../src/channels/read-query.ts";
import { sourceOf } from "../samples/stories.ts";

const many = new Map(Array.from({ length: 60 }, (_, n) => [`s${n}`, sourceOf(`s${n}`)]));
const TABLE = facetsFor(many);
const parameters = () => selectionParameters(TABLE);

function faultOf(query: string): string | undefined {
	try {
		readQuery(new URLSearchParams(query), parameters(), TABLE);
		return undefined;
	} catch (error) {
		if (error instanceof BadQuery) return error.message;
		throw error;
	}
}

describe("the parameters that choose stories", () => {
	test("are described in a sentence each, which no two share", () => {
		const descriptions = Object.values(parameters()).map(({ description }) => description);
		expect(descriptions.filter((description) => !/^[A-Z].{10,}\.$/.test(description))).toEqual([]);
		expect(new Set(descriptions).size).toBe(descriptions.length);
	});

	test("are lists of ids, texts and times, and say which have values of the operator's own", () => {
		const made = parameters();
		expect(FACETS.map((name) => made[name]?.kind)).toEqual(FACETS.map(() => "ids"));
		for (const name of ["q", "since", "until", "seenSince", "changedSince"]) expect(made[name]?.kind).toBe("text");
		expect(
			Object.keys(made)
				.filter((name) => made[name]?.isOpen === true)
				.sort(),
		).toEqual(["person", "source"]);
		expect(Object.keys(made).filter((name) => "isOpen" in (made[name] ?? {}))).toHaveLength(2);
	});

	test("take fifty values, ten words or phrases and two hundred characters at most, and say so", () => {
		const ids = [...many.keys()];
		expect(faultOf(`source=${ids.slice(0, 50)}`)).toBe(undefined);
		expect(faultOf(`source=${ids.slice(0, 51)}`)).toBe("source: at most 50 values");
		expect(faultOf(`q=${"a ".repeat(10)}`)).toBe(undefined);
		expect(faultOf(`q=${"a ".repeat(11)}`)).toBe("q: at most 10 words or phrases");
		expect(faultOf(`q=${"a ".repeat(6)}${"-b ".repeat(5)}`)).toBe("q: at most 10 words or phrases");
		expect(faultOf(`q=${"a".repeat(200)}`)).toBe(undefined);
		expect(faultOf(`q=${"a".repeat(201)}`)).toBe("q: at most 200 characters");
	});
});
