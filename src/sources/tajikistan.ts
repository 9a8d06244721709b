import type { Source } from "../model/source.ts";

/** Outlets of Tajikistan. */
export const TAJIKISTAN: readonly Source[] = [
	{
		id: "asiaplus-ru",
		name: "Азия-Плюс",
		homepage: "https://asiaplustj.info/ru",
		feed: "https://asiaplustj.info/rss",
		language: "ru",
		country: "TJ",
		publisher: "asiaplus",
		owner: "private",
		timeZone: "Asia/Dushanbe",
	},
	{
		id: "khovar-ru",
		name: "Ховар",
		homepage: "https://khovar.tj/",
		feed: "https://khovar.tj/rss",
		language: "ru",
		country: "TJ",
		publisher: "khovar",
		owner: "state",
		timeZone: "Asia/Dushanbe",
		difficulty: "No public probe of this address is known; listed in public feed lists only.",
	},
];
