import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, readWording, type WordFeature, writeWording } from "../../src/model/wording.ts";

const feature = (name: string, over: Partial<WordFeature> = {}): WordFeature => ({
	hash: hashOf(name, name, 1),
	weight: 2.4,
	isShared: false,
	isFramed: false,
	isNumber: false,
	...over,
});

test("reads what it wrote: title and excerpt apart, what each feature is, and what it weighs to the nearest level", () => {
	const title = [feature("wwater"), feature("#5", { isShared: true, isNumber: true, weight: 9 })];
	const excerpt = [feature("pFR", { isShared: true, isFramed: true, weight: 0 })];
	const found = readWording(writeWording({ hasIdeas: true, isDigest: false, title, excerpt }));
	expect([found.hasIdeas, found.isDigest]).toEqual([true, false]);
	expect(found.title.map(({ weight, isShared, isNumber }) => [weight, isShared, isNumber])).toEqual([
		[2.4, false, false],
		[7.5, true, true],
	]);
	expect(found.excerpt.map(({ weight, isFramed }) => [weight, isFramed])).toEqual([[0, true]]);
});

test("gives the same name the same hash, and others others", () => {
	const text = writeWording({
		...{ hasIdeas: false, isDigest: true },
		title: [feature("wwater"), feature("wwaters")],
		excerpt: [feature("wwater")],
	});
	const { isDigest, title, excerpt } = readWording(text);
	expect(isDigest).toBe(true);
	expect(title[0]?.hash).toBe(excerpt[0]?.hash);
	expect(title[0]?.hash).not.toBe(title[1]?.hash);
});

test("reads nothing of words from what it did not write, and never throws", () => {
	expect(readWording("")).toMatchObject({ title: [], excerpt: [] });
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(readWording(text).title.length).toBeLessThanOrEqual(text.length);
		}),
	);
});
