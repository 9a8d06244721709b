import type { Context, Hono } from "hono";
import { CURSOR_PARAMETER, limitParameter, type Parameters, UI } from "../channels/parameters.ts";
import { pathOf, queryOf, type Selection, select } from "../channels/selection.ts";
import { descriptionOf, titleOf } from "../channels/titles.ts";
import { type Channel, channelId } from "../formats/channel.ts";
import type { Delimiter } from "../formats/delimited.ts";
import type { Front } from "../model/front.ts";
import { type Instant, later, NEVER } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import { closingOf, hasArchive, newestArchive } from "./archive.ts";
import { asked } from "./asked.ts";
import type { Rendered } from "./documents.ts";
import { addressOf, type FeedRequest, hubsOf, ITEMS, linkHeader, MOST_ITEMS, pagingOf } from "./feed-links.ts";
import { DELIMITER, FORMAT_NAMES, FORMATS, type Format } from "./formats.ts";
import { listed } from "./listing.ts";
import { FRESH_MINUTES, serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { type Page, walk } from "./walk.ts";

/** Of the formats that are read as tables: a spreadsheet follows no `next`. */
const MOST_ROWS = 1000;

/** Of what a document of the newest has at most, what one of the past has, for which days must be read besides. */
const OF_PAST = 0.7;

/** The usual guesses of readers and people, answered without a redirect; the router takes each with a slash behind it, too. */
const GUESSES: Readonly<Record<string, Format>> = {
	"/rss": "rss",
	"/rss.xml": "rss",
	"/feed": "rss",
	"/feed.xml": "rss",
	"/feed/rss": "rss",
	"/index.xml": "rss",
	"/index.rss": "rss",
	"/atom": "atom",
	"/atom.xml": "atom",
	"/index.atom": "atom",
	"/feed/atom": "atom",
	"/feed/json": "json",
	"/index.json": "json",
	"/json": "json",
};

const PARAMETERS: Parameters = { ui: UI, limit: limitParameter(ITEMS, MOST_ITEMS), cursor: CURSOR_PARAMETER };
const OF_TABLES: Parameters = { ...PARAMETERS, limit: limitParameter(ITEMS, MOST_ROWS) };

function parametersOf(format: Format): Parameters {
	if (format === "csv") return { ...OF_TABLES, delimiter: DELIMITER };
	return format === "ndjson" ? OF_TABLES : PARAMETERS;
}

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
	app.get("/:facet/:id/feed", (c) => feed(c, site, "rss"));
}

function parted(file: string): { readonly name: string; readonly format: Format } {
	const dot = file.lastIndexOf(".");
	const format = FORMAT_NAMES.find((name) => name === file.slice(dot + 1)) ?? "rss";
	return { name: file.slice(0, dot), format };
}

async function feed(c: Context, site: Site, format: Format, month?: string): Promise<Response> {
	const { selection, ...rest } = asked(c, site, { ...site.parameters, ...parametersOf(format) });
	const asIs: FeedRequest = {
		...rest,
		format,
		selection,
		limit: rest.query.number("limit") ?? ITEMS,
		delimiter: rest.query.text("delimiter") as Delimiter | undefined,
		...(month === undefined ? {} : { month }),
	};
	// A guess of an address names the channel's own, so that hubs and readers know both as one.
	const isGuess = !c.req.path.endsWith(`.${format}`) || Object.hasOwn(GUESSES, c.req.path);
	const request = isGuess ? { ...asIs, self: addressOf(asIs, asIs.cursor) } : asIs;
	const front = await site.record.fronts.current();
	if (month !== undefined && !(await hasArchive(site, front, month))) return c.notFound();
	return serve(c.req.raw, site, front, request.self, () => render(site, front, request));
}

async function render(site: Site, front: Front, request: FeedRequest): Promise<Rendered> {
	const { origin, selection, format, view, limit, cursor, month } = request;
	const { ui } = view;
	const span = month === undefined ? {} : { from: `${month}-01`, to: `${month}-31` };
	const most = FORMATS[format].most * (cursor === undefined && month === undefined ? 1 : OF_PAST);
	const page = await walk(site, front, { selection, limit: Math.min(limit, Math.floor(most)), cursor, ...span });
	// RFC 5005: only the first page of the feed, and the last of a month, lead to an archive.
	const leads = month === undefined ? cursor === undefined : page.next === undefined;
	const older = leads ? await newestArchive(site, front, selection, month) : undefined;
	const { path, query } = pathOf(selection);
	const home = path === "/feed" ? `${origin}/${query && `?${query}`}` : `${origin}${path}`;
	const [language, ...moreLanguages] = selection.facets.language ?? [];
	const isNewest = month === undefined && cursor === undefined;
	const updated = changedOf([...page.stories, ...(isNewest ? withdrawnOf(front, selection, site) : [])]);
	return listed(site, page, request, ({ items, gone, next }) => {
		const channel: Channel = {
			id: channelId("channel", queryOf(selection) || "all", month),
			title: titleOf(selection, site.facets, ui),
			description: descriptionOf(ui),
			ui,
			...(language === undefined || moreLanguages.length > 0 ? {} : { language }),
			home,
			self: request.self,
			updated,
			links: [...hubsOf(site, request.self), ...pagingOf(request, next, older)],
			archive: month !== undefined,
			ttl: FRESH_MINUTES,
			gone,
			unread: page.unread,
		};
		return {
			type: `${FORMATS[format].type}; charset=utf-8`,
			body: FORMATS[format].write(channel, items, request.delimiter),
			updated: lastModified(front, page, month),
			isPartial: page.unread.length > 0,
			headers: { Link: linkHeader(request, channel) },
		};
	});
}

/** Without stories `NEVER`: content has no clock, and validators doubt dates before the web's. */
function changedOf(stories: readonly Story[]): Instant {
	return stories.reduce((latest, { changed }) => later(latest, changed), NEVER);
}

/** What left the feed because it was withdrawn: that is a change of the feed, too. */
function withdrawnOf({ stories }: Front, selection: Selection, { facets }: Site): readonly Story[] {
	const before = stories.flatMap(({ withdrawn, ...story }) => (withdrawn === true ? story : []));
	return select(before, selection, facets);
}

/** When anything last changed that the document holds or could have held: it never goes back. */
function lastModified({ changed }: Front, page: Page, month: string | undefined): Instant {
	return month === undefined ? changed : later(closingOf(month), page.changed);
}
