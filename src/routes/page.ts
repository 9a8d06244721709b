import { type Selection, select } from "../channels/selection.ts";
import type { Instant } from "../model/instant.ts";
import type { Edition, Story } from "../model/story.ts";
import { behind, type Cursor } from "./cursor.ts";
import type { Site } from "./site.ts";

/** Some stories of a selection, newest first. */
export interface Page {
	readonly stories: readonly Story[];
	/** Where older ones are; a page may be short, even empty, and yet have a next one. */
	readonly next?: Cursor;
}

/** One page: from the edition, and behind its oldest story from the closed months, one month a page. */
export async function pageOf(
	site: Site,
	edition: Edition,
	selection: Selection,
	cursor: Cursor | undefined,
	limit: number,
): Promise<Page> {
	const recent = behind(edition.stories, cursor);
	if (recent.length > 0 || cursor === undefined) {
		const page = cut(select(recent, selection, site.facets), limit);
		if (page.next !== undefined) return page;
		const oldest = edition.stories.at(-1)?.published;
		return withOlder(site, page, oldest, oldest?.slice(0, 7), selection);
	}
	const month = cursor.published.slice(0, 7);
	const inEdition = new Set(edition.stories.map(({ id }) => id));
	const stories = (await site.history.stories(month)) ?? [];
	const older = behind(stories, cursor).filter(({ id }) => !inEdition.has(id));
	const page = cut(select(older, selection, site.facets), limit);
	if (page.next !== undefined) return page;
	return withOlder(site, page, `${month}-01T00:00:00.000Z`, before(month), selection);
}

export function cut(stories: readonly Story[], limit: number): Page {
	const page = stories.slice(0, limit);
	const last = page.at(-1);
	if (last === undefined || stories.length <= limit) return { stories: page };
	return { stories: page, next: { published: last.published, id: last.id } };
}

/** The page with a way to the newest closed month not after `newest`, where one is left that the selection reaches. */
async function withOlder(
	site: Site,
	page: Page,
	from: Instant | undefined,
	newest: string | undefined,
	{ since }: Selection,
): Promise<Page> {
	if (from === undefined || newest === undefined || (since !== undefined && since >= from)) return page;
	const month = (await site.history.months()).findLast((candidate) => candidate <= newest);
	if (month === undefined || (since !== undefined && since >= startOf(after(month)))) return page;
	const end = startOf(after(month));
	return { ...page, next: { published: end < from ? lastInstantBefore(end) : from, id: "" } };
}

export function before(month: string): string {
	return new Date(Date.parse(startOf(month)) - 1).toISOString().slice(0, 7);
}

function after(month: string): string {
	return new Date(Date.parse(startOf(month)) + 31 * 24 * 3_600_000).toISOString().slice(0, 7);
}

function startOf(month: string): Instant {
	return `${month}-01T00:00:00.000Z`;
}

/** A cursor must lie within its month: this one has every story of the month before it behind itself. */
function lastInstantBefore(instant: Instant): Instant {
	return new Date(Date.parse(instant) - 1).toISOString();
}
