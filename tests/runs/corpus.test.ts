/** What real documents say, beside what is read of them: runs where the shared folder is present (see samples/documents.ts). */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Source } from "../../src/model/source.ts";
import { normalize } from "../../src/normalize/normalize.ts";
import { readFeed } from "../../src/runs/ingest.ts";
import { sharedFolder } from "../samples/documents.ts";
import { SOURCE } from "../samples/promises.ts";
import { refusalOf } from "../samples/refusal.ts";

interface Written {
	readonly title: string;
	readonly link: string;
	readonly instant: string;
}

/** A witness that shares no code with the reader: these documents are regular enough for patterns. */
function written(xml: string, item: RegExp, fields: Readonly<Record<keyof Written, RegExp>>): Written[] {
	const plain = (text: string): string =>
		text
			.replace(/^<!\[CDATA\[|\]\]>$/g, "")
			.replaceAll("&lt;", "<")
			.replaceAll("&gt;", ">")
			.replaceAll("&quot;", '"')
			.replaceAll("&apos;", "'")
			.replaceAll("&#39;", "'")
			.replaceAll("&amp;", "&")
			.replace(/\s+/g, " ")
			.trim();
	return [...xml.matchAll(item)].map(([, inside = ""]) => {
		const field = (name: keyof Written): string => plain(fields[name].exec(inside)?.[1] ?? "");
		return { title: field("title"), link: field("link"), instant: new Date(field("instant")).toISOString() };
	});
}

const SITEMAP = {
	title: /<news:title>([\s\S]*?)<\/news:title>/,
	link: /<loc>([\s\S]*?)<\/loc>/,
	instant: /<news:publication_date>([\s\S]*?)<\/news:publication_date>/,
};
const RSS = {
	title: /<title>([\s\S]*?)<\/title>/,
	link: /<link>([\s\S]*?)<\/link>/,
	instant: /<pubDate>([\s\S]*?)<\/pubDate>/,
};

/** As a poll of that outlet would: its own name is what a title may lose. */
const outlet = (file: string): Source => ({
	...SOURCE,
	id: file.replace(/(?:-\d)?\.xml$/, ""),
	name: "Azattyq",
	homepage: "https://www.azattyq.org/",
});

function read(folder: URL, file: string, now: string): Written[] {
	const source = outlet(file);
	const feed = readFeed(new Uint8Array(readFileSync(new URL(file, folder))), { url: source.feed });
	return normalize(feed, source, now).articles.map(({ title, link, published }) => ({
		title,
		link,
		instant: published,
	}));
}

const captures = sharedFolder("captures");
describe.runIf(captures)("real news sitemaps of May 2025", () => {
	if (!captures) return;
	const files = readdirSync(captures).filter((file) => file.endsWith(".xml"));
	test.each(files.filter((file) => file.endsWith("-1.xml")))(
		"every title, link and instant of %s equals what stands in it",
		(file) => {
			const xml = readFileSync(new URL(file, captures), "utf8");
			expect(read(captures, file, "2025-05-25T12:00:00.000Z")).toEqual(
				written(xml, /<url>([\s\S]*?)<\/url>/g, SITEMAP),
			);
		},
	);

	test.each(files.filter((file) => file.endsWith("-4.xml")))("%s is an index of sitemaps", (file) => {
		expect(refusalOf(readFileSync(new URL(file, captures))).code).toBe("sitemap-index");
	});

	test.each(files.filter((file) => file.endsWith("-untitled.xml")))("%s is a sitemap without titles", (file) => {
		expect(refusalOf(readFileSync(new URL(file, captures))).code).toBe("untitled-sitemap");
	});
});

const replay = sharedFolder("replay");
describe.runIf(replay)("real items of April 2024", () => {
	if (!replay) return;
	test.each(readdirSync(replay).filter((file) => file.endsWith(".xml")))(
		"every title, link and instant of %s equals what stands in it",
		(file) => {
			const xml = readFileSync(new URL(file, replay), "utf8");
			expect(read(replay, file, "2024-05-01T00:00:00.000Z")).toEqual(written(xml, /<item>([\s\S]*?)<\/item>/g, RSS));
		},
	);
});

const conformance = sharedFolder("conformance");
describe.runIf(conformance)("the conformance corpus", () => {
	if (!conformance) return;
	test("is read to 95 % of all checks, 93 % in the mean of suites, 99 % of the core", () => {
		const script = fileURLToPath(new URL("../../scripts/conformance.ts", import.meta.url));
		const { stdout, stderr, status } = spawnSync(
			process.execPath,
			[script, fileURLToPath(conformance), "--floor", "95,93,99"],
			{
				encoding: "utf8",
			},
		);
		expect(`${stderr}${status === 0 ? "" : stdout}`.replace(/^.*Warning:.*\n?/gm, "")).toBe("");
		expect(status).toBe(0);
	});
});
