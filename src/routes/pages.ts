import type { Context, Hono } from "hono";
import { catalogueOf } from "../channels/catalogue.ts";
import { calledNearlySo, calledSo } from "../channels/meant.ts";
import { CURSOR_PARAMETER, type Parameters, UI } from "../channels/parameters.ts";
import { queryOf, type Selection, select } from "../channels/selection.ts";
import { titleOf } from "../channels/titles.ts";
import type { UiLanguage } from "../labels/labels.ts";
import type { Front } from "../model/front.ts";
import { EPOCH } from "../model/instant.ts";
import { type Choice, storiesPage } from "../pages/stories.tsx";
import { problemWord } from "../pages/words/problem.ts";
import { type Asked, asked } from "./asked.ts";
import { chosenOf, narrowerBy } from "./choices.ts";
import { cursorText } from "./cursor.ts";
import type { Rendered } from "./documents.ts";
import { renderHome } from "./home.ts";
import { itemsOf } from "./listing.ts";
import { choiceOf } from "./nearby.ts";
import { addressOf, feedsOf, HTML, subscriptionsOf } from "./page-links.ts";
import { portrayed, renderPortrait } from "./portrait.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { storyRoute } from "./story-page.ts";
import { walk } from "./walk.ts";

const STORIES = 30;
/** Words and phrases with a minus before. */
const EXCLUDED = /(?<!\S)[-‐‑–—−](?:["“”„‟«»][^"“”„‟«»]*["“”„‟«»]|\S+)/gu;
const PARAMETERS: Parameters = { ui: UI, cursor: CURSOR_PARAMETER };

/** The pages for people: the stories of any selection, and each story. */
export function pageRoutes(app: Hono, site: Site): void {
	app.get("/", (c) => stories(c, site));
	app.get("/stories/:id{[\\w-]{1,80}}", (c) => storyRoute(c, site));
	app.get("/:facet/:id{[\\w.-]{1,80}}", (c) => stories(c, site));
}

async function stories(c: Context, site: Site): Promise<Response> {
	const request = asked(c, site, { ...site.parameters, ...PARAMETERS });
	const front = await site.record.fronts.current();
	const isHome = queryOf(request.selection) === "" && request.cursor === undefined;
	const portrait = portrayed(request);
	return serve(c.req.raw, site, front, request.self, () => {
		if (portrait !== undefined) return renderPortrait(site, front, request, portrait);
		return (isHome ? renderHome : render)(site, front, request);
	});
}

async function render(
	site: Site,
	front: Front,
	{ selection, pageView: view, reader, cursor }: Asked,
): Promise<Rendered> {
	const { ui } = view;
	const page = await walk(site, front, { selection, limit: STORIES, cursor });
	const address = addressOf(selection);
	const older = page.next && `${address}${address.includes("?") ? "&" : "?"}cursor=${cursorText(page.next)}`;
	const catalogue = catalogueOf(select(front.stories, selection, site.facets), site.facets);
	const { q = "", ...rest } = selection;
	const body = storiesPage({
		reader,
		title: titleOf(selection, site.facets, ui),
		address,
		items: itemsOf(select(page.stories, selection, site.facets), view, site),
		unread: page.unread,
		feeds: feedsOf(selection),
		subscriptions: subscriptionsOf(selection, view),
		chosen: chosenOf(site, selection, ui, addressOf),
		facets: narrowerBy(site, selection, catalogue, ui, addressOf),
		meant: meantBy(site, q, page.stories.length === 0, ui),
		wider: widerThan(selection, ui),
		search: { q, hidden: [...new URLSearchParams(queryOf(rest))] },
		...(older === undefined ? {} : { older }),
		...(front.at === EPOCH ? { nothingRead: view.origin } : {}),
	});
	return { type: HTML, body, updated: front.changed, isPartial: page.unread.length > 0 };
}

/** What is called as the search says; where it finds nothing, also what is called nearly so. */
function meantBy({ facets }: Site, q: string, isEmpty: boolean, ui: UiLanguage): Choice[] {
	const words = q.replace(EXCLUDED, "");
	const named = calledSo(words, facets, ui);
	const meant = named.length > 0 || !isEmpty ? named : calledNearlySo(words, facets, ui);
	return meant.map((one) => ({ ...choiceOf(one, ui), label: one.label }));
}

/** The same search without what it excludes, and alone. */
function widerThan({ q, ...rest }: Selection, ui: UiLanguage): Choice[] {
	if (q === undefined) return [];
	const kept = q.replace(EXCLUDED, "").trim();
	const isAlone = queryOf(rest) === "";
	return [
		...(kept === q || kept === ""
			? []
			: [{ label: `${problemWord("without", ui)} ${kept}`, href: addressOf({ ...rest, q: kept }) }]),
		...(isAlone ? [] : [{ label: `${problemWord("onlyWords", ui)} ${q}`, href: addressOf({ facets: {}, q }) }]),
	];
}
