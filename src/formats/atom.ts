import { lastingHash } from "../model/hash.ts";
import { type Instant, MINUTE, shift } from "../model/instant.ts";
import { VERSION } from "../model/version.ts";
import { bodyOf, OTHERS_SHOWN } from "./body.ts";
import type { Channel } from "./channel.ts";
import { type Item, URN } from "./item.ts";
import { FEED_STYLE, type Xml, xmlDocument } from "./xml.ts";

/** Atom 1.0 (RFC 4287), with RFC 5005 paging links where the channel has them. */
export function atom(channel: Channel, items: readonly Item[]): string {
	const content = {
		"@xmlns": "http://www.w3.org/2005/Atom",
		"@xmlns:media": "http://search.yahoo.com/mrss/",
		"@xml:lang": channel.language ?? channel.ui,
		...(channel.archive ? { "fh:archive": { "@xmlns:fh": "http://purl.org/syndication/history/1.0" } } : {}),
		id: channel.id,
		title: channel.title,
		subtitle: channel.description,
		updated: channel.updated,
		link: [
			{ "@rel": "self", "@type": "application/atom+xml", "@href": channel.self },
			{ "@rel": "alternate", "@type": "text/html", "@href": channel.home },
			...channel.links.map(({ rel, href, type, title }) => ({
				"@rel": rel,
				...(type === undefined ? {} : { "@type": type }),
				"@href": href,
				...(title === undefined ? {} : { "@title": title }),
			})),
		],
		author: { name: "Elshi", uri: channel.home },
		generator: { "@version": VERSION, "#": "Elshi" },
		entry: items.map((item) => entryOf(item, channel)),
	};
	return xmlDocument("feed", content, FEED_STYLE);
}

function entryOf(item: Item, channel: Channel): Xml {
	const authors = item.authors.length > 0 ? item.authors : [item.outlet.name];
	return {
		"@xml:lang": item.language,
		id: item.id,
		title: item.title,
		published: item.published,
		updated: distinctInstant(item.changed, item.story.id),
		author: authors.map((name) => ({ name })),
		link: [
			{ "@rel": "alternate", "@type": "text/html", "@href": item.link, "@hreflang": item.language },
			{ "@rel": "via", "@type": "text/html", "@href": item.page, "@title": "Elshi" },
			...item.others.slice(0, OTHERS_SHOWN).map(({ link, language, outlet }) => ({
				"@rel": "related",
				"@type": "text/html",
				"@href": link,
				"@hreflang": language,
				"@title": outlet.name,
			})),
		],
		category: item.tags.map(({ facet, id, label }) => ({
			"@term": id,
			"@scheme": `${URN}:${facet}`,
			"@label": label,
		})),
		// Not rel="enclosure": that is what readers download, and its type would have to be guessed; RSS has the same element.
		...(item.image === undefined ? {} : { "media:content": { "@url": item.image, "@medium": "image" } }),
		summary: { "@type": "html", "#": bodyOf(item, channel.ui) },
		source: sourceOf(item),
	};
}

function sourceOf({ outlet, changed }: Item): Xml {
	return {
		id: outlet.feed ?? outlet.homepage,
		title: outlet.name,
		updated: changed,
		link: { "@rel": "alternate", "@type": "text/html", "@href": outlet.homepage },
	};
}

/**
 * The instant in a millisecond of the story's own, always the same, of the minute that begins then. Stories of one run share
 * their moment; readers that compare `updated` to distinguish entries, and the W3C validator, mind. It was digits below the
 * millisecond once: half a dozen readers read these wrongly, or not at all.
 */
function distinctInstant(instant: Instant, id: string): Instant {
	return shift(instant, Number.parseInt(lastingHash(id).slice(0, 8), 16) % MINUTE);
}
