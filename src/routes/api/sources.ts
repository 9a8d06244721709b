import * as v from "valibot";
import { UI } from "../../channels/parameters.ts";
import { NEVER } from "../../model/instant.ts";
import { POLL_ERRORS } from "../../model/shard.ts";
import { sourceNow } from "../source-now.ts";
import type { Answer, Operation, Question } from "./operation.ts";

const DAY_HEALTH = v.object({
	day: v.pipe(v.string(), v.description("In UTC.")),
	polls: v.pipe(v.number(), v.description("None on a day on which it was not asked.")),
	failed: v.pipe(v.number(), v.description("Polls that failed.")),
	fresh: v.pipe(v.number(), v.description("Items not seen before.")),
	kept: v.pipe(v.number(), v.description("Those of them that are about Kazakhstan's diplomacy.")),
	error: v.optional(v.pipe(v.picklist(POLL_ERRORS), v.description("Why the last poll that failed did."))),
});

const SOURCE = v.object({
	id: v.string(),
	name: v.string(),
	homepage: v.string(),
	language: v.string(),
	country: v.string(),
	owner: v.string(),
	polled: v.pipe(v.boolean(), v.description("Whether it is asked; false where the operator switched it off.")),
	condition: v.pipe(v.string(), v.description("In a word, such as well or failing.")),
	lastSuccess: v.optional(v.string()),
	lastPoll: v.optional(v.string()),
	nextPoll: v.optional(v.string()),
	failures: v.pipe(v.number(), v.description("Failed polls in a row.")),
	healthByDay: v.pipe(v.array(DAY_HEALTH), v.description("The last thirty days, oldest first.")),
	feed: v.pipe(v.string(), v.description("The feed of its stories.")),
	unread: v.optional(v.pipe(v.array(v.string()), v.description("What cannot be read at this moment."))),
});

export const SOURCE_OPERATION: Operation = {
	path: "/sources/{id}",
	summary: "One source: whose it is, and how its polls of the last thirty days went.",
	parameters: { ui: UI },
	response: SOURCE,
	answer: sourceAnswer,
};

async function sourceAnswer({ site, id, view, origin }: Question): Promise<Answer | undefined> {
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
