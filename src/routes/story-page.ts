import type { Context } from "hono";
import { editedOccurrences } from "../channels/edits.ts";
import { UI } from "../channels/parameters.ts";
import { EVERYTHING, select } from "../channels/selection.ts";
import type { Item } from "../formats/item.ts";
import type { Front } from "../model/front.ts";
import { type Occurrence, storiesOf } from "../model/occurrence.ts";
import { dayOfStory, type Story } from "../model/story.ts";
import type { ShownOwner } from "../pages/parts/owners.tsx";
import { inUi } from "../pages/reader.ts";
import { type Correction, storyPage } from "../pages/story.tsx";
import { occurrencesOf } from "../store/calendars.ts";
import { type Asked, asked } from "./asked.ts";
import type { Rendered } from "./documents.ts";
import { itemsOf } from "./listing.ts";
import { HTML } from "./page-links.ts";
import { NotFound } from "./problem.ts";
import { serve } from "./respond.ts";
import type { Site } from "./site.ts";
import { findStory } from "./story.ts";

const RELATED = 6;

/** The page of one story, by its id; that of a story that turned out to be another one leads there. */
export async function storyRoute(c: Context, site: Site): Promise<Response> {
	const request = asked(c, site, { ui: UI });
	const { ui, origin, self } = request;
	const id = c.req.param("id") ?? "";
	const found = await findStory(site, id);
	if (found === undefined) throw new NotFound();
	const { story, front } = found;
	if (story.id !== id) return c.redirect(`${origin}${inUi(`/stories/${story.id}`, ui ?? "en")}`, 301);
	return serve(c.req.raw, site, front, self, () => render(site, story, front, request));
}

async function render(
	site: Site,
	story: Story,
	front: Front | undefined,
	{ pageView, reader }: Asked,
): Promise<Rendered> {
	const [item] = itemsOf([story], pageView, site);
	if (item === undefined) throw new NotFound();
	const related = await relatedTo(site, story, front);
	return {
		type: HTML,
		body: storyPage({
			item,
			reader,
			silent: silentOn(site, item),
			event: await eventOf(site, story),
			related: itemsOf(related, pageView, site).slice(0, RELATED),
			corrections: correctionsOf(site, story),
		}),
		updated: item.changed,
	};
}

/** Other stories of a partner, the nearest in time: of the front where it is at hand, else of the story's own day, which was read for it. */
async function relatedTo(site: Site, story: Story, front: Front | undefined): Promise<readonly Story[]> {
	const day = front === undefined ? await site.record.day(dayOfStory(story.id)) : undefined;
	const near = front?.stories ?? (day?.kind === "value" ? day.value.stories : []);
	const { partners, organisations } = story.facets;
	return select(near, EVERYTHING, site.facets).filter(
		({ id, facets }) =>
			id !== story.id &&
			(facets.partners.some((code) => partners.includes(code)) ||
				(partners.length === 0 && facets.organisations.some((one) => organisations.includes(one)))),
	);
}

/** What the calendar has of it: in the year in which it takes place, which is that of its day or beside it. */
async function eventOf({ record }: Site, { id, merged, facets }: Story): Promise<Occurrence | undefined> {
	if (facets.eventDate === undefined) return undefined;
	const ids = [id, ...merged];
	for (const year of new Set([facets.eventDate.start.slice(0, 4), id.slice(0, 4)])) {
		const held = await record.calendar(year);
		if (held.kind !== "value") continue;
		const lines = occurrencesOf(held.value, (line) => ids.some((one) => line.includes(one)));
		const event = editedOccurrences(lines, await record.edits()).find((one) =>
			storiesOf(one).some((story) => ids.includes(story)),
		);
		if (event !== undefined) return event;
	}
	return undefined;
}

/** The publishers that are polled and have no report of it, by name: one outlet stands for its family. */
function silentOn({ sources }: Site, { shown, others }: Item): ReadonlyMap<ShownOwner, readonly string[]> {
	const heard = new Set([shown, ...others].map(({ outlet }) => outlet.publisher ?? outlet.id));
	const silent = new Map<string, { readonly owner: ShownOwner; readonly name: string }>();
	for (const { publisher, owner, name } of sources.values())
		if (!heard.has(publisher) && !silent.has(publisher)) silent.set(publisher, { owner, name });
	const byOwner = Map.groupBy(silent.values(), ({ owner }) => owner);
	return new Map(
		[...byOwner].map(([owner, all]) => [owner, all.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1))]),
	);
}

/** What readers may have seen otherwise, the latest first. */
function correctionsOf({ known }: Site, { reports, unkept = [], merged }: Story): readonly Correction[] {
	const nameOf = (id: string): string => known.get(id)?.name ?? id;
	const edited = reports.flatMap(({ original, title, changed, sourceId, language }): Correction[] =>
		original === undefined || original.title === title
			? []
			: [{ kind: "saidBefore", at: changed, outlet: nameOf(sourceId), text: original.title, language }],
	);
	const dropped = unkept.map(
		({ title, changed, sourceId, language }): Correction => ({
			kind: "notKept",
			at: changed,
			outlet: nameOf(sourceId),
			text: title,
			language,
		}),
	);
	const joined = merged.map((id): Correction => ({ kind: "merged", text: id }));
	return [...edited, ...dropped].sort((a, b) => ((a.at ?? "") < (b.at ?? "") ? 1 : -1)).concat(joined);
}
