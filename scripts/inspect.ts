/** Shows what is read of a document, or of one headline, and what is thought of each article in it. */
import { existsSync } from "node:fs";
import { readBody } from "../src/fetch/body.ts";
import { poll } from "../src/fetch/poll.ts";
import { LIMITS } from "../src/model/limits.ts";
import { PollFailure } from "../src/model/poll-failure.ts";
import { LANGUAGE_CODES, type Source } from "../src/model/source.ts";
import { VERSION } from "../src/model/version.ts";
import { visibleJson } from "../src/model/visible.ts";
import { command } from "./command.ts";
import { readNamedFile } from "./files.ts";
import { asWritten, flag, instant, one, oneOf } from "./options.ts";
import { describeArticle, describeInspection } from "./reading/describe.ts";
import { feedOf, type Headline } from "./reading/headline.ts";
import { type Inspected, type Inspection, inspect } from "./reading/inspect.ts";
import { describePair, pairOf } from "./reading/pair.ts";
import { sourceNamed, sourceOfDocument, unknownSource } from "./reading/sources.ts";
import { UsageError } from "./usage-error.ts";

const HELP = `npm run inspect -- FILE|URL [--source ID] [--lang CODE] [--find TEXT] [--now INSTANT] [--json]
npm run inspect -- --title TEXT [--excerpt TEXT] [--source ID] [--lang CODE] [--date INSTANT] [--now INSTANT] [--json]
                   [--with TEXT [--with-excerpt TEXT] [--with-source ID] [--with-lang CODE] [--with-date INSTANT]]

What was read of each item, what was repaired or dropped and why, and how each article was classified, with the evidence;
or how one headline is; or whether two headlines are of one story, and why.
  --source   whose document it is: its language, country and zone; else the source that the address or the file's
             name tells, else an unknown English one's, or in the language that the name holds (x-kk.xml)
  --lang     the language of the source: ${LANGUAGE_CODES.join(", ")}
  --find     only articles whose title or address holds TEXT
  --title    a headline to be judged instead of a document
  --excerpt  what stands below it
  --date     when it was published, such as 2025-05-25; else it is not dated
  --with     another headline: whether the two are one story, and why; --with-excerpt, --with-source, --with-lang and
             --with-date say of it what the others say of the first; else its language is the first one's
  --now      the clock, such as 2025-05-25T12:00:00Z; else this moment
  --json     the same as JSON`;

const options = {
	source: one(sourceNamed),
	lang: one(oneOf("language", LANGUAGE_CODES)),
	find: one(asWritten),
	title: one(asWritten),
	excerpt: one(asWritten),
	date: one(instant),
	with: one(asWritten),
	"with-excerpt": one(asWritten),
	"with-source": one(sourceNamed),
	"with-lang": one(oneOf("language", LANGUAGE_CODES)),
	"with-date": one(instant),
	now: one(instant),
	json: flag,
};
const operands = { name: "FILE or URL", least: 0, most: 1 };

await command({ help: HELP, options, operands }, async (values, [input]) => {
	const { lang, find, title, excerpt, date, now = date ?? new Date(), json } = values;
	const of = (source: Source): Source => ({ ...source, ...(lang !== undefined && { language: lang }) });
	const other = values.with;
	if (other !== undefined && title === undefined)
		throw new UsageError("--with: --title, the first headline, is missing");
	try {
		if (title !== undefined) {
			if (input !== undefined) throw new UsageError(`${input}: either a document or --title, not both`);
			const source = of(values.source ?? unknownSource("headline"));
			const headline = { title, ...(excerpt !== undefined && { excerpt }), ...(date !== undefined && { date }) };
			const found = inspectHeadline(headline, source, now);
			if (other !== undefined) {
				const language = values["with-lang"] ?? values["with-source"]?.language ?? source.language;
				const second = {
					title: other,
					...(values["with-excerpt"] !== undefined && { excerpt: values["with-excerpt"] }),
					...(values["with-date"] !== undefined && { date: values["with-date"] }),
				};
				// Another outlet's, unless it is said to be the same one's: it would seldom report one event twice.
				const unknown = { ...unknownSource("another-headline"), homepage: "https://another-headline.example/" };
				const third = { ...(values["with-source"] ?? unknown), language };
				const pair = [...found.articles, ...inspectHeadline(second, third, now).articles];
				console.log(json ? asJson(pairOf(pair)) : describePair(pair));
				return 0;
			}
			console.log(json ? asJson(found) : found.articles.map(describeArticle).join("\n"));
			return 0;
		}
		if (input === undefined) throw new UsageError(`FILE, URL or --title is missing: ${HELP.split("\n")[0]}`);
		const source = of(values.source ?? sourceOfDocument(input));
		const found = narrowed(inspect(await documentOf(input), source, now.toISOString()), find);
		console.log(json ? asJson(found) : describeInspection(found));
		return 0;
	} catch (error) {
		if (!(error instanceof PollFailure)) throw error;
		if (json) console.log(asJson({ error: { code: error.code, message: error.message } }));
		else console.error(`${error.code}: ${error.message}`);
		return 1;
	}
});

function inspectHeadline(headline: Headline, source: Source, now: Date): Inspection {
	const found = inspect({ bytes: feedOf(headline, source) }, source, now.toISOString());
	if (found.articles.length === 0) throw new UsageError(`${headline.title}: there is no text in it`);
	return found;
}

function asJson(value: object): string {
	return visibleJson(JSON.stringify(value, null, "\t"));
}

function narrowed(found: Inspection, text: string | undefined): Inspection {
	if (text === undefined) return found;
	const wanted = text.toLowerCase();
	return {
		...found,
		articles: found.articles.filter(({ title, link }) => `${title} ${link}`.toLowerCase().includes(wanted)),
	};
}

async function documentOf(input: string): Promise<Inspected> {
	if (/^https?:/.test(input)) return fetched(input);
	return readBody(new Blob([bytesOf(input)]).stream(), LIMITS.bytes);
}

function bytesOf(path: string): Buffer {
	try {
		return readNamedFile(path);
	} catch (error) {
		// A headline is no file's name.
		if (error instanceof UsageError && /\s/.test(path) && !existsSync(path))
			throw new UsageError(`${error.message}; for a headline: --title "${path}"`);
		throw error;
	}
}

async function fetched(url: string): Promise<Inspected> {
	const answer = await poll(fetch, {
		url,
		userAgent: `Elshi/${VERSION} (inspect)`,
		signal: AbortSignal.timeout(LIMITS.deadline),
		now: new Date().toISOString(),
	});
	if (answer.kind === "unchanged") throw new UsageError(`${url}: answers 304 to a request without validators`);
	const { bytes, contentType, kind: _kind, ...exchange } = answer;
	const about = { bytes, url: answer.url, notes: answer.notes, exchange: { asked: url, ...exchange } };
	return { ...about, ...(contentType !== undefined && { contentType }) };
}
