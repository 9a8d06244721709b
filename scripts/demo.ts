import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SOURCES } from "../src/sources/registry.ts";
import { run, servingArguments, steppingClock } from "./service/command.ts";
import { type Answer, playOutlets } from "./service/outlets.ts";
import { serve } from "./service/serve.ts";

const HELP = `npm run demo [-- --port N --data DIR --fresh --once]

Shows Elshi without a network: the real Worker in workerd with KV on disk (.wrangler/demo), refreshed by its scheduled
handler from a loopback server that plays the outlets of fixtures/outlets, some of them down or broken on purpose.
Prints what each source brought and where to look, and serves until Ctrl-C. Each further start is half an hour later.

  --port N   the first port to try (8787)
  --data DIR where the local KV is kept (.wrangler/demo)
  --fresh    forget what earlier runs have stored there
  --once     refresh once, print what happened, and end: 0, or 1 where no source could be read`;

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

const FOLDER = new URL("../fixtures/outlets/", import.meta.url);

await run(async () => {
	const { port, once, fresh, data } = servingArguments(HELP);
	const { now, outlets } = JSON.parse(readFileSync(new URL("outlets.json", FOLDER), "utf8")) as {
		now: string;
		outlets: Record<string, Played>;
	};
	const answers = new Map(Object.entries(outlets).flatMap(([id, played]) => answersOf(feedOf(id), played)));
	const server = await playOutlets(answers);
	return serve({
		title: "Elshi, the demo",
		port,
		once,
		fresh,
		persist: data ?? fileURLToPath(new URL("../.wrangler/demo", import.meta.url)),
		vars: {
			ORIGIN: server.origin,
			SOURCES_OFF: SOURCES.map(({ id }) => id)
				.filter((id) => !(id in outlets))
				.join(","),
		},
		clock: steppingClock(now),
		close: server.close,
	});
});

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
