/** What an event is called: one name for calendar, cards, previews and digests, made of its facets in the reader's language. */
import { eventOf } from "../../languages/event-words.ts";
import type { EventFacets } from "../../model/occurrence.ts";
import type { Story } from "../../model/story.ts";
import { eventName, type UiLanguage } from "../labels.ts";
import { counterpartOf } from "./counterpart.ts";
import { ENGLISH } from "./english.ts";
import { KAZAKH } from "./kazakh.ts";
import type { Phrases } from "./phrases.ts";
import { RUSSIAN } from "./russian.ts";

const PHRASES: Readonly<Record<UiLanguage, Phrases>> = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH };

/**
 * "State visit to France", «Государственный визит во Францию», «Францияға мемлекеттік сапар». What facets do not say, such as who
 * travels, the name leaves open: "State visit: France". Where nobody is named, it is the type's own name.
 */
export function nameOfEvent(event: EventFacets, ui: UiLanguage): string {
	const counterpart = counterpartOf(event, ui);
	return counterpart === undefined ? eventName(event.type, ui) : PHRASES[ui][event.type](event, counterpart);
}

/** What the event of a story is called, by its facets and what its headlines say beyond them. */
export function nameOfStory({ facets, reports }: Pick<Story, "facets" | "reports">, ui: UiLanguage): string {
	const [type = "statement"] = facets.events;
	return nameOfEvent(
		eventOf(
			type,
			facets,
			reports.map(({ title }) => title),
		),
		ui,
	);
}
