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
	/** How many of its words end. */
	readonly ending?: RegExp;
	/** Says at a glance, of a text in lower case whose source writes in it, that it is in this language, as nearly all show. */
	readonly isPlainly?: (text: string) => boolean;
	/** Says so of a text of any source. */
	readonly isSurely?: (text: string) => boolean;
}
