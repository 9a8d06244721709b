import * as v from "valibot";
import { CURSOR_PARAMETER, limitParameter, type Parameter, type Parameters, UI } from "../../channels/parameters.ts";
import { STORY, STORY_PART, storyObject } from "../../formats/story-object.ts";
import { cursorText } from "../cursor.ts";
import { itemsOf, listed } from "../listing.ts";
import { findStory } from "../story.ts";
import { walk } from "../walk.ts";
import { fieldsParameter, only } from "./fields.ts";
import { type ApiAnswer, LISTING, type Operation, type Question } from "./operation.ts";

const STORIES = 20;
const MOST_STORIES = 100;

const fields = fieldsParameter(STORY.entries, "story");

const sort: Parameter = {
	kind: "text",
	schema: v.picklist(["newest", "oldest"]),
	description: "By the day of first sight; `newest` unless given.",
};

export function storyOperations(selection: Parameters): readonly Operation[] {
	const limit = limitParameter(STORIES, MOST_STORIES);
	return [
		{
			name: "stories",
			path: "/stories",
			tag: "stories",
			summary: "Stories, chosen by facets, text and time.",
			description:
				"Newest first by the day of first sight. With `changedSince` the list also says what is gone: a story that was withdrawn, or that turned out to be another; with `seenSince` it says so of the days that it lists.",
			parameters: { ...selection, ui: UI, sort, fields, limit, cursor: CURSOR_PARAMETER },
			response: v.object({ stories: v.array(v.union([STORY, STORY_PART])), ...LISTING }),
			examples: [
				{ query: { partner: "fr", event: "visit", limit: "5" } },
				{ query: { q: "uranium -nuclear", since: "2024-01-01", fields: "title,url,partners" } },
				{ query: { changedSince: "2024-11-01", sort: "oldest" } },
			],
			answer: stories,
		},
		{
			name: "story",
			path: "/stories/{id}",
			tag: "stories",
			summary: "One story.",
			description: "Also by the id of a story that turned out to be it, and one that was withdrawn.",
			parameters: { ui: UI, fields },
			response: v.union([STORY, STORY_PART]),
			examples: [],
			isAlone: true,
			answer: story,
		},
	];
}

async function stories({ site, query, selection, cursor, view }: Question): Promise<ApiAnswer> {
	const limit = query.number("limit") ?? STORIES;
	const front = await site.record.fronts.current();
	const page = await walk(site, front, { selection, limit, cursor, oldestFirst: query.text("sort") === "oldest" });
	const chosen = query.list("fields");
	const { next, objects } = listed(site, page, { selection, view }, ({ items, gone, next: following }) => {
		const objects = [...items.map((item) => only(storyObject(item), chosen)), ...gone];
		return { body: JSON.stringify(objects), next: following, objects };
	});
	return { body: { stories: objects }, updated: front.changed, next: next && cursorText(next), unread: page.unread };
}

async function story({ site, query, id, view }: Question): Promise<ApiAnswer | undefined> {
	const found = await findStory(site, id);
	const [item] = found === undefined ? [] : itemsOf([found.story], view, site);
	return item && { body: only(storyObject(item), query.list("fields")), updated: item.changed };
}
