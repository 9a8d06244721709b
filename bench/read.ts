/** `npm run bench -- read`: how fast feeds are read, compared with other readers, in one run. */
import { decode } from "../src/decode/decode.ts";
import { bodyDigest } from "../src/model/hash.ts";
import type { Source } from "../src/model/source.ts";
import { normalize } from "../src/normalize/normalize.ts";
import { ingest, readFeed } from "../src/runs/ingest.ts";
import { type MadeFeed, madeFeeds } from "../tests/samples/feeds.ts";
import { SOURCE } from "../tests/samples/promises.ts";
import { doubling } from "./doubling.ts";
import { loadPeers, PEERS, type Peer } from "./readers.ts";
import { geometricMean, race } from "./timing.ts";

export const HELP = `npm run bench -- read [--rounds N] [--doubling]
Milliseconds to read feeds of 100 items, each as a source's of its language: the median of N rounds (15), in each of which
all have their turn; and how that compares with other readers, which live in bench/peers/ (install them once:
npm ci --prefix bench/peers).

  cold         bytes to judged articles: decode, parse, normalize, classify
  unjudged     the same without classification
  parsed       decode and parse alone
  2 new        cold and unjudged again, of a body of which 98 items were seen before: "2 new" and "2, unjudged"
  identical    the digest that tells a body from the last one

${PEERS.map(({ name, does }) => `  ${name.padEnd(12)} ${does}`).join("\n")}

  --rounds N   how many rounds
  --doubling   instead: what twice the input costs, for documents made to be slow

Exits 1 where a ratio is below what is wanted of it.`;

const NOW = "2026-11-21T00:00:00.000Z";

export async function bench(args: readonly string[]): Promise<void> {
	if (args.includes("--doubling")) {
		doubling();
		return;
	}
	const at = args.indexOf("--rounds");
	const rounds = at < 0 ? 15 : Number(args[at + 1]);
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${args[at + 1]}: not a number of rounds`);
	const peers = await loadPeers();
	const columns = [...OURS, ...peers.map(({ name }) => name)];
	console.log(`${"milliseconds".padEnd(20)}${columns.map((name) => name.padStart(13)).join("")}`);
	const ratios = new Map<string, number[]>();
	for (const feed of madeFeeds()) {
		const times = await race(contestants(feed, peers), rounds, 20);
		const figures = columns.map((name) => (times.get(name)?.toFixed(4) ?? "-").padStart(13));
		console.log(`${feed.name.padEnd(20)}${figures.join("")}`);
		if (!feed.common) continue;
		const theirs = times.get("feedsmith") ?? Number.NaN;
		for (const name of columns) {
			const ratio = theirs / (times.get(name) ?? Number.NaN);
			ratios.set(name, [...(ratios.get(name) ?? []), ratio]);
		}
	}
	console.log(
		"\ntimes the speed of feedsmith's parse alone, geometric mean of the six feeds that every reader knows (least):",
	);
	for (const name of columns) {
		const values = ratios.get(name) ?? [];
		const mean = geometricMean(values);
		const wanted = WANTED.get(name);
		const wish = wanted === undefined ? "" : `   wanted ${wanted}`;
		console.log(`  ${name.padEnd(15)}${mean.toFixed(2).padStart(8)} (${Math.min(...values).toFixed(2)})${wish}`);
		if (wanted !== undefined && mean < wanted) process.exitCode = 1;
	}
}

const OURS = ["cold", "unjudged", "parsed", "2 new", "2, unjudged", "identical"];
const WANTED = new Map([
	["cold", 0.8],
	["2 new", 10],
	["identical", 250],
]);

function contestants(feed: MadeFeed, peers: readonly Peer[]) {
	const { bytes, contentType, language } = feed;
	const { text } = decode(bytes, contentType);
	const source: Source = { ...SOURCE, language };
	const document = { bytes, contentType, url: source.feed };
	const { fingerprints } = readFeed(bytes, document);
	const seen = fingerprints.slice(2);
	return [
		{ name: "cold", work: () => ingest(document, source, NOW, { reports: [] }) },
		{ name: "unjudged", work: () => normalize(readFeed(bytes, document), source, NOW) },
		{ name: "parsed", work: () => readFeed(bytes, document) },
		{ name: "2 new", work: () => ingest(document, source, NOW, { reports: [], seen }) },
		{ name: "2, unjudged", work: () => normalize(readFeed(bytes, { ...document, seen: new Set(seen) }), source, NOW) },
		{ name: "identical", work: () => bodyDigest(bytes) },
		...peers.map(({ name, reads, read }) => ({ name, work: reads(feed) ? () => read(text) : undefined })),
	];
}
