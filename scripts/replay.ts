import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Source } from "../src/model/source.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { run, servingArguments, steppingClock } from "./command.ts";
import { stranger } from "./reading/stranger.ts";
import { momentsBefore } from "./service/days.ts";
import { type Answer, etagOf, playOutlets } from "./service/outlets.ts";
import { serve } from "./service/serve.ts";

const HELP = `npm run replay -- DIR [--now ISO] [--port N] [--data DIR] [--fresh] [--days N] [--once]

Serves Elshi over a folder of documents named <source id>.<ext>, as if the outlets served them now. Ids that are not
among the sources are taken as sources of their own: of the same kind as the source whose id they begin with
("azattyq-ru-1"), or in the language that the id names ("ozodi-tg-1": Tajik).

  --now ISO  the moment of the run, such as 2024-04-17T00:00:00Z (this machine's clock)
  --port N   the first port to try (8787)
  --data DIR where the local KV is kept (.wrangler/replay/<folder>)
  --fresh    forget what earlier runs have stored there
  --days N   live through the N days before, four runs a day, each document without what is dated later
  --once     refresh once, print what happened, and end: 0, or 1 where no document could be read`;

const TYPES: Readonly<Record<string, string>> = {
	".json": "application/feed+json",
	".atom": "application/atom+xml",
	".html": "text/html",
};

await run(async () => {
	const { port, once, fresh, data, days, now, positionals } = servingArguments(HELP);
	const [folder, ...rest] = positionals;
	if (folder === undefined || rest.length > 0) throw new Error("replay needs one folder: npm run replay -- DIR");
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder}: not a folder`);
	const documents = readdirSync(folder)
		.filter((name) => /\.(xml|rss|atom|rdf|json|html)$/.test(name))
		.sort();
	if (documents.length === 0) throw new Error(`${folder}: holds no .xml, .rss, .atom, .rdf, .json or .html document`);
	const played = documents.map((name) => ({ name, source: sourceOf(basename(name, extname(name))) }));
	const answers = new Map(played.map(({ name, source }) => [source.feed, answerOf(join(folder, name))]));
	const outlets = await playOutlets(answers);
	const wanted = new Set(played.map(({ source }) => source.id));
	return serve({
		title: `Elshi, replaying ${documents.length} documents of ${folder}`,
		port,
		once,
		fresh,
		persist: data ?? `.wrangler/replay/${basename(folder)}`,
		vars: {
			ORIGIN: outlets.origin,
			SOURCES_OFF: SOURCES.map(({ id }) => id)
				.filter((id) => !wanted.has(id))
				.join(","),
			SOURCES_EXTRA: JSON.stringify(
				played.map(({ source }) => source).filter(({ id }) => !SOURCES.some((s) => s.id === id)),
			),
		},
		clock: now === undefined ? () => undefined : steppingClock(now),
		before: momentsBefore(now === undefined ? new Date() : new Date(now), days),
		...(days > 0 && { onMoment: outlets.show }),
		close: outlets.close,
	});
});

function sourceOf(id: string): Source {
	return SOURCES.find((source) => source.id === id) ?? stranger(id);
}

function answerOf(path: string): Answer {
	const body = readFileSync(path);
	return {
		status: 200,
		headers: { "content-type": TYPES[extname(path)] ?? "application/xml", etag: etagOf(body) },
		body,
	};
}
