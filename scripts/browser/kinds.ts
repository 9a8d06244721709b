/** Each kind of page that people see, by an address of the demo: what pictures are taken of, and what is examined in a browser. */
import { ownValue } from "../../src/model/own-value.ts";

export const KINDS: Readonly<Record<string, string>> = {
	home: "/",
	search: "/?q=%D0%A2%D0%BE%D2%9B%D0%B0%D0%B5%D0%B2&event=visit",
	empty: "/?q=zzzzqq",
	partner: "/partner/ru",
	organisation: "/organisation/ots",
	theme: "/theme/energy",
	person: "/person/vladimir-putin",
	"unnamed partner": "/partner/ki",
	partners: "/partners",
	persons: "/persons/2024",
	compare: "/compare?partner=cn,ru",
	"compare what": "/compare",
	story: "/stories/{}",
	calendar: "/calendar/2024-11",
	day: "/day/2024-11-05",
	"empty day": "/day/2024-11-05?partner=nz",
	week: "/week/2024-45",
	archive: "/archive",
	"archive of a year": "/archive/2024",
	"archive of a month": "/archive/2024/11",
	"archive of one partner": "/archive/2024/11?partner=fr",
	"empty archive": "/archive/2024/03",
	"empty month": "/calendar/2025-09?event=summit",
	subscribe: "/subscribe",
	"subscribe to a choice": "/subscribe?partner=ru&language=kk",
	api: "/api",
	status: "/status",
	sources: "/sources",
	source: "/sources/report-en",
	missing: "/partners/frence",
	"wrong query": "/?partner=frr&since=2024-11-01",
};

/** The languages as addresses have them. */
export const LANGUAGES: Readonly<Record<string, string>> = { en: "", ru: "/ru", kk: "/kk" };

/** The address of a kind in a language; of a story it is the one that most publishers report. */
export function addressOf(kind: string, language: string, home: string): string {
	const path = (ownValue(KINDS, kind) ?? "/").replace("{}", mostReported(home));
	return `${ownValue(LANGUAGES, language)}${language === "en" && path === "/" ? "/en/" : path}`;
}

/** @param home the home page in English */
function mostReported(home: string): string {
	const links = [...home.matchAll(/href="\/stories\/([\w-]+)"[^>]*>(\d+) publishers/g)];
	return links.sort((a, b) => Number(b[2]) - Number(a[2]))[0]?.[1] ?? "2024-11-05-00000000";
}
