import * as v from "valibot";
import { CURSOR_PARAMETER, limitParameter, type Parameter, type Parameters, UI } from "../../channels/parameters.ts";
import { STORY, type StoryObject, storyObject } from "../../formats/story-object.ts";
import { itemsOf, listed } from "../listing.ts";
import { findStory } from "../story.ts";
import { walk } from "../walk.ts";
import { type Answer, LISTING, type Operation, type Question } from "./operation.ts";

const STORIES = 20;
const MOST_STORIES = 100;
const FIELDS = Object.keys(STORY.entries);

const fields: Parameter = {
	kind: "names",
	schema: v.array(v.picklist(FIELDS)),
	description: "Only these fields of each story.",
};

const sort: Parameter = {
	kind: "text",
	schema: v.picklist(["newest", "oldest"]),
	description: "By the day of first sight; `newest` unless given.",
};

export function storyOperations(selection: Parameters): readonly Operation[] {
	const limit = limitParameter(STORIES, MOST_STORIES);
	return [
		{
			path: "/stories",
			summary: "Stories, chosen by facets, text and time.",
			parameters: { ...selection, ui: UI, sort, fields, limit, cursor: CURSOR_PARAMETER },
			response: v.object({ stories: v.array(v.partial(STORY)), ...LISTING }),
			answer: stories,
		},
		{
			path: "/stories/{id}",
			summary: "One story; also by the id of a story that turned out to be it, and one that was withdrawn.",
			parameters: { ui: UI, fields },
			response: v.partial(STORY),
			answer: story,
		},
	];
}

async function stories({ site, query, selection, cursor, view }: Question): Promise<Answer> {
	const limit = query.number("limit") ?? STORIES;
	const front = await site.record.fronts.current();
	const page = await walk(site, front, { selection, limit, cursor, oldestFirst: query.text("sort") === "oldest" });
	const chosen = query.list("fields");
	const { next, objects } = listed(site, page, { selection, view }, ({ items, gone, next: following }) => {
		const objects = [...items.map((item) => only(storyObject(item), chosen)), ...gone];
		return { body: JSON.stringify(objects), next: following, objects };
	});
	return { body: { stories: objects }, updated: front.changed, next, unread: page.unread };
}

async function story({ site, query, id, view }: Question): Promise<Answer | undefined> {
	const found = await findStory(site, id);
	const [item] = found === undefined ? [] : itemsOf([found.story], view, site);
	return item && { body: only(storyObject(item), query.list("fields")), updated: item.changed };
}

function only(object: StoryObject, names: readonly string[]): Partial<StoryObject> {
	if (names.length === 0) return object;
	return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}
