import { type EventType, THEMES, type Theme } from "../model/facets.ts";
import type { Hit } from "./hit.ts";

/** More themes than these are a digest's, not a story's. */
const MOST = 5;

/** What an event is about where no word says it. */
const THEME_OF: Readonly<Partial<Record<EventType, Theme>>> = {
	culture: "culture-education",
	aid: "humanitarian",
	mediation: "mediation",
	consular: "consular-migration",
};

/** What a story is about: the themes whose words it holds, those of the title first; what the event implies where there are none. */
export function themesOf(hits: readonly Hit[], events: readonly EventType[]): Theme[] {
	const implied = events.flatMap((event) => THEME_OF[event] ?? []);
	const named = hits.filter(({ entry }) => entry.kind === "theme").map(({ entry }) => entry.id);
	const found = [...new Set([...implied, ...named])].slice(0, MOST);
	const themes = THEMES.filter((theme) => found.includes(theme));
	return themes.length > 0 ? themes : ["political"];
}
