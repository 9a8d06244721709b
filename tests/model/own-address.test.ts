import { expect, test } from "vitest";
import { cededOf, keepersOf, ownAddress } from "../../src/model/own-address.ts";
import { sourceOf } from "../samples/stories.ts";

const sources = new Map(
	[
		sourceOf("herald", { homepage: "https://www.herald.example/" }),
		sourceOf("herald-ru", { homepage: "https://herald.example/ru" }),
		sourceOf("gatherer", { homepage: "https://gatherer.example/" }),
		sourceOf("other", { homepage: "https://other.example/" }),
		sourceOf("moved", { homepage: "https://new.example/", formerHosts: ["old.example"] }),
	].map((source) => [source.id, source]),
);
const by = (sourceId: string, url = "https://herald.example/1") => ({ sourceId, url });
const keepers = (...reports: { sourceId: string; url: string }[]) =>
	keepersOf(reports, sources).map(({ sourceId }) => sourceId);

test("an address is kept by the source whose site it is, whoever lists it first", () => {
	expect(keepers(by("gatherer"), by("herald"))).toEqual(["herald"]);
	expect(keepers(by("herald"), by("gatherer"))).toEqual(["herald"]);
	expect(keepers(by("gatherer", "https://kz.herald.example/1"), by("herald", "https://kz.herald.example/1"))).toEqual([
		"herald",
	]);
	expect(keepers(by("gatherer", "https://old.example/1"), by("moved", "https://old.example/1"))).toEqual(["moved"]);
});

test("and where it is no one's, or is that of both, by the first", () => {
	expect(keepers(by("gatherer"), by("other"))).toEqual(["gatherer"]);
	expect(keepers(by("herald-ru"), by("herald"))).toEqual(["herald-ru"]);
	expect(keepers(by("gatherer"), by("unknown"))).toEqual(["gatherer"]);
	expect(keepers(by("unknown"), by("herald"))).toEqual(["herald"]);
});

test("what one source lists is all its own, and what others list elsewhere is theirs", () => {
	expect(keepers(by("herald"), by("herald"), by("gatherer", "https://gatherer.example/2"))).toEqual([
		"herald",
		"herald",
		"gatherer",
	]);
	expect(keepers(by("gatherer", "https://notherald.example/1"))).toEqual(["gatherer"]);
});

test("an address of a site that moved is one under each of its hosts", () => {
	expect(ownAddress("https://new.example/1", sources)).toBe("https://old.example/1");
	expect(ownAddress("https://old.example/1", sources)).toBe("https://old.example/1");
	expect(ownAddress("https://herald.example/1", sources)).toBe("https://herald.example/1");
	expect(keepers(by("gatherer", "https://new.example/1"), by("moved", "https://old.example/1"))).toEqual(["moved"]);
});

test("a report cedes its address to the site's own source, and not to one that was first", () => {
	const ceded = (...reports: { sourceId: string; url: string }[]) =>
		cededOf(reports, sources).map(({ sourceId }) => sourceId);
	expect(ceded(by("gatherer"), by("herald"))).toEqual(["gatherer"]);
	expect(ceded(by("gatherer"), by("other"))).toEqual([]);
	expect(ceded(by("herald"), by("herald-ru"))).toEqual([]);
	expect(ceded(by("herald"))).toEqual([]);
});
