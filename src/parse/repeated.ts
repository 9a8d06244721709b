import { escapeText } from "../model/entities.ts";
import type { FeedItem } from "../model/feed.ts";

/** Items whose ids and addresses are looked for: a document of more has none of use. */
const LOOKS = 10;
/** Characters of an id that may be no item's own, and of an address. */
const LONGEST_ID = 100;
const LONGEST_ADDRESS = 500;

/**
 * Ids and addresses of items that were read which other items of the document have, too, those that were stepped over included. Only what
 * looks as if it could be no item's own is looked for: an id of hardly any digits ("N/A"), an address that goes on after a `#`.
 */
export function repeatedIn(text: string, items: readonly FeedItem[]): string[] {
	const found: string[] = [];
	let looks = 0;
	for (const { id = "", link = "" } of items) {
		if (id.length > LONGEST_ID + LONGEST_ADDRESS || link.length > LONGEST_ADDRESS) continue;
		const hash = link.indexOf("#");
		const idHash = id.indexOf("#");
		const isDoubtful = id !== "" && id.length <= LONGEST_ID && !/\d{4}|\d.*\/.*\d|:\d{1,3}$/.test(id);
		if (!isDoubtful && hash === -1 && idHash === -1) continue;
		if (looks++ === LOOKS) break;
		if (isDoubtful && isIdTwice(text, id)) found.push(id);
		if (hash !== -1 && isTwice(text, escapeText(link.slice(0, hash + 1)))) found.push(link.slice(0, hash));
		else if (idHash > 0 && isTwice(text, escapeText(id.slice(0, idHash + 1)))) found.push(id.slice(0, idHash));
	}
	return [...new Set(found)];
}

function isTwice(text: string, part: string): boolean {
	const first = text.indexOf(part);
	return first !== -1 && text.indexOf(part, first + part.length) !== -1;
}

/** What stands between an id and the end of its element, and how the names of such elements begin. */
const ENDS = ["</guid", "]]></guid", "</id", "]]></id", "</atom:id"];
/** Places of an id that are looked at: a short one may be part of anything. */
const PLACES = 1000;

function isIdTwice(text: string, id: string): boolean {
	const written = escapeText(id);
	return written === id ? areTwo(text, id) : areTwo(text, id) || areTwo(text, written);
}

function areTwo(text: string, id: string): boolean {
	let times = 0;
	let at = text.indexOf(id);
	for (let place = 0; at !== -1 && place < PLACES; place++) {
		const end = at + id.length;
		const mark = text.charAt(end);
		if ((mark === "<" || mark === "]") && ENDS.some((one) => text.startsWith(one, end)) && ++times === 2) return true;
		at = text.indexOf(id, end);
	}
	return false;
}
