/** Where a language puts the state whose office is meant. */
export interface WordOrder {
	/** «президент России»: directly after the office; "Russian president", directly before it, every language has. */
	readonly after: boolean;
	/** "president of Russia": after it and one of these words; empty where the language has none. "Ambassador to Russia" is not Russia's. */
	readonly linkers: readonly string[];
	/** "Ambassador to Russia", «посол в России»: between an envoy and the host; empty where its ending shows the host. */
	readonly hostLinkers: readonly string[];
	/** "Russia's energy minister": how many other words may stand between a state and its office after it. */
	readonly reach: number;
	/** How an office ends whose aide stands beside it, in small letters: "the president's envoy", «представитель президента». */
	readonly genitive?: readonly string[];
	/** Say before an office that it is held no longer: beginnings of folded words, whole ones with `=`. */
	readonly former: readonly string[];
	/** "Russia and China": between the states of a list. */
	readonly joiners: readonly string[];
	/** «Қазақстанның Ресейдегі елшісі»: how a state ends that only is the office's host, folded; its own stands before that. */
	readonly host?: readonly string[];
	/**
	 * "In Baku", «Бакуде», "visits Italy": beginnings of the folded word before a place (whole ones with `=`), or the ends of its own, that say
	 * something is there or goes there.
	 */
	readonly there?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
}

/** «Ресей президенті»: the state always stands before its office. */
export const stateFirst = (own: Pick<WordOrder, "former" | "joiners"> & Partial<WordOrder>): WordOrder => ({
	after: false,
	linkers: [],
	hostLinkers: [],
	reach: 1,
	...own,
});
