/** `npm run bench -- read`: how fast feeds are read, compared with other readers, in one run. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { decode } from "../src/decode/decode.ts";
import { bodyDigest } from "../src/model/hash.ts";
import { normalize } from "../src/normalize/normalize.ts";
import { ingest, readFeed } from "../src/runs/ingest.ts";
import { type MadeFeed, madeFeeds } from "../tests/samples/feeds.ts";
import { SOURCE } from "../tests/samples/promises.ts";
import { doubling } from "./doubling.ts";
import { geometricMean, race } from "./timing.ts";

export const HELP = `npm run bench -- read [--rounds N] [--doubling]
Milliseconds to read feeds of 100 items, the median of N rounds (15), and how that compares with feedsmith, rss-parser and raw
fast-xml-parser, which live in bench/peers/ (install them once: npm ci --prefix bench/peers).
  cold       bytes to judged articles: decode, parse, normalize, classify
  unjudged   the same without classification
  2 new      both again for a body of which 98 items were seen before
  identical  the digest that tells a body from the last one
  --doubling instead: what twice the input costs, for documents made to be slow`;

const NOW = "2026-11-21T00:00:00.000Z";
interface Peers {
	readonly feedsmith: { readonly parseFeed: (text: string) => unknown };
	readonly rssParser: { readonly parseString: (text: string) => Promise<unknown> };
	readonly fastXmlParser: { readonly parse: (text: string) => unknown };
}

export async function bench(args: readonly string[]): Promise<void> {
	if (args.includes("--doubling")) {
		doubling();
		return;
	}
	const at = args.indexOf("--rounds");
	const rounds = at < 0 ? 15 : Number(args[at + 1]);
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${args[at + 1]}: not a number of rounds`);
	const peers = await loadPeers();
	console.log(`${"milliseconds".padEnd(20)}${COLUMNS.map((name) => name.padStart(13)).join("")}`);
	const ratios = new Map<string, number[]>();
	for (const feed of madeFeeds()) {
		const times = await race(contestants(feed, peers), rounds, 20);
		console.log(
			`${feed.name.padEnd(20)}${COLUMNS.map((name) => (times.get(name)?.toFixed(4) ?? "-").padStart(13)).join("")}`,
		);
		const theirs = times.get("feedsmith") ?? Number.NaN;
		const ratio = (name: string): number => theirs / (times.get(name) ?? Number.NaN);
		if (!feed.common) continue;
		for (const name of OURS) ratios.set(name, [...(ratios.get(name) ?? []), ratio(name)]);
	}
	console.log(
		"\ntimes the speed of feedsmith's parse alone, geometric mean of the six feeds that every reader knows (least):",
	);
	for (const name of OURS) {
		const values = ratios.get(name) ?? [];
		const mean = geometricMean(values);
		const wanted = WANTED.get(name);
		const wish = wanted === undefined ? "" : `   wanted ${wanted}`;
		console.log(`  ${name.padEnd(12)}${mean.toFixed(2).padStart(8)} (${Math.min(...values).toFixed(2)})${wish}`);
		if (wanted !== undefined && mean < wanted) process.exitCode = 1;
	}
}

const OURS = ["cold", "unjudged", "2 new", "2, unjudged", "identical"];
const WANTED = new Map([
	["cold", 0.8],
	["2 new", 10],
	["identical", 100],
]);
const COLUMNS = [...OURS, "feedsmith", "rss-parser", "fxp, raw"];

function contestants(feed: MadeFeed, peers: Peers) {
	const { bytes, contentType } = feed;
	const { text } = decode(bytes, contentType);
	const document = { bytes, contentType, url: SOURCE.feed };
	const { fingerprints } = readFeed(bytes, document);
	const seen = fingerprints.slice(2);
	const can = (work: () => unknown): (() => unknown) | undefined => {
		try {
			work();
			return work;
		} catch {
			return undefined;
		}
	};
	return [
		{ name: "cold", work: () => ingest(document, SOURCE, NOW, { reports: [] }) },
		{ name: "unjudged", work: () => normalize(readFeed(bytes, document), SOURCE, NOW) },
		{ name: "2 new", work: () => ingest(document, SOURCE, NOW, { reports: [], seen }) },
		{ name: "2, unjudged", work: () => normalize(readFeed(bytes, { ...document, seen: new Set(seen) }), SOURCE, NOW) },
		{ name: "identical", work: () => bodyDigest(bytes) },
		{ name: "feedsmith", work: can(() => peers.feedsmith.parseFeed(text)) },
		{ name: "rss-parser", work: feed.common ? () => peers.rssParser.parseString(text) : undefined },
		{ name: "fxp, raw", work: text.startsWith("<") ? () => peers.fastXmlParser.parse(text) : undefined },
	];
}

/** @throws an Error that says how to install them. */
async function loadPeers(): Promise<Peers> {
	const home = new URL("./peers/package.json", import.meta.url);
	if (!existsSync(new URL("node_modules", home)))
		throw new Error("the peers are not installed: npm ci --prefix bench/peers");
	const { resolve } = createRequire(home);
	const load = async (name: string) => {
		const module = await import(pathToFileURL(resolve(name)).href);
		return module.default ?? module;
	};
	const [feedsmith, rssParser, fastXmlParser] = await Promise.all(
		["feedsmith", "rss-parser", "fast-xml-parser"].map(load),
	);
	return {
		feedsmith,
		rssParser: new rssParser(),
		fastXmlParser: new fastXmlParser.XMLParser({ ignoreAttributes: false }),
	};
}
