import type { Context, Hono } from "hono";
import { CURSOR_PARAMETER, limitParameter, type Parameters, UI, uiOf } from "../channels/parameters.ts";
import { readQuery, withoutNoise } from "../channels/read-query.ts";
import { pathOf, queryOf, type Selection, select, selectionOf } from "../channels/selection.ts";
import { descriptionOf, titleOf } from "../channels/titles.ts";
import type { Channel, ChannelLink } from "../formats/channel.ts";
import { type Item, itemOf, URN, type View } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Edition, Story } from "../model/story.ts";
import { behind, type Cursor, cursorOf, cursorText } from "./cursor.ts";
import type { Rendered } from "./documents.ts";
import { chosenByPath } from "./facet-path.ts";
import { FEED_FORMATS, FORMAT_NAMES, FORMATS, type Format, fitted } from "./formats.ts";
import { before, cut, type Page, pageOf } from "./page.ts";
import { FRESH_MINUTES, serve } from "./respond.ts";
import type { Site } from "./site.ts";

const ITEMS = 50;
const MOST_ITEMS = 100;

/** The usual guesses of readers and people, answered without a redirect. */
const GUESSES: Readonly<Record<string, Format>> = {
	"/rss": "rss",
	"/rss.xml": "rss",
	"/rss/": "rss",
	"/feed": "rss",
	"/feed/": "rss",
	"/feed.xml": "rss",
	"/feed/rss": "rss",
	"/feed/rss/": "rss",
	"/index.xml": "rss",
	"/index.rss": "rss",
	"/atom": "atom",
	"/atom/": "atom",
	"/atom.xml": "atom",
	"/index.atom": "atom",
	"/feed/atom": "atom",
	"/feed/atom/": "atom",
	"/feed/json": "json",
	"/index.json": "json",
	"/json": "json",
};

/** One feed document that was asked for. */
export interface FeedRequest {
	readonly origin: string;
	/** As it was asked for: a validator, and a reader that compares, wants to find it in the document. */
	readonly self: string;
	readonly format: Format;
	readonly selection: Selection;
	/** As asked for: a reader who did not choose sees each story in the language of its representative report. */
	readonly ui: UiLanguage | undefined;
	readonly limit: number;
	readonly cursor: Cursor | undefined;
	/** A closed month, `yyyy-mm`, where an archive document is asked for. */
	readonly month?: string;
}

const PARAMETERS: Parameters = { ui: UI, limit: limitParameter(ITEMS, MOST_ITEMS), cursor: CURSOR_PARAMETER };

const ENDING = `{.+\\.(?:${FORMAT_NAMES.join("|")})}`;

export function feedRoutes(app: Hono, site: Site): void {
	for (const format of FORMAT_NAMES) app.get(`/feed.${format}`, (c) => feed(c, site, format));
	for (const [path, format] of Object.entries(GUESSES)) app.get(path, (c) => feed(c, site, format));
	app.get(`/archive/:file${ENDING}`, (c) => {
		const { name, format } = parted(c.req.param("file"));
		return feed(c, site, format, name);
	});
	app.get(`/:facet/:file${ENDING}`, (c) => feed(c, site, parted(c.req.param("file")).format));
	// As WordPress has it for a category.
	for (const tail of ["feed", "feed/"]) app.get(`/:facet/:id/${tail}`, (c) => feed(c, site, "rss"));
}

function parted(file: string): { readonly name: string; readonly format: Format } {
	const dot = file.lastIndexOf(".");
	const format = FORMAT_NAMES.find((name) => name === file.slice(dot + 1)) ?? "rss";
	return { name: file.slice(0, dot), format };
}

async function feed(c: Context, site: Site, format: Format, month?: string): Promise<Response> {
	const search = new URL(c.req.url).searchParams;
	if (month === undefined && !chosenByPath(c, search, site.facets)) return c.notFound();
	const query = readQuery(search, { ...site.parameters, ...PARAMETERS }, site.facets);
	const request: FeedRequest = {
		origin: new URL(c.req.url).origin,
		self: withoutNoise(c.req.url),
		format,
		selection: format === "ics" ? occurring(selectionOf(query)) : selectionOf(query),
		ui: uiOf(query),
		limit: query.number("limit") ?? (format === "ics" ? MOST_ITEMS : ITEMS),
		cursor: cursorOf(query.text("cursor")),
		...(month === undefined ? {} : { month }),
	};
	const edition = await site.editions.current();
	if (month !== undefined && !(await site.history.months()).includes(month)) return c.notFound();
	return serve(c.req.raw, site, edition, request.self, () => render(site, edition, request));
}

/** A calendar has what takes place on known days: visits and summits, unless other events are chosen. */
function occurring({ facets, ...rest }: Selection): Selection {
	return { ...rest, facets: { ...facets, event: facets.event ?? ["summit", "visit"] }, dated: true };
}

