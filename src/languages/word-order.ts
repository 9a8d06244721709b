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
	/** Says that an office is held no longer. */
	readonly former: RegExp;
	/** "Russia and China": between the states of a list. */
	readonly joiners: readonly string[];
	/** «Қазақстанның Ресейдегі елшісі»: how a state ends that only is the office's host, folded; its own stands before that. */
	readonly host?: RegExp;
	/** "In Baku", «Бакуде», "visits Italy": the folded word before a place, or the end of its own, that says something is there or goes there. */
	readonly there?: { readonly before?: RegExp; readonly after?: RegExp };
}

/** «Ресей президенті»: the state always stands before its office. */
export const stateFirst = (own: Pick<WordOrder, "former" | "joiners"> & Partial<WordOrder>): WordOrder => ({
	after: false,
	linkers: [],
	hostLinkers: [],
	reach: 1,
	...own,
});
