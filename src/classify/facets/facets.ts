import { languageNamed } from "../../languages/registry.ts";
import type { Article } from "../../model/article.ts";
import type { EventType, Facets } from "../../model/facets.ts";
import { type CountryCode, HOME, type Source } from "../../model/source.ts";
import type { Sighting } from "../sighting.ts";
import { eventDateOf } from "./event-date.ts";
import { eventTypesOf } from "./event-types.ts";
import { levelOf } from "./level.ts";
import { organisationsOf } from "./organisations.ts";
import { partnersOf } from "./partners.ts";
import { officeHoldersOf, personsOf } from "./persons.ts";
import type { FacetReading } from "./reading.ts";
import { themesOf } from "./themes.ts";

/** What an article is about, from what is seen in it. */
export function facetsOf(
	article: Article,
	source: Pick<Source, "country">,
	{ matched, ideas }: Pick<Sighting, "matched" | "ideas">,
): Facets {
	const { title, excerpt, published } = article;
	const { hits } = matched;
	const words = { title: matched.title, excerpt: matched.excerpt };
	const holders = officeHoldersOf(hits, published);
	const language = languageNamed(article.language);
	const isHome = source.country === HOME;
	const reading: FacetReading = { title, excerpt, published, language, isHome, hits, words, holders };
	const events = eventTypesOf(hits, ideas, title);
	const named = partnersOf(reading, events);
	const organisations = organisationsOf(reading, named);
	const partners = named.length > 0 || organisations.length > 0 ? named : ownStateOf(source, events);
	const eventDate = eventDateOf(reading);
	const level = levelOf(reading);
	return {
		partners,
		organisations,
		events,
		themes: themesOf(reading, events, organisations),
		persons: personsOf(holders, partners),
		...(eventDate !== undefined && { eventDate }),
		...(level !== undefined && { level }),
	};
}

/** Acts that take two. */
const BILATERAL: ReadonlySet<EventType> = new Set([
	"visit",
	"meeting",
	"call",
	"message",
	"agreement",
	"commission",
	"credentials",
	"border",
]);

/** Where outlets report on the region for the world, and "the president" is not theirs. */
const REPORTS_ABROAD: ReadonlySet<CountryCode> = new Set(["US"]);

/** "Telephone conversation with the President of Kazakhstan": the side that an outlet need not name is its own state. */
function ownStateOf({ country }: Pick<Source, "country">, events: readonly EventType[]): CountryCode[] {
	const isNobodys = country === "" || country === HOME || REPORTS_ABROAD.has(country);
	return !isNobodys && events.some((event) => BILATERAL.has(event)) ? [country] : [];
}
