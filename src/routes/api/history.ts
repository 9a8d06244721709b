/** What happened to one story since it was first seen, and why it was kept: both from its day alone. */
import * as v from "valibot";
import { UI } from "../../channels/parameters.ts";
import { address, count, moment, oneOf, text, texts } from "../../formats/field-schemas.ts";
import { REPORT, reportObject } from "../../formats/story-object.ts";
import { reasonText } from "../../labels/reason-text.ts";
import type { Report } from "../../model/classification.ts";
import type { Instant } from "../../model/instant.ts";
import { ownValue } from "../../model/own-value.ts";
import { allReports, type Story } from "../../model/story.ts";
import { plain, webAddress } from "../../model/text.ts";
import { itemsOf } from "../listing.ts";
import { findStory } from "../story.ts";
import type { ApiAnswer, Operation, Question } from "./operation.ts";

/** Reports of one story that are listed at most: the largest have dozens. */
const MOST_REPORTS = 200;

const STEPS = ["first-seen", "report-added", "report-changed", "report-dropped", "merged", "withdrawn"] as const;

const REPORT_NAMED = {
	title: text("Of the report."),
	url: v.optional(address("The article.")),
	source: text("Id of its source."),
	outlet: text("Name of its source."),
	language: text("ISO 639-1."),
};

const STEP = v.object({
	what: oneOf(
		STEPS,
		"First seen; a report was added, last changed by its outlet or by a new judgement, or dropped; another story turned out to be this one; no report of it is kept any longer.",
	),
	at: v.optional(moment("The run of ours that did it; a merge of a release before 0.3 has none.")),
	...v.partial(v.object(REPORT_NAMED)).entries,
	story: v.optional(text("Id of the story that turned out to be this one.")),
});
type Step = v.InferOutput<typeof STEP>;

const HISTORY = v.object({
	id: text("Of the story."),
	firstSeen: moment("The run that put it into the record."),
	changed: moment("The run that last changed what readers see of it."),
	steps: v.pipe(v.array(STEP), v.description("Oldest first; of several changes of one report the last.")),
});

const MORE = v.optional(count("Reports that are not listed."));

const EXPLANATION = v.object({
	id: text("Of the story."),
	kept: v.pipe(v.boolean(), v.description("Whether it is shown; false where it was withdrawn.")),
	reason: text("Why, in one sentence, in the language of `ui`."),
	reports: v.pipe(
		v.array(
			v.object({
				...REPORT_NAMED,
				kept: v.pipe(v.boolean(), v.description("Whether this report is about Kazakhstan's diplomacy.")),
				score: v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description("How likely that is.")),
				reason: text("Why, in the language of `ui`."),
				words: texts("The words that decided, as they stand in it, where they were kept."),
				model: text("The release of names and weights that judged it."),
			}),
		),
		v.description("Each report by itself, the one that is shown first."),
	),
	more: MORE,
});

const FOUND_BY = "Also by the id of a story that turned out to be it.";

export const HISTORY_OPERATIONS: readonly Operation[] = [
	{
		name: "storyReports",
		path: "/stories/{id}/reports",
		tag: "stories",
		summary: "All reports of one story, of which lists have the first few.",
		description: `${FOUND_BY} The report that is shown stands first.`,
		parameters: { ui: UI },
		response: v.object({ id: text("Of the story."), reports: v.array(REPORT), more: MORE }),
		examples: [],
		isAlone: true,
		answer: reports,
	},
	{
		name: "storyHistory",
		path: "/stories/{id}/history",
		tag: "stories",
		summary: "What happened to one story: when its reports came, changed and left.",
		description: `${FOUND_BY} Made of what the record holds: of each report the run that added it and the one that last changed it.`,
		parameters: { ui: UI },
		response: HISTORY,
		examples: [],
		isAlone: true,
		answer: history,
	},
	{
		name: "storyExplanation",
		path: "/stories/{id}/explanation",
		tag: "stories",
		summary: "Why one story was kept, report by report.",
		description: `${FOUND_BY} What was dropped is not in the record; an operator asks about it with \`npm run inspect\`.`,
		parameters: { ui: UI },
		response: EXPLANATION,
		examples: [],
		isAlone: true,
		answer: explanation,
	},
];

