import { bodyOf } from "./body.ts";
import type { Channel } from "./channel.ts";
import type { Item } from "./item.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Our page of the story is `url`, the article `external_url`. */
export function jsonFeed(channel: Channel, items: readonly Item[], about: string): string {
	const next = channel.links.find(({ rel }) => rel === "next");
	const hubs = channel.links.filter(({ rel }) => rel === "hub");
	return JSON.stringify({
		version: "https://jsonfeed.org/version/1.1",
		title: channel.title,
		home_page_url: channel.home,
		feed_url: channel.self,
		description: channel.description,
		language: channel.language ?? channel.ui,
		authors: [{ name: "Elshi", url: channel.home }],
		...(next === undefined ? {} : { next_url: next.href }),
		...(hubs.length === 0 ? {} : { hubs: hubs.map(({ href }) => ({ type: "WebSub", url: href })) }),
		items: items.map((item) => itemObject(item, channel, about)),
	});
}

function itemObject(item: Item, channel: Channel, about: string): object {
	const authors = item.authors.length > 0 ? item.authors : [item.outlet.name];
	return {
		id: item.id,
		url: item.page,
		external_url: item.link,
		title: item.title,
		content_html: bodyOf(item, channel.ui),
		...(item.excerpt === "" ? {} : { summary: item.excerpt }),
		...(item.image === undefined ? {} : { image: item.image }),
		date_published: item.published,
		date_modified: item.updated,
		authors: authors.map((name) => ({ name, url: item.outlet.homepage })),
		tags: item.tags.map(({ label }) => label),
		language: item.language,
		_elshi: { about, ...aboutStory(item) },
	};
}

/** What we know of a story beyond what feed formats have words for: the `_elshi` object, described in docs/api.md. */
function aboutStory(item: Item): object {
	const { facets } = item.story;
	return {
		partners: facets.partners,
		organisations: facets.organisations,
		event: facets.events[0],
		events: facets.events,
		...(facets.eventDate === undefined ? {} : { eventDate: facets.eventDate }),
		themes: facets.themes,
		...(facets.level === undefined ? {} : { level: facets.level }),
		reports: [
			{ title: item.title, url: item.link, language: item.language, source: item.outlet.id, outlet: item.outlet.name },
			...item.others.map(({ title, link, language, outlet }) => ({
				title,
				url: link,
				language,
				source: outlet.id,
				outlet: outlet.name,
			})),
		],
		reason: item.reason,
	};
}
