import type { LanguageCode } from "../model/source.ts";

/** Where a language puts the state whose office is meant. */
export interface WordOrder {
	/** "Russian president", «Ресей президенті»: directly before the office. */
	readonly before: boolean;
	/** «президент России»: directly after it. */
	readonly after: boolean;
	/** "president of Russia": after it and one of these words; empty where the language has none. "Ambassador to Russia" is not Russia's. */
	readonly linkers: readonly string[];
	/** "Ambassador to Russia", «посол в России»: between an envoy and the host; empty where its ending tells the host. */
	readonly hostLinkers: readonly string[];
	/** "Russia's energy minister": how many other words may stand between a state and its office behind it. */
	readonly reach: number;
	/** Says that an office is held no longer. */
	readonly former: RegExp;
	/** "Russia and China": between the states of a list. */
	readonly joiners: readonly string[];
	/** «Қазақстанның Ресейдегі елшісі»: how a state ends that only is the office's host, folded; its own stands before that. */
	readonly host?: RegExp;
}

function before(joiners: readonly string[], host?: RegExp): WordOrder {
	return {
		before: true,
		after: false,
		linkers: [],
		hostLinkers: [],
		reach: 1,
		former: /^(?:бұрынғы|buryngy|экс|eks|мурдагы|sobiq|kecmis|sabiq|eski)$/,
		joiners,
		...(host !== undefined && { host }),
	};
}

export const WORD_ORDER: Readonly<Record<LanguageCode, WordOrder>> = {
	en: {
		before: true,
		after: false,
		linkers: ["of", "of the"],
		hostLinkers: ["to", "in", "to the", "in the"],
		reach: 1,
		former: /^(?:former|ex)$/,
		joiners: ["and"],
	},
	ru: {
		before: true,
		after: true,
		linkers: [],
		hostLinkers: ["в", "во"],
		reach: 0,
		former: /^(?:бывш|экс$)/,
		joiners: ["и"],
	},
	tg: { before: false, after: true, linkers: [], hostLinkers: [], reach: 0, former: /^$/, joiners: [] },
	kk: before(
		["мен", "бен", "пен", "және", "men", "ben", "pen", "jane"],
		/(?:дағы|дегі|тағы|тегі|dagy|degi|tagy|tegi)$/,
	),
	ky: before(["менен", "жана"], /[дт](?:агы|еги|огу|өгү)$/),
	uz: before(["va"], /dagi$/),
	tk: before(["we"], /d[ae]ki$/),
	az: before(["ve"], /d[ae]ki$/),
	tr: before(["ve"], /[dt][ae]ki$/),
	zh: { ...before(["和"]), reach: 0 },
};
