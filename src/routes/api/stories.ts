import * as v from "valibot";
import {
	CURSOR_PARAMETER,
	limitParameter,
	type Parameter,
	type Parameters,
	UI,
	uiOf,
} from "../../channels/parameters.ts";
import type { Query } from "../../channels/read-query.ts";
import { select, selectionOf } from "../../channels/selection.ts";
import type { View } from "../../formats/item.ts";
import { STORY, type StoryObject, storyObject } from "../../formats/story-object.ts";
import { behind, cursorOf, cursorText } from "../cursor.ts";
import { itemsOf } from "../feeds.ts";
import { fitted } from "../formats.ts";
import { cut, type Page, pageOf } from "../page.ts";
import type { Site } from "../site.ts";
import { findStory } from "../story.ts";
import type { Answer, Operation, Question } from "./operation.ts";

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
	description: "By first publication; `newest` unless told, and only that one goes back beyond sixty days.",
};

export function storyOperations(selection: Parameters): readonly Operation[] {
	const limit = limitParameter(STORIES, MOST_STORIES);
	return [
		{
			path: "/stories",
			summary: "Stories, chosen by facets, text and time.",
			parameters: { ...selection, ui: UI, sort, fields, limit, cursor: CURSOR_PARAMETER },
			response: v.object({
				stories: v.array(v.partial(STORY)),
				next: v.optional(
					v.pipe(v.string(), v.description("Address of the next page; it may hold fewer stories than asked for.")),
				),
			}),
			answer: stories,
		},
		{
			path: "/stories/{id}",
			summary: "One story; also by the id of a story that was merged into it.",
			parameters: { ui: UI, fields },
			response: v.partial(STORY),
			answer: story,
		},
	];
}

async function stories({ site, edition, origin, address, query }: Question): Promise<Answer> {
	const selection = selectionOf(query);
	const cursor = cursorOf(query.text("cursor"));
	const limit = query.number("limit") ?? STORIES;
	const oldestFirst = query.text("sort") === "oldest";
	const page: Page = oldestFirst
		? cut(select(behind(edition.stories.toReversed(), cursor, true), selection, site.facets), limit)
		: await pageOf(site, edition, selection, cursor, limit);
	const view = viewOf(site, origin, query, selection.facets.language, selection.facets.source);
	const updated = page.stories.reduce((newest, one) => (one.updated > newest ? one.updated : newest), NEVER);
	const chosen = query.list("fields");
	const { next, shown } = fitted(itemsOf(page.stories, view, site), (items) => {
		const last = items.length < page.stories.length ? items.at(-1)?.story : undefined;
		const objects = items.map((item) => only(storyObject(item), chosen));
		return { body: JSON.stringify(objects), next: last ?? page.next, shown: objects };
	});
	if (next === undefined) return { body: { stories: shown }, updated };
	const following = new URL(address);
	following.searchParams.set("cursor", cursorText(next));
	return { body: { stories: shown, next: following.href }, updated, next: following.href };
}

const NEVER = "2000-01-01T00:00:00.000Z";

async function story({ site, edition, origin, query, id }: Question): Promise<Answer | undefined> {
	const found = await findStory(site, edition, id);
	const [item] = found === undefined ? [] : itemsOf([found], viewOf(site, origin, query), site);
	return item && { body: only(storyObject(item), query.list("fields")), updated: item.updated };
}

function viewOf(
	site: Site,
	origin: string,
	query: Query,
	languages: readonly string[] = [],
	sourceIds: readonly string[] = [],
): View {
	const ui = uiOf(query);
	const preferred = [...languages, ...(ui === undefined ? [] : [ui])];
	return { ui: ui ?? "en", origin, languages: preferred, sourceIds, sources: site.known };
}

function only(object: StoryObject, names: readonly string[]): Partial<StoryObject> {
	if (names.length === 0) return object;
	return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}
