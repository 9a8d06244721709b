import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { ownValue } from "../src/model/own-value.ts";
import type { Source } from "../src/model/source.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { command } from "./command.ts";
import { theNearestPath } from "./files.ts";
import { instant, one, wholeNumber } from "./options.ts";
import { unknownSource } from "./reading/sources.ts";
import { momentsBefore, steppingClock } from "./service/days.ts";
import { type Answer, etagOf, playOutlets } from "./service/outlets.ts";
import { serve } from "./service/serve.ts";
import { PORT, SERVING_OPTIONS, servingHelp } from "./service/serving.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run replay -- DIR [--now ISO] [--port N] [--data DIR] [--fresh] [--days N]
                         [--var NAME=VALUE] [--once]

Serves Elshi over a folder of documents named <source id>.<ext>, as if the outlets served them now. Ids that are not
among the sources are taken as sources of their own: of the same kind as the source whose id they begin with
("azattyq-ru-1"), or in the language that the id names ("ozodi-tg-1": Tajik).

${servingHelp(".wrangler/replay/<folder>")}
  --now ISO         the moment of the run, such as 2024-04-17T00:00:00Z (this machine's clock)
  --days N          live through the N days before, four runs a day, each document without what is dated later`;

const TYPES: Readonly<Record<string, string>> = {
	".json": "application/feed+json",
	".atom": "application/atom+xml",
	".html": "text/html",
};

const options = { ...SERVING_OPTIONS, now: one(instant), days: one(wholeNumber(0, 60)) };
const operands = { name: "DIR", least: 1, most: 1 };

await command({ help: HELP, options, operands }, async (values, [folder = ""]) => {
	const { port = PORT, once, fresh, data, var: vars, now, days = 0 } = values;
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new UsageError(`${folder}: there is no such folder${theNearestPath(folder)}`);
	const documents = readdirSync(folder)
		.filter((name) => /\.(xml|rss|atom|rdf|json|html)$/.test(name))
		.sort();
	if (documents.length === 0)
		throw new UsageError(`${folder}: holds no .xml, .rss, .atom, .rdf, .json or .html document`);
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
			...Object.fromEntries(vars),
		},
		clock: now === undefined ? () => undefined : steppingClock(now),
		before: momentsBefore(now ?? new Date(), days),
		...(days > 0 && { onMoment: outlets.show }),
		close: outlets.close,
	});
});

function sourceOf(id: string): Source {
	return SOURCES.find((source) => source.id === id) ?? unknownSource(id);
}

function answerOf(path: string): Answer {
	const body = readFileSync(path);
	return {
		status: 200,
		headers: { "content-type": ownValue(TYPES, extname(path)) ?? "application/xml", etag: etagOf(body) },
		body,
	};
}
