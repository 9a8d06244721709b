import type { Source } from "../../src/model/source.ts";

/** One headline that somebody asks about. */
export interface Headline {
	readonly title: string;
	readonly excerpt?: string;
	readonly date?: Date;
}

/** A feed of one item, so that a headline is read and judged as those of an outlet are. Its address is the outlet's own. */
export function feedOf({ title, excerpt, date }: Headline, source: Source): Uint8Array {
	const item = {
		id: source.homepage,
		url: source.homepage,
		title,
		content_text: excerpt ?? "",
		...(date !== undefined && { date_published: date.toISOString() }),
	};
	return new TextEncoder().encode(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [item] }));
}
