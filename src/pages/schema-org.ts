/** What pages say to search engines, in the words of schema.org. */
import type { Item } from "../formats/item.ts";
import { nameOfEvent, nameOfStory } from "../labels/event-names/event-name.ts";
import { countryName } from "../labels/labels.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { canonical, inUi, type PageReader } from "./reader.ts";

const CONTEXT = "https://schema.org";

/** The site itself, and how it is searched. */
export function webSite(reader: PageReader): object {
	return {
		"@context": CONTEXT,
		"@type": "WebSite",
		name: "Elshi",
		alternateName: "Елші",
		url: canonical("/", reader),
		inLanguage: reader.ui,
		potentialAction: {
			"@type": "SearchAction",
			target: { "@type": "EntryPoint", urlTemplate: `${reader.origin}${inUi("/", reader.ui)}?q={search_term_string}` },
			"query-input": "required name=search_term_string",
		},
	};
}

/** The report that is shown, as its outlet's article; our page is where it is found. */
export function newsArticle(item: Item, reader: PageReader): object {
	const { ui } = reader;
	return {
		"@context": CONTEXT,
		"@type": "NewsArticle",
		headline: item.title,
		inLanguage: item.language,
		url: item.link,
		mainEntityOfPage: canonical(`/stories/${item.story.id}`, reader),
		datePublished: item.published,
		dateModified: item.changed,
		...(item.excerpt === "" ? {} : { description: item.excerpt }),
		...(item.image === undefined ? {} : { image: item.image }),
		publisher: { "@type": "NewsMediaOrganization", name: item.outlet.name, url: item.outlet.homepage },
		author:
			item.authors.length === 0
				? { "@type": "Organization", name: item.outlet.name }
				: item.authors.map((name) => ({ "@type": "Person", name })),
		about: [
			{ "@type": "Thing", name: nameOfStory(item.story, ui) },
			...item.story.facets.partners.map((code) => ({ "@type": "Country", name: countryName(code, ui) })),
		],
	};
}

/** No place is known but the countries that take part; who travels says in which of them it is. */
export function plannedEvent(one: Occurrence, reader: PageReader): object {
	const { ui } = reader;
	const host = one.direction === "incoming" ? "KZ" : one.direction === "outgoing" ? one.partners[0] : undefined;
	return {
		"@context": CONTEXT,
		"@type": "Event",
		name: nameOfEvent(one, ui),
		startDate: one.start,
		endDate: one.end,
		eventStatus: `${CONTEXT}/${one.certainty === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
		eventAttendanceMode: `${CONTEXT}/OfflineEventAttendanceMode`,
		...(host === undefined
			? {}
			: {
					location: {
						"@type": "Country",
						name: countryName(host, ui),
						address: { "@type": "PostalAddress", addressCountry: host },
					},
				}),
		url: canonical(`/calendar/${one.start.slice(0, 7)}`, reader),
	};
}
