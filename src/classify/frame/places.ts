import type { WordOrder } from "../../languages/word-order.ts";
import type { Words } from "../../lexicon/words.ts";
import { HOME } from "../../model/source.ts";
import type { Field, Hit } from "../hit.ts";
import type { Matched } from "../matcher.ts";
import { beginsInAny, endsInAny } from "../surroundings.ts";
import { textOf } from "./offices.ts";
import { regionIn } from "./regions.ts";

/** Where the words of one field say that something happens or goes to: countries, and regions of Kazakhstan. */
export function placesIn(field: Field, { [field]: words, hits }: Matched, { there }: WordOrder): string[] {
	const found = new Set<string>();
	if (there === undefined) return [];
	for (const hit of hits) {
		if (hit.field !== field || !isPlace(hit)) continue;
		const isLed = there.before !== undefined && hit.word > 0 && beginsInAny(words, hit.word - 1, there.before);
		if (!isLed && (there.after === undefined || !endsInAny(textOf(words, hit.word, hit.wordEnd), there.after)))
			continue;
		for (const place of placesOf(hit, words)) found.add(place);
	}
	return [...found];
}

const PLACE_NAMES: ReadonlySet<string> = new Set(["name", "capital", "city", "region"]);
const PLACE_ROWS = new Set(["country", "capital", "region"]);

function isPlace({ entry }: Hit): boolean {
	return entry.kind === "country" ? PLACE_NAMES.has(entry.via) : entry.kind === "kz" && PLACE_ROWS.has(entry.id);
}

function placesOf({ entry: { kind, id }, word, wordEnd }: Hit, words: Words): string[] {
	if (kind === "country") return [id];
	if (id === "country") return [HOME];
	const region = id === "capital" ? "astana" : regionIn(words, word, wordEnd);
	return region === undefined ? [HOME] : [HOME, `${HOME}.${region}`];
}
