import { expect, test } from "vitest";
import { describeInspection } from "../../../scripts/reading/describe.ts";
import { inspect } from "../../../scripts/reading/inspect.ts";
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
	const told = describeInspection(found);
	expect(told).toContain("Outlet — rss 2.0, utf-8, 3 items, read as outlet");
	expect(told).toContain("left out, unsafe-link: Bad address");
	expect(told).toContain("known as https://outlet.example/1");
	expect(told).toMatch(/^(?:KEEP|drop) [\d.]+ % {2}Президент Казахстана принял посла Франции$/m);
	expect(told).toMatch(/^ {4}[+−][\d.]+ /m);
});

test("tells what was mended, what the exchange was and what is remembered of it, in plain words", () => {
	const exchange = { asked: "https://outlet.example/rss", url: "https://outlet.example/new", status: 200 };
	const told = describeInspection({
		...found,
		notes: [{ code: "truncated", count: 1 }],
		exchange: { ...exchange, moved: exchange.url, etag: '"1"', wait: { wait: 600_000, isOrder: false } },
	});
	expect(told).toContain("asked https://outlet.example/rss: status 200, found at https://outlet.example/new");
	expect(told).toContain("moved for good to https://outlet.example/new: asked there from now on");
	expect(told).toContain('remembered, to ask by whether it has changed: "1"');
	expect(told).toContain("hints that nothing changes for 10 minutes");
	expect(told).toContain("truncated × 1: the document ends early");
});

test("tells a unknownSource's words without what makes a terminal do something", () => {
	const item = { title: "\u001b[2Jcleared", link: "https://outlet.example/1" };
	expect(describeInspection({ ...found, dropped: [{ code: "unsafe-link", item }] })).toContain(
		"left out, unsafe-link: cleared",
	);
});
