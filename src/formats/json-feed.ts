import type { UiLanguage } from "../labels/labels.ts";
import { VERSION } from "../model/version.ts";
import { bodyOf } from "./body.ts";
import type { Channel } from "./channel.ts";
import type { Gone } from "./gone.ts";
import { type Item, URN } from "./item.ts";
import { aboutStory } from "./story-object.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Our page of the story is `url`, the article `external_url`. */
export function jsonFeed(channel: Channel, items: readonly Item[]): string {
	// JSON Feed 1.1 § Extensions: the address of a page that describes the object.
	const about = new URL("/api", channel.self).href;
	// RFC 5005 keeps pages and archives apart; JSON Feed has one way to older items.
	const next = channel.links.find(({ rel }) => rel === (channel.archive ? "prev-archive" : "next"));
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
		_elshi: {
			about,
			generator: `Elshi ${VERSION}`,
			...(channel.unread.length === 0 ? {} : { unread: channel.unread }),
		},
		items: [
			...items.map((item) => itemObject(item, channel, about)),
			...channel.gone.map((gone) => goneObject(gone, channel, about)),
		],
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
		date_modified: item.changed,
		authors: authors.map((name) => ({ name, url: item.outlet.homepage })),
		tags: item.tags.map(({ label }) => label),
		language: item.language,
		_elshi: { about, firstSeen: item.firstSeen, changed: item.changed, ...aboutStory(item) },
	};
}

/** JSON Feed has no word for it: an item that says so. */
function goneObject({ id, ...gone }: Gone, { home, ui }: Channel, about: string): object {
	return {
		id: `${URN}:story:${id}`,
		url: new URL(`/stories/${id}`, home).href,
		content_text: GONE_TEXT[ui],
		date_modified: gone.changed,
		_elshi: { about, ...gone },
	};
}

const GONE_TEXT: Readonly<Record<UiLanguage, string>> = {
	en: "This story is here no longer.",
	ru: "Этой новости здесь больше нет.",
	kk: "Бұл жаңалық енді мұнда жоқ.",
};
