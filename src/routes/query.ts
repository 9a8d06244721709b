import { nearest } from "../channels/nearest.ts";
import { BadQuery, SELECTION_PARAMETERS } from "../channels/selection.ts";
import { UI_LANGUAGES, type UiLanguage } from "../languages/labels.ts";

/** What links on other sites and caches add to an address by themselves: no request of ours, and never a 400. */
const NOISE = /^(utm_\w+|fbclid|gclid|yclid|_|cachebuster)$/;

/** Longest query that is read. */
const MOST_CHARACTERS = 2000;

/** @throws BadQuery for a parameter that nothing here reads, so that a typing mistake is never silently everything */
export function checkParameters(query: URLSearchParams, more: readonly string[]): void {
	if (query.toString().length > MOST_CHARACTERS) throw new BadQuery("query", "the query is too long");
	const known = [...SELECTION_PARAMETERS, ...more];
	for (const name of query.keys()) {
		if (known.includes(name) || NOISE.test(name)) continue;
		const shown = name.slice(0, 40);
		const guess = nearest(
			name,
			known.map((id) => ({ id, text: id })),
		);
		throw new BadQuery(shown, `there is no parameter "${shown}"; did you mean ${guess}?`, guess);
	}
}

/** `ui`: the language of titles and labels; `undefined` where the reader did not choose. @throws BadQuery */
export function readUi(query: URLSearchParams): UiLanguage | undefined {
	const text = query.get("ui")?.toLowerCase() ?? "";
	if (text === "") return undefined;
	const ui = UI_LANGUAGES.find((language) => language === text);
	if (ui === undefined) throw new BadQuery("ui", `ui: must be one of ${UI_LANGUAGES.join(", ")}`, "en");
	return ui;
}

/** `limit`: how many items at most. @throws BadQuery */
export function readLimit(query: URLSearchParams, usual: number, most: number): number {
	const text = query.get("limit") ?? "";
	if (text === "") return usual;
	const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
	if (limit < 1 || limit > most) {
		const right = limit > most ? most : usual;
		throw new BadQuery("limit", `limit: must be a whole number from 1 to ${most}`, String(right));
	}
	return limit;
}
