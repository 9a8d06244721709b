/** Shows what is read of one document and what is thought of each article in it. */
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { readBody } from "../src/fetch/body.ts";
import { poll } from "../src/fetch/poll.ts";
import { LIMITS } from "../src/model/limits.ts";
import { PollFailure } from "../src/model/poll-failure.ts";
import type { Source } from "../src/model/source.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { run } from "./command.ts";
import { type Inspection, inspect } from "./reading/inspect.ts";
import { stranger } from "./reading/stranger.ts";
import { tellInspection } from "./reading/tell.ts";

const HELP = `npm run inspect -- FILE|URL [--source ID] [--json] [--now INSTANT] [--find TEXT]
What was read of each item, what was repaired or dropped and why, and how each article was classified, with the evidence.
  --source  whose document it is: its language, country and zone; else the source that the address or the file's
            name tells, else an English stranger's, or in the language that the name holds (x-kk.xml)
  --json    the same as JSON
  --now     the clock, such as 2025-05-25T12:00:00Z; else this moment
  --find    only articles whose title or address holds TEXT`;

await run(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			help: { type: "boolean", short: "h" },
			source: { type: "string" },
			json: { type: "boolean" },
			now: { type: "string" },
			find: { type: "string" },
		},
	});
	const [input] = positionals;
	if (values.help || input === undefined) {
		console.log(HELP);
		return values.help ? 0 : 2;
	}
	const now = new Date(values.now ?? Date.now());
	if (Number.isNaN(now.getTime()))
		throw new Error(`--now ${values.now}: not an ISO 8601 instant such as 2025-05-25T12:00:00Z`);
	const source = sourceOf(input, values.source);
	try {
		const document = /^https?:/.test(input)
			? await fetched(input)
			: { bytes: await readBody(new Blob([readFileSync(input)]).stream(), LIMITS.bytes) };
		const found = inspect(document, source, now.toISOString());
		tell(narrowed(found, values.find), values.json === true);
		return 0;
	} catch (error) {
		if (!(error instanceof PollFailure)) throw error;
		if (values.json) console.log(JSON.stringify({ error: { code: error.code, message: error.message } }, null, "\t"));
		else console.error(`${error.code}: ${error.message}`);
		return 1;
	}
});

function tell(found: Inspection, asJson: boolean): void {
	console.log(asJson ? JSON.stringify(found, null, "\t") : tellInspection(found));
}

function narrowed(found: Inspection, text: string | undefined): Inspection {
	if (text === undefined) return found;
	const wanted = text.toLowerCase();
	return {
		...found,
		articles: found.articles.filter(({ title, link }) => `${title} ${link}`.toLowerCase().includes(wanted)),
	};
}

/** The source that is named, or whose feed or host the address is, or whose id the file's name begins with; else a stranger. */
function sourceOf(input: string, id: string | undefined): Source {
	if (id !== undefined) {
		const named = SOURCES.find((source) => source.id === id);
		if (!named)
			throw new Error(
				`--source ${id}: there is no such source; there are ${SOURCES.map((source) => source.id).join(", ")}`,
			);
		return named;
	}
	const host = URL.canParse(input) ? new URL(input).hostname : "";
	const file = basename(input);
	return (
		SOURCES.find(({ feed, homepage }) => feed === input || (host !== "" && new URL(homepage).hostname === host)) ??
		SOURCES.filter((source) => file.startsWith(source.id)).toSorted((a, b) => b.id.length - a.id.length)[0] ??
		stranger(
			basename(host || file, extname(file))
				.replace(/[^a-z0-9]+/gi, "-")
				.toLowerCase(),
		)
	);
}

async function fetched(url: string): Promise<{ bytes: Uint8Array; contentType?: string; url: string }> {
	const answer = await poll(fetch, { url, userAgent: "Elshi (inspect)", signal: AbortSignal.timeout(LIMITS.deadline) });
	if (answer.kind === "unchanged") throw new Error(`${url}: answers 304 to a request without validators`);
	const { bytes, contentType } = answer;
	return { bytes, url: answer.url, ...(contentType !== undefined && { contentType }) };
}
