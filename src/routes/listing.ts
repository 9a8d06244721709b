import { goneSince, type Selection, select } from "../channels/selection.ts";
import { type Gone, goneOf } from "../formats/gone.ts";
import { type Item, itemOf, type View } from "../formats/item.ts";
import type { Story } from "../model/story.ts";
import { type Cursor, cursorBehind } from "./cursor.ts";
import { fitted } from "./formats.ts";
import type { Site } from "./site.ts";
import type { Page } from "./walk.ts";

/** What a document lists of a page. */
export interface Listing {
	readonly items: readonly Item[];
	/** Where the selection asks for what is new. */
	readonly gone: readonly Gone[];
	/** Where it goes on. */
	readonly next: Cursor | undefined;
}

/** The document of as much of a page as fits into one. */
export function listed<D extends { readonly body: string }>(
	site: Site,
	page: Page,
	{ selection, view }: { readonly selection: Selection; readonly view: View },
	write: (listing: Listing) => D,
): D {
	const all = itemsOf(select(page.stories, selection, site.facets), view, site);
	return fitted(all, (items) => {
		const last = items.length < all.length ? items.at(-1)?.story : undefined;
		const stories = last === undefined ? page.stories : page.stories.slice(0, page.stories.indexOf(last) + 1);
		return write({
			items,
			gone: goneSince(selection) === undefined ? [] : stories.flatMap(goneOf),
			next: last === undefined ? page.next : cursorBehind(last),
		});
	});
}

/** A story that cannot be shown is left out and logged, never the document with it. */
export function itemsOf(stories: readonly Story[], view: View, { log }: Pick<Site, "log">): Item[] {
	return stories.flatMap((story) => {
		try {
			return itemOf(story, view) ?? [];
		} catch (error) {
			log("story.malformed", { id: story.id, error: String(error) });
			return [];
		}
	});
}
