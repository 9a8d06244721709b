import { readFileSync } from "node:fs";
import { SOURCES } from "../../src/sources/registry.ts";
import type { Answer } from "./outlets.ts";

/** How fixtures/outlets/outlets.json says that an outlet is to be played. */
interface Played {
	readonly file?: string;
	readonly contentType?: string;
	readonly etag?: string;
	readonly lastModified?: string;
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly redirect?: { readonly status: number; readonly path: string };
	readonly down?: boolean;
}

const FOLDER = new URL("../../fixtures/outlets/", import.meta.url);

/** The outlets of fixtures/outlets, to be played. */
export interface FixtureOutlets {
	/** The moment they are of. */
	readonly now: string;
	readonly answers: ReadonlyMap<string, Answer>;
	/** The Worker's variable that leaves all other sources out. */
	readonly sourcesOff: string;
}

export function fixtureOutlets(): FixtureOutlets {
	const { now, outlets } = JSON.parse(readFileSync(new URL("outlets.json", FOLDER), "utf8")) as {
		now: string;
		outlets: Record<string, Played>;
	};
	return {
		now,
		answers: new Map(Object.entries(outlets).flatMap(([id, played]) => answersOf(feedOf(id), played))),
		sourcesOff: SOURCES.map(({ id }) => id)
			.filter((id) => !Object.hasOwn(outlets, id))
			.join(","),
	};
}

function feedOf(id: string): string {
	const source = SOURCES.find((one) => one.id === id);
	if (source === undefined) throw new Error(`fixtures/outlets/outlets.json: there is no source "${id}"`);
	return source.feed;
}

/** The answers at an outlet's address, and at the one it redirects to. */
function answersOf(feed: string, played: Played): [string, Answer][] {
	const answer: Answer = {
		status: played.status ?? 200,
		headers: {
			...(played.contentType !== undefined && { "content-type": played.contentType }),
			...(played.etag !== undefined && { etag: played.etag }),
			...(played.lastModified !== undefined && { "last-modified": played.lastModified }),
			...played.headers,
		},
		body: played.file === undefined ? new Uint8Array() : readFileSync(new URL(played.file, FOLDER)),
		...(played.down !== undefined && { down: played.down }),
	};
	if (played.redirect === undefined) return [[feed, answer]];
	const { status, path } = played.redirect;
	const moved: Answer = { status, headers: { location: path }, body: new Uint8Array() };
	return [
		[feed, moved],
		[new URL(path, feed).href, answer],
	];
}
