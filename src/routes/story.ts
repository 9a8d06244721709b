import type { Edition, Story } from "../model/story.ts";
import { readArchivedStory } from "../store/stored.ts";
import type { Site } from "./site.ts";

/** The story of an id, whether it is served today, was withdrawn, was merged into another one, or lies in a closed month. */
export async function findStory({ store, log }: Site, edition: Edition, id: string): Promise<Story | undefined> {
	const recent = find(edition.stories, id) ?? find(edition.withdrawn, id);
	if (recent !== undefined) return recent;
	try {
		return await readArchivedStory(store, id);
	} catch (error) {
		log("history.index-unreadable", { error: String(error) });
		return undefined;
	}
}

function find(stories: readonly Story[], id: string): Story | undefined {
	return stories.find((story) => story.id === id) ?? stories.find(({ merged }) => merged.includes(id));
}