async function render(site: Site, edition: Edition, request: FeedRequest): Promise<Rendered> {
	const { origin, selection, format, ui = "en", month } = request;
	const page = month === undefined ? await recentPage(site, edition, request) : await archivePage(site, request, month);
	const view: View = {
		ui,
		origin,
		languages: [...(selection.facets.language ?? []), ...(request.ui === undefined ? [] : [request.ui])],
		sourceIds: selection.facets.source ?? [],
		sources: site.known,
	};
	const { path, query } = pathOf(selection);
	const home = path === "/feed" ? `${origin}/${query && `?${query}`}` : `${origin}${path}`;
	const [language, ...moreLanguages] = selection.facets.language ?? [];
	const updated = page.stories.reduce((newest, story) => (story.updated > newest ? story.updated : newest), NEVER);
	return fitted(itemsOf(page.stories, view, site), (items) => {
		const last = items.length < page.stories.length ? items.at(-1)?.story : undefined;
		const next = last ?? page.next;
		const channel: Channel = {
			id: `${URN}:channel:${queryOf(selection) || "all"}${month === undefined ? "" : `:${month}`}`,
			title: titleOf(selection, site.facets, ui),
			description: descriptionOf(ui),
			ui,
			...(language === undefined || moreLanguages.length > 0 ? {} : { language }),
			home,
			self: request.self,
			updated,
			links: [...hubsOf(site), ...pagingOf(request, next, page.older)],
			archive: month !== undefined,
			ttl: FRESH_MINUTES,
		};
		return {
			type: `${FORMATS[format].type}; charset=utf-8`,
			body: FORMATS[format].write(channel, items),
			updated,
			headers: { Link: linkHeader(request, channel) },
		};
	});
}

/** The `updated` of a document without stories: content has no clock, and validators doubt dates before the web's. */
const NEVER = "2000-01-01T00:00:00.000Z";

interface FeedPage extends Page {
	/** The newest closed month before the document's: RFC 5005's `prev-archive`. */
	readonly older?: string;
}

async function recentPage(site: Site, edition: Edition, request: FeedRequest): Promise<FeedPage> {
	const page = await pageOf(site, edition, request.selection, request.cursor, request.limit);
	const older = await olderMonth(site, request.selection, "9999-12");
	return request.cursor !== undefined || older === undefined ? page : { ...page, older };
}

async function archivePage(site: Site, request: FeedRequest, month: string): Promise<FeedPage> {
	const stories = select(
		behind((await site.history.stories(month)) ?? [], request.cursor),
		request.selection,
		site.facets,
	);
	const page = cut(stories, request.limit);
	const older = await olderMonth(site, request.selection, before(month));
	return page.next !== undefined || older === undefined ? page : { ...page, older };
}

/** The newest closed month not after `newest` that the selection reaches. */
async function olderMonth(site: Site, { since }: Selection, newest: string): Promise<string | undefined> {
	const month = (await site.history.months()).findLast((candidate) => candidate <= newest);
	return month === undefined || (since !== undefined && since.slice(0, 7) > month) ? undefined : month;
}

/** A story that cannot be shown is left out and told, never the document with it. */
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

/** The address of a document: the same for every way of asking the same. */
function addressOf({ origin, format, selection, ui, limit, month }: FeedRequest, cursor: Cursor | undefined): string {
	const { path, query } =
		month === undefined ? pathOf(selection) : { path: `/archive/${month}`, query: queryOf(selection) };
	const parts = [
		query,
		ui && `ui=${ui}`,
		limit !== ITEMS && `limit=${limit}`,
		cursor && `cursor=${cursorText(cursor)}`,
	];
	const all = parts.filter((part) => part).join("&");
	return `${origin}${path}.${format}${all && `?${all}`}`;
}

function hubsOf({ hub }: Site): ChannelLink[] {
	return hub === undefined ? [] : [{ rel: "hub", href: hub }];
}

/** RFC 5005: `next` leads through pages that move, `prev-archive` through months that never change again. */
function pagingOf(request: FeedRequest, next: Cursor | undefined, older: string | undefined): ChannelLink[] {
	const { month: _, ...whole } = request;
	const links: ChannelLink[] = [];
	if (next !== undefined && request.month === undefined) links.push({ rel: "next", href: addressOf(request, next) });
	if (next !== undefined && request.month !== undefined)
		links.push({ rel: "prev-archive", href: addressOf(request, next) });
	else if (older !== undefined)
		links.push({ rel: "prev-archive", href: addressOf({ ...request, month: older }, undefined) });
	if (request.month !== undefined) links.push({ rel: "current", href: addressOf(whole, undefined) });
	return links;
}

/** RFC 8288; browsers and WebSub subscribers read it without parsing the document. */
function linkHeader(request: FeedRequest, channel: Channel): string {
	const others = FEED_FORMATS.filter((format) => format !== request.format).map((format) => ({
		rel: "alternate",
		href: addressOf({ ...request, format }, request.cursor),
		type: FORMATS[format].type,
	}));
	const links: { rel: string; href: string; type?: string }[] = [
		{ rel: "self", href: channel.self },
		{ rel: "alternate", href: channel.home, type: "text/html" },
		...others,
		...channel.links,
	];
	return links
		.map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type === undefined ? "" : `; type="${type}"`}`)
		.join(", ");
}
