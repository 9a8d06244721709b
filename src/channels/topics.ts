/** WebSub topics: the feeds that a hub is told of when they change. Only these announce the hub. */
import { UI_LANGUAGES } from "../labels/labels.ts";
import type { Story } from "../model/story.ts";
import { FACETS, type FacetTable } from "./facets.ts";
import { pathOf } from "./selection.ts";

const ENDINGS = ["rss", "atom", "json"] as const;

const ADDRESS = new RegExp(
	`^/(?:feed|[a-z]+/[a-z\\d-]+)\\.(?:${ENDINGS.join("|")})(?:\\?ui=(?:${UI_LANGUAGES.join("|")}))?$`,
);

/** The whole, and each facet's channel that one of the stories is in: in each format, and for each language of the interface. */
export function topicsOf(origin: string, changed: readonly Story[], facets: FacetTable): string[] {
	const paths = new Set(["/feed"]);
	for (const story of changed)
		for (const name of FACETS)
			for (const id of facets[name].valuesOf(story)) paths.add(pathOf({ facets: { [name]: [id] } }).path);
	return [...paths].flatMap((path) =>
		ENDINGS.flatMap((ending) =>
			["", ...UI_LANGUAGES.map((ui) => `?ui=${ui}`)].map((query) => `${origin}${path}.${ending}${query}`),
		),
	);
}

/** Whether pings name this address, as `self` of a feed has it. */
export function isTopic(address: string): boolean {
	const { pathname, search } = new URL(address);
	return !/^\/(?:archive|digest)\//.test(pathname) && ADDRESS.test(pathname + search);
}
