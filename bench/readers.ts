import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { MadeFeed } from "../tests/samples/feeds.ts";

/** Another reader that we are compared with. */
export interface Peer {
	readonly name: string;
	/** What it does of what we do. */
	readonly does: string;
	readonly reads: (feed: MadeFeed) => boolean;
	readonly read: (text: string) => unknown;
}

interface PeerPackage extends Omit<Peer, "read"> {
	/** The name in the registry. */
	readonly from: string;
	readonly load: (module: PeerModule) => Peer["read"];
}

/** What we call of the packages, whichever of them it is. */
interface PeerModule {
	readonly parseFeed: (text: string) => unknown;
	readonly parseDocument: (text: string, options: object) => unknown;
	readonly Parser: new (handler: object, options: object) => { end: (text: string) => void };
	readonly default: new () => { parseString: (text: string) => Promise<unknown> };
	readonly XMLParser: new (options: object) => { parse: (text: string) => unknown };
	readonly SaxesParser: new (
		options: object,
	) => {
		on: (event: string, listener: (value: unknown) => void) => void;
		write: (text: string) => { close: () => void };
	};
}

const isXml = ({ contentType }: MadeFeed): boolean => contentType.endsWith("xml");
const isCommon = ({ common }: MadeFeed): boolean => common;

export const PEERS: readonly PeerPackage[] = [
	{
		name: "feedsmith",
		from: "feedsmith",
		does: "text to a feed, values as written",
		reads: ({ common, contentType }) => common || contentType.endsWith("json"),
		load: ({ parseFeed }) => parseFeed,
	},
	{
		name: "rss-parser",
		from: "rss-parser",
		does: "text to a feed, values as written",
		reads: isCommon,
		load: ({ default: RssParser }) => {
			const parser = new RssParser();
			return (text) => parser.parseString(text);
		},
	},
	{
		name: "htmlparser2",
		from: "htmlparser2",
		does: "text to a tree of elements",
		reads: isXml,
		load:
			({ parseDocument }) =>
			(text) =>
				parseDocument(text, { xmlMode: true }),
	},
	{
		name: "fxp",
		from: "fast-xml-parser",
		does: "fast-xml-parser: text to a tree of objects",
		reads: isXml,
		load: ({ XMLParser }) => {
			const parser = new XMLParser({ ignoreAttributes: false });
			return (text) => parser.parse(text);
		},
	},
	{
		name: "saxes",
		from: "saxes",
		does: "text to events: tags, with their namespaces, and texts that nobody keeps",
		reads: isXml,
		load:
			({ SaxesParser }) =>
			(text) => {
				let count = 0;
				const parser = new SaxesParser({ xmlns: true });
				parser.on("opentag", () => count++);
				parser.on("text", () => count++);
				parser.on("cdata", () => count++);
				parser.write(text).close();
				return count;
			},
	},
];

/** @throws an Error that says how to install them. */
export async function loadPeers(): Promise<readonly Peer[]> {
	const home = new URL("./peers/package.json", import.meta.url);
	if (!existsSync(new URL("node_modules/saxes", home)))
		throw new Error("the peers are not installed: npm ci --prefix bench/peers");
	const { resolve } = createRequire(home);
	return Promise.all(
		PEERS.map(async ({ from, load, ...peer }) => {
			// A CommonJS package has all in its default.
			const module: PeerModule = await import(pathToFileURL(resolve(from)).href);
			return { ...peer, read: load({ ...module.default, ...module }) };
		}),
	);
}
