import type { Context, Hono } from "hono";
import { type Catalogue, catalogueOf } from "../channels/catalogue.ts";
import { FACETS, type FacetName } from "../channels/facets.ts";
import { CURSOR_PARAMETER, type Parameters, UI, uiOf } from "../channels/parameters.ts";
import { readQuery, withoutNoise } from "../channels/read-query.ts";
import { pathOf, queryOf, type Selection, select, selectionOf } from "../channels/selection.ts";
import { facetTitle, titleOf } from "../channels/titles.ts";
import type { View } from "../formats/item.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Edition } from "../model/story.ts";
import type { FeedLink } from "../pages/layout.tsx";
import { type Choice, type FacetChoices, storiesPage } from "../pages/stories.tsx";
import { storyPage } from "../pages/story.tsx";
import { word } from "../pages/words.ts";
import { type Cursor, cursorOf, cursorText } from "./cursor.ts";
import type { Rendered } from "./documents.ts";
import { chosenByPath } from "./facet-path.ts";
import { itemsOf } from "./feeds.ts";
import { FEED_FORMATS, FORMATS } from "./formats.ts";
import { pageOf } from "./page.ts";
import { NotFound } from "./problem.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { findStory } from "./story.ts";

const STORIES = 40;
/** Values of one facet that are offered. */
const CHOICES = 12;
const PARAMETERS: Parameters = { ui: UI, cursor: CURSOR_PARAMETER };
const HTML = "text/html; charset=utf-8";

/** The pages for people: the stories of any selection, and each story. */
export function pageRoutes(app: Hono, site: Site): void {
	app.get("/", (c) => stories(c, site));
	app.get("/stories/:id{[\\w-]{1,80}}", (c) => story(c, site));
	app.get("/:facet/:id{[\\w.-]{1,80}}", (c) => stories(c, site));
}

async function stories(c: Context, site: Site): Promise<Response> {
	const search = new URL(c.req.url).searchParams;
	if (!chosenByPath(c, search, site.facets)) throw new NotFound();
	const query = readQuery(search, { ...site.parameters, ...PARAMETERS }, site.facets);
	const selection = selectionOf(query);
	const edition = await site.editions.current();
	const cursor = cursorOf(query.text("cursor"));
	return serve(c.req.raw, site, edition, withoutNoise(c.req.url), () =>
		render(site, edition, selection, uiOf(query), cursor, new URL(c.req.url).origin),
	);
}

async function render(
	site: Site,
	edition: Edition,
	selection: Selection,
	chosenUi: UiLanguage | undefined,
	cursor: Cursor | undefined,
	origin: string,
): Promise<Rendered> {
	const ui = chosenUi ?? "en";
	const page = await pageOf(site, edition, selection, cursor, STORIES);
	const view: View = {
		ui,
		origin,
		languages: [...(selection.facets.language ?? []), ...(chosenUi === undefined ? [] : [chosenUi])],
		sourceIds: selection.facets.source ?? [],
		sources: site.known,
	};
	const address = addressOf(selection);
	const older = page.next && `${address}${address.includes("?") ? "&" : "?"}cursor=${cursorText(page.next)}`;
	const catalogue = catalogueOf(select(edition.stories, selection, site.facets), site.facets);
	const { q = "", ...rest } = selection;
	const body = storiesPage({
		ui,
		title: titleOf(selection, site.facets, ui),
		address,
		items: itemsOf(page.stories, view, site),
		feeds: feedsOf(selection),
		subscriptions: subscriptionsOf(selection, ui),
		chosen: chosenOf(site, selection, ui),
		facets: facetsOf(site, selection, catalogue, ui),
		search: { q, hidden: [...new URLSearchParams(queryOf(rest))] },
		...(older === undefined ? {} : { older }),
		...(edition.version === "" ? { unread: origin } : {}),
	});
	return { type: HTML, body, updated: edition.updated };
}

/** The page of a selection. */
function addressOf(selection: Selection): string {
	const { path, query } = pathOf(selection);
	return path === "/feed" ? `/${query && `?${query}`}` : path;
}

