import { LANGUAGES } from "../languages/registry.ts";
import type { Article } from "../model/article.ts";
import type { Facets } from "../model/facets.ts";
import type { Source } from "../model/source.ts";
import { eventDateOf } from "./event-date.ts";
import { eventTypesOf } from "./event-types.ts";
import type { Hit } from "./hit.ts";
import { levelOf } from "./level.ts";
import { organisationsOf } from "./organisations.ts";
import { partnersOf } from "./partners.ts";
import { officeHoldersOf, personsOf } from "./persons.ts";
import type { Reading } from "./reading.ts";
import { themesOf } from "./themes.ts";

/** What an article is about, from its hits. */
export function facetsOf(article: Article, source: Pick<Source, "country">, hits: readonly Hit[]): Facets {
	const { title, excerpt, published } = article;
	const holders = officeHoldersOf(hits, published);
	const language = LANGUAGES.find(({ code }) => code === article.language);
	const reading: Reading = { title, excerpt, published, language, isHome: source.country === "KZ", hits, holders };
	const partners = partnersOf(reading);
	const events = eventTypesOf(hits, title);
	const organisations = organisationsOf(reading, partners);
	const eventDate = eventDateOf(reading);
	const level = levelOf(hits, holders);
	return {
		partners,
		organisations,
		events,
		themes: themesOf(hits, events, organisations),
		persons: personsOf(holders, partners),
		...(eventDate !== undefined && { eventDate }),
		...(level !== undefined && { level }),
	};
}
