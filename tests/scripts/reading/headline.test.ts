import { expect, test } from "vitest";
import { feedOf } from "../../../scripts/reading/headline.ts";
import { inspect } from "../../../scripts/reading/inspect.ts";
import { SOURCE } from "../../samples/promises.ts";

const NOW = "2026-11-21T12:00:00.000Z";

test("a headline is read as an outlet's item with that title, excerpt and date", () => {
	const headline = {
		title: "Talks <in> Paris & Astana",
		excerpt: "Of uranium.",
		date: new Date("2024-11-05T06:00:00Z"),
	};
	expect(inspect({ bytes: feedOf(headline, SOURCE) }, SOURCE, NOW).articles).toMatchObject([
		{ title: "Talks <in> Paris & Astana", excerpt: "Of uranium.", published: "2024-11-05T06:00:00.000Z", dated: true },
	]);
});

test("a headline without a date is not dated", () => {
	expect(inspect({ bytes: feedOf({ title: "Talks" }, SOURCE) }, SOURCE, NOW).articles).toMatchObject([
		{ title: "Talks", excerpt: "", dated: false },
	]);
});
