import type { Source } from "../model/source.ts";

/** Outlets of Turkmenistan. */
export const TURKMENISTAN: readonly Source[] = [
	{
		id: "orient-en",
		name: "ORIENT",
		homepage: "https://orient.tm/en",
		feed: "https://orient.tm/feed",
		language: "en",
		country: "TM",
		publisher: "orient",
		owner: "private",
		timeZone: "Asia/Ashgabat",
		pollMinutes: 60,
		difficulty: "No public probe of this address is known; listed in public feed lists only.",
	},
	{
		id: "turkmenportal-ru",
		name: "Turkmenportal",
		homepage: "https://turkmenportal.com/",
		feed: "https://turkmenportal.com/rss",
		language: "ru",
		country: "TM",
		publisher: "turkmenportal",
		owner: "private",
		timeZone: "Asia/Ashgabat",
		pollMinutes: 60,
		difficulty: "No public probe of this address is known; listed in public feed lists only.",
	},
];