async function reports({ site, id, view }: Question): Promise<ApiAnswer | undefined> {
	const found = await findStory(site, id);
	const [item] = found === undefined ? [] : itemsOf([found.story], view, site);
	if (item === undefined) return undefined;
	const { story, shown, others, changed } = item;
	const more = others.length + 1 - MOST_REPORTS;
	const listed = [shown, ...others].slice(0, MOST_REPORTS).map(reportObject);
	return { body: { id: story.id, reports: listed, ...(more > 0 && { more }) }, updated: changed };
}

async function history({ site, id }: Question): Promise<ApiAnswer | undefined> {
	const found = await findStory(site, id);
	if (found === undefined) return undefined;
	const { story } = found;
	const body = { id: story.id, firstSeen: story.firstSeen, changed: story.changed, steps: stepsOf(story, site) };
	return { body, updated: story.changed };
}

function stepsOf(story: Story, site: Question["site"]): Step[] {
	const reports = allReports(story).slice(0, MOST_REPORTS);
	const steps = reports.flatMap((report): Step[] => {
		const named = namedReport(report, site);
		const { firstSeen, changed, classification } = report;
		const added: Step = { what: "report-added", at: firstSeen, ...named };
		if (!classification.keep) return [added, { what: "report-dropped", at: changed, ...named }];
		return changed > firstSeen ? [added, { what: "report-changed", at: changed, ...named }] : [added];
	});
	const merged = story.merged.map((id): Step => {
		const at = ownValue(story.mergedAt, id);
		return { what: "merged", story: id, ...(at !== undefined && { at }) };
	});
	const first: Step = { what: "first-seen", at: story.firstSeen };
	const last: Step[] = story.withdrawn === true ? [{ what: "withdrawn", at: story.changed }] : [];
	// A merge whose moment was not kept is as old as it can be. Of one run, steps stay in this order.
	const place = ({ at, story: id }: Step): Instant => at ?? `${id?.slice(0, 10)}T23:59:59.999Z`;
	return [first, ...steps, ...merged, ...last].sort((a, b) => Date.parse(place(a)) - Date.parse(place(b)));
}

async function explanation({ site, id, view }: Question): Promise<ApiAnswer | undefined> {
	const found = await findStory(site, id);
	if (found === undefined) return undefined;
	const { story } = found;
	const { ui } = view;
	const shown = story.reports.slice(0, MOST_REPORTS);
	const others = (story.unkept ?? []).slice(0, MOST_REPORTS - shown.length);
	const more = story.reports.length + (story.unkept?.length ?? 0) - shown.length - others.length;
	const [first] = story.reports;
	const body: v.InferOutput<typeof EXPLANATION> = {
		id: story.id,
		kept: story.withdrawn !== true,
		reason: reasonOf(first, ui),
		reports: [...shown, ...others].map((report) => ({
			...namedReport(report, site),
			kept: report.classification.keep,
			score: Math.min(1, Math.max(0, report.classification.score)),
			reason: reasonOf(report, ui),
			words: wordsOf(report),
			model: report.classification.model,
		})),
		...(more > 0 && { more }),
	};
	return { body, updated: story.changed };
}

function namedReport({ title, link, sourceId, language }: Report, { known }: Question["site"]) {
	const url = webAddress(link);
	const outlet = plain(known.get(sourceId)?.name ?? (url === undefined ? sourceId : new URL(url).host));
	return { title: plain(title), ...(url !== undefined && { url }), source: sourceId, outlet, language };
}

function reasonOf({ classification }: Report, ui: Question["view"]["ui"]): string {
	const { keep, because, reason } = classification;
	return plain(because === undefined ? reason : reasonText(keep, because, ui));
}

function wordsOf({ classification: { because } }: Report): string[] {
	const words = [because?.home?.words, because?.act?.words, ...(because?.against?.words ?? [])];
	return words.flatMap((word) => (word === undefined ? [] : plain(word)));
}
