import type { Edition, Story } from "../model/story.ts";
import { KEYS } from "../stored.ts";
import type { Site } from "./site.ts";

/** The story of an id, whether it is served today, was withdrawn, was merged into another one, or lies in a closed month. */
export async function findStory(site: Site, edition: Edition, id: string): Promise<Story | undefined> {
	const recent = find(edition.stories, id) ?? find(edition.withdrawn, id);
	if (recent !== undefined) return recent;
	const month = await archivedIn(site, id);
	return month === undefined ? undefined : find((await site.history.stories(month)) ?? [], id);
}

function find(stories: readonly Story[], id: string): Story | undefined {
	return stories.find((story) => story.id === id) ?? stories.find(({ merged }) => merged.includes(id));
}

async function archivedIn({ store, log }: Site, id: string): Promise<string | undefined> {
	try {
		const index = await store.get(KEYS.archiveIndex);
		if (typeof index !== "object" || index === null || !("months" in index)) return undefined;
		const { months } = index;
		if (typeof months !== "object" || months === null || !Object.hasOwn(months, id)) return undefined;
		const month: unknown = (months as Readonly<Record<string, unknown>>)[id];
		return typeof month === "string" ? month : undefined;
	} catch (error) {
		log("history.index-unreadable", { error: String(error) });
		return undefined;
	}
}
