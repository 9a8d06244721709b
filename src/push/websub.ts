import { FACETS, type Facets } from "../channels/facets.ts";
import { pathOf } from "../channels/selection.ts";
import type { Story } from "../model/story.ts";

const ENDINGS = ["rss", "atom", "json"] as const;

/** Addresses that one ping names at most. */
const MOST_TOPICS = 300;

/** The ping by which a publisher tells a hub that feeds changed (https://www.w3.org/TR/websub/#publisher-sends-new-content). */
export function hubRequest(hub: string, origin: string, changed: readonly Story[], facets: Facets): Request {
	const body = new URLSearchParams({ "hub.mode": "publish" });
	for (const topic of topicsOf(origin, changed, facets).slice(0, MOST_TOPICS)) body.append("hub.url", topic);
	return new Request(hub, { method: "POST", body, redirect: "manual" });
}

/** The whole, and each facet's channel that one of the stories is in. */
function topicsOf(origin: string, changed: readonly Story[], facets: Facets): string[] {
	const paths = new Set(["/feed"]);
	for (const story of changed)
		for (const name of FACETS)
			for (const id of facets[name].valuesOf(story)) paths.add(pathOf({ facets: { [name]: [id] } }).path);
	return [...paths].flatMap((path) => ENDINGS.map((ending) => `${origin}${path}.${ending}`));
}
