import { expect, test } from "vitest";
import { inspect } from "../../../scripts/reading/inspect.ts";
import { tellInspection } from "../../../scripts/reading/tell.ts";
import { SOURCE } from "../../samples/promises.ts";

const DOCUMENT = `<rss version="2.0"><channel><title>Outlet</title>
<item><title>Президент Казахстана принял посла Франции</title><link>https://outlet.example/1?utm_source=rss</link></item>
<item><title>No address</title></item>
<item><title>Bad address</title><link>http://localhost/</link></item>
</channel></rss>`;

const found = inspect({ bytes: new TextEncoder().encode(DOCUMENT) }, SOURCE, "2026-11-21T12:00:00.000Z");

test("says what was read, what was left out and why, and what is thought of the rest", () => {
	expect(found).toMatchObject({
		format: "rss",
		version: "2.0",
		charset: "utf-8",
		title: "Outlet",
		items: 3,
		truncated: false,
	});
	expect(found.dropped.map(({ code }) => code)).toEqual(["item-without-link", "unsafe-link"]);
	expect(found.notes).toContainEqual({ code: "undated-item", count: 1 });
	expect(found.articles.map(({ classification }) => classification.reason)).toHaveLength(1);
});

test("tells it in lines, with the evidence", () => {
	const told = tellInspection(found);
	expect(told).toContain("Outlet — rss 2.0, utf-8, 3 items, read as outlet");
	expect(told).toContain("left out, unsafe-link: Bad address");
	expect(told).toContain("known as https://outlet.example/1");
	expect(told).toMatch(/^(?:KEEP|drop) [\d.]+ % {2}Президент Казахстана принял посла Франции$/m);
	expect(told).toMatch(/^ {4}[+−][\d.]+ /m);
});
