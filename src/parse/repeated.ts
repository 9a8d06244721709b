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
		const isDoubtful = id !== "" && id.length <= LONGEST_ID && !/\d{4}|\d.*\/.*\d/.test(id);
		if (!isDoubtful && hash === -1 && idHash === -1) continue;
		if (looks++ === LOOKS) break;
		if (isDoubtful && (isTwice(text, `>${escapeText(id)}</`, ENDS) || isTwice(text, `[${id}]]></`, ENDS)))
			found.push(id);
		if (hash !== -1 && isTwice(text, escapeText(link.slice(0, hash + 1)))) found.push(link.slice(0, hash));
		else if (idHash > 0 && isTwice(text, escapeText(id.slice(0, idHash + 1)))) found.push(id.slice(0, idHash));
	}
	return [...new Set(found)];
}

/** How the names of elements begin that hold an id. */
const ENDS = ["guid", "id", "atom:id"];

/** @param ends what may follow the part; anything where there are none */
function isTwice(text: string, part: string, ends: readonly string[] = [""]): boolean {
	let times = 0;
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
		if (ends.some((end) => text.startsWith(end, at + part.length)) && ++times === 2) return true;
	}
	return false;
}
