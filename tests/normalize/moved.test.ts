import { expect, test } from "vitest";
import { canonicalUrl } from "../../src/normalize/canonical.ts";

const moved = { homepage: "https://new.example/", formerHosts: ["first.example", "second.example"] };

test("knows the pages of a source that moved by its first host", () => {
	for (const host of ["new.example", "second.example", "first.example"]) {
		expect(canonicalUrl(new URL(`https://${host}/news/1?utm_source=rss`), moved)).toBe("https://first.example/news/1");
	}
});

test("knows those hosts whatever device the page is laid out for", () => {
	const twins = { homepage: "https://www.new.example/", formerHosts: ["www.first.example", "m.second.example"] };
	for (const host of ["m.new.example", "second.example", "amp.first.example"]) {
		expect(canonicalUrl(new URL(`https://${host}/news/1`), twins)).toBe("https://first.example/news/1");
	}
});

test("leaves a source that never moved where it is", () => {
	expect(canonicalUrl(new URL("https://new.example/1"), { homepage: "https://new.example/" })).toBe(
		"https://new.example/1",
	);
});

test("leaves pages of other hosts where they are", () => {
	expect(canonicalUrl(new URL("https://guest.example/1"), moved)).toBe("https://guest.example/1");
});
