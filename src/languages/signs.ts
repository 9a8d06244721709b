/** What the letters of a text are. */
export type Script = "cyrillic" | "latin" | "han";

/** What distinguishes a language from those written in the same script. */
export interface Signs {
	readonly scripts: readonly Script[];
	/** Letters beyond the Russian ones that its Cyrillic has. */
	readonly letters?: string;
	/** Letters of which nearly every text in its Cyrillic has one. */
	readonly needs?: string;
	/** Letters, Latin or Cyrillic, that of all languages we tell apart it alone has. */
	readonly own?: string;
	/** Latin letters that it has not, save in names. */
	readonly never?: string;
	/** Its commonest words, of either script, in lower case. */
	readonly words: string;
	/** Of those, the ones that no language written in the same letters has. */
	readonly plain?: string;
	/** How many of its words end, after one letter at least. */
	readonly endings?: string;
	/** Two letters, of which the first may stand before an apostrophe, as the words of none of its neighbours have them. */
	readonly pairs?: string;
}
