/** What each note of a reading says to somebody who knows no code. */
import { ownValue } from "../../src/model/own-value.ts";

const MEANINGS: Readonly<Record<string, string>> = {
	"mislabelled-charset": "the bytes are in another charset than the document says",
	"undeclared-charset": "the document does not say its charset: it was found from the bytes",
	"broken-characters": "characters whose bytes are broken",
	"broken-packing": "the packing ends early, or something stands behind its end",
	"junk-before": "something stands before the document and was skipped",
	"second-document": "a second document follows and was not read",
	truncated: "the document ends early: what was complete is kept, and the next poll asks for all of it again",
	"no-items": "the document is a feed, but nothing is in it",
	"empty-sitemap": "a news sitemap without news, which is no failure: it holds two days",
	"unclosed-element": "tags that were never closed",
	"unclosed-cdata": "texts whose end mark was forgotten: each ends with its field",
	"stray-end-tag": "end tags that close nothing",
	"external-entity": "references to other documents, which are never fetched",
	"expansion-over-limit": "references of the document's own that were not resolved: together too long",
	"items-over-limit": "items beyond those that are read",
	"elements-over-limit": "elements beyond those that are read: their text is kept",
	"depth-over-limit": "elements too deep inside one another: their text is kept",
	"attributes-over-limit": "attributes beyond those that are read",
	"text-over-limit": "texts that were cut",
	"list-over-limit": "lists of authors or categories that were cut",
	"broken-item": "entries that are no items",
	"item-without-link": "items that lead nowhere",
	"unsafe-link": "items whose link nobody but the outlet can open",
	"item-without-title": "items without words",
	"repeated-item": "items that the document lists twice",
	"undated-item": "items whose date is missing or cannot be read: dated by the poll",
	"future-date": "items dated in the future: dated by the poll",
};

export function meaningOf(code: string): string {
	return ownValue(MEANINGS, code) ?? "";
}
