/**
 * What a table holds under a word itself, and nothing that every object inherits: a source, a receiver or a term may be called
 * `constructor`. `npm run check` refuses to ask a plain object for a word that may be anybody's.
 */
export function ownValue<T>(table: Readonly<Record<string, T>> | undefined, word: string): T | undefined {
	return table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