function documentOf(selection: Selection, ending: string): string {
	const { path, query } = pathOf(selection);
	return `${path}.${ending}${query && `?${query}`}`;
}

function feedsOf(selection: Selection): FeedLink[] {
	return FEED_FORMATS.map((format) => {
		const { title, type } = FORMATS[format];
		return { title: `Elshi, ${title}`, type, href: documentOf(selection, format) };
	});
}

function subscriptionsOf(selection: Selection, ui: UiLanguage): Choice[] {
	const query = queryOf(selection);
	const digest = (period: string): string => `/digest/${period}.rss${query && `?${query}`}`;
	return [
		...FEED_FORMATS.map((format) => ({ label: FORMATS[format].title, href: documentOf(selection, format) })),
		{ label: word("calendar", ui), href: documentOf(selection, "ics") },
		{ label: "CSV", href: documentOf(selection, "csv") },
		{ label: word("daily", ui), href: digest("daily") },
		{ label: word("weekly", ui), href: digest("weekly") },
		{ label: word("allFeeds", ui), href: "/feeds.opml" },
	];
}

/** What the selection says, each with the address of the selection without it. */
function chosenOf(site: Site, selection: Selection, ui: UiLanguage): Choice[] {
	const { facets, q, since, until } = selection;
	const values = FACETS.flatMap((name) =>
		(facets[name] ?? []).map((id) => ({
			label: site.facets[name].label(id, ui),
			href: addressOf(
				withValues(
					selection,
					name,
					(facets[name] ?? []).filter((other) => other !== id),
				),
			),
		})),
	);
	const { q: _q, ...withoutSearch } = selection;
	const { since: _since, until: _until, ...withoutTime } = selection;
	return [
		...values,
		...(q === undefined ? [] : [{ label: `“${q}”`, href: addressOf(withoutSearch) }]),
		...(since === undefined && until === undefined
			? []
			: [{ label: `${since?.slice(0, 10) ?? ""} – ${until?.slice(0, 10) ?? ""}`, href: addressOf(withoutTime) }]),
	];
}

/** The values that would narrow the selection down, the commonest first. */
function facetsOf(site: Site, selection: Selection, catalogue: Catalogue, ui: UiLanguage): FacetChoices[] {
	return FACETS.map((name) => ({
		title: facetTitle(name, ui),
		choices: catalogue[name]
			.filter(({ id }) => selection.facets[name]?.includes(id) !== true)
			.slice(0, CHOICES)
			.map(({ id, stories: count }) => ({
				label: site.facets[name].label(id, ui),
				href: addressOf(withValues(selection, name, [id])),
				count,
			})),
	})).filter(({ choices }) => choices.length > 0);
}

function withValues(selection: Selection, name: FacetName, values: readonly string[]): Selection {
	const { [name]: _, ...others } = selection.facets;
	return { ...selection, facets: values.length === 0 ? others : { ...others, [name]: values } };
}

async function story(c: Context, site: Site): Promise<Response> {
	const query = readQuery(new URL(c.req.url).searchParams, { ui: UI }, site.facets);
	const ui = uiOf(query);
	const id = c.req.param("id") ?? "";
	const edition = await site.editions.current();
	const found = await findStory(site, edition, id);
	if (found === undefined) throw new NotFound();
	const { origin } = new URL(c.req.url);
	if (found.id !== id) return c.redirect(`${origin}/stories/${found.id}${ui === undefined ? "" : `?ui=${ui}`}`, 301);
	const languages = ui === undefined ? [] : [ui];
	const [item] = itemsOf([found], { ui: ui ?? "en", origin, languages, sourceIds: [], sources: site.known }, site);
	if (item === undefined) throw new NotFound();
	return serve(c.req.raw, site, edition, withoutNoise(c.req.url), () => ({
		type: HTML,
		body: storyPage({ item, ui: ui ?? "en" }),
		updated: item.updated,
	}));
}
