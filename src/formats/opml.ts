import { plain } from "../model/text.ts";
import { xmlDocument } from "./xml.ts";

/** A list of feeds for a reader to import: OPML 2.0 (https://opml.org/spec2.opml). */
export interface Outlines {
	readonly title: string;
	readonly groups: readonly OutlineGroup[];
}

export interface OutlineGroup {
	readonly title: string;
	readonly feeds: readonly OutlineFeed[];
}

export interface OutlineFeed {
	/** What distinguishes it from the others of the list. */
	readonly title: string;
	/** The feed's own title, where that is another. */
	readonly description?: string;
	readonly feed: string;
	readonly home: string;
	readonly language?: string;
}

export function opml({ title, groups }: Outlines): string {
	return xmlDocument("opml", {
		"@version": "2.0",
		head: { title },
		body: {
			outline: groups.map((group) => ({
				"@text": plain(group.title),
				outline: group.feeds.map(({ title: name, description, feed, home, language }) => ({
					"@type": "rss",
					"@text": plain(name),
					"@title": plain(name),
					...(description === undefined ? {} : { "@description": plain(description) }),
					"@xmlUrl": feed,
					"@htmlUrl": home,
					...(language === undefined ? {} : { "@language": language }),
				})),
			})),
		},
	});
}
