import type { Item } from "./items.ts";

const FOLDS = 5;

/**
 * The fold of an item, by its source and month: reports of one event fall into one fold, so that a model is never tried on
 * what it was shown in other words. Undated items go by the number in their address, which outlets count up. The whole streams of a
 * language are one fold: two outlets report the same events.
 */
export function foldOf(item: Item): string {
	if (item.stream !== undefined) return `stream ${item.lang}`;
	const month = /^\d{4}-\d\d/.exec(item.date ?? "")?.[0];
	const number = /\d{5,9}/.exec(item.url)?.[0];
	const when = month ?? (number === undefined ? item.title.slice(0, 5) : String(Math.floor(Number(number) / 300)));
	return String(hash(item.source + when) % FOLDS);
}

/** The folds that `foldOf` parts items of months into. */
export const MONTH_FOLDS: readonly string[] = Array.from({ length: FOLDS }, (_, fold) => String(fold));

/** FNV-1a. */
function hash(text: string): number {
	let value = 2166136261;
	for (let i = 0; i < text.length; i++) {
		value ^= text.charCodeAt(i);
		value = Math.imul(value, 16777619);
	}
	return value >>> 0;
}
