import * as v from "valibot";
import { UI } from "../../channels/parameters.ts";
import { address, count, day, moment, oneOf, text, texts } from "../../formats/field-schemas.ts";
import { NEVER } from "../../model/instant.ts";
import { POLL_ERRORS } from "../../model/shard.ts";
import { OWNERS } from "../../model/source.ts";
import { sourceNow } from "../source-now.ts";
import type { ApiAnswer, Operation, Question } from "./operation.ts";

const DAY_HEALTH = v.object({
	day: day("In UTC."),
	polls: count("None on a day on which it was not asked."),
	failed: count("Polls that failed."),
	fresh: count("Items not seen before."),
	kept: count("Those of them that are about Kazakhstan's diplomacy."),
	error: v.optional(oneOf(POLL_ERRORS, "Why the last poll that failed did.")),
});

export const SOURCE = v.object({
	id: text("Never changes."),
	name: text("Of the outlet."),
	homepage: address("Of the outlet."),
	language: text("ISO 639-1."),
	country: text("ISO 3166-1 alpha-2."),
	owner: oneOf(OWNERS, "Who owns its publisher."),
	polled: v.pipe(v.boolean(), v.description("Whether it is asked; false where the operator switched it off.")),
	condition: text("In a word, such as well or failing."),
	lastSuccess: v.optional(moment("When it was last read.")),
	lastPoll: v.optional(moment("When it was last asked.")),
	nextPoll: v.optional(moment("When it will be asked next.")),
	failures: count("Failed polls in a row."),
	healthByDay: v.pipe(v.array(DAY_HEALTH), v.description("The last thirty days, oldest first.")),
	feed: address("The feed of its stories."),
	unread: v.optional(texts("What cannot be read at this moment.")),
});

export const SOURCE_OPERATION: Operation = {
	name: "source",
	path: "/sources/{id}",
	tag: "sources",
	summary: "One source: whose it is, and how its polls went.",
	description: "Of each of the last thirty days: how often it was asked, how often that failed, what was new and kept.",
	parameters: { ui: UI },
	response: SOURCE,
	examples: [],
	isAlone: true,
	answer: sourceAnswer,
};

async function sourceAnswer({ site, id, view, origin }: Question): Promise<ApiAnswer | undefined> {
	const now = await sourceNow(site, id);
	if (now === undefined) return undefined;
	const { source, isPolled, status, unread, at } = now;
	const { homepage, language, country, owner } = source;
	const { condition, lastSuccess, lastPoll, nextPoll, failures } = status;
	const body: v.InferOutput<typeof SOURCE> = {
		id,
		name: site.facets.source.label(id, view.ui),
		homepage,
		language,
		country,
		owner,
		polled: isPolled,
		condition,
		...(lastSuccess !== undefined && { lastSuccess }),
		...(lastPoll !== undefined && { lastPoll: lastPoll.at }),
		...(nextPoll !== undefined && { nextPoll }),
		failures,
		healthByDay: [...now.healthByDay],
		feed: `${origin}/source/${id}.rss`,
	};
	return { body, updated: at ?? NEVER, unread };
}
