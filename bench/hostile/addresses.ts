/** Addresses that nobody asked for before: what somebody would send who wants to fill a Worker, or to keep it busy. */

const FORMATS = ["rss", "atom", "json", "csv", "ndjson", "ics"];
const FACETS = ["partner/fr", "partner/ru", "organisation/un", "event/visit", "theme/political", "language/en"];
const LISTS = ["stories", "occurrences", "partners", "persons", "timeline", "stats", "stats.csv", "occurrences.csv"];
const HOSTILE = [
	"__proto__",
	"constructor",
	"%00",
	"%F0%9F%92%A5",
	"..%2f..%2fetc%2fpasswd",
	"%3Cscript%3E",
	"'",
	"%E2%80%AE",
];

/** The n-th address: always the same, and none twice. */
export function addressAt(n: number): string {
	const word = wordOf(n);
	const day = `${2016 + (n % 11)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
	const format = FORMATS[n % FORMATS.length];
	const facet = FACETS[n % FACETS.length];
	const hostile = HOSTILE[n % HOSTILE.length];
	const kinds: readonly string[] = [
		`/feed.${format}?q=${word}`,
		`/feed.${format}?limit=${1 + (n % 100)}&q=-${word}`,
		// What was held once with a body of nothing.
		`/feed.ndjson?since=2099-01-01T00:00:00.${String(n).padStart(9, "0")}Z`,
		`/${facet}.${format}?cursor=${day}&q=-${word}`,
		`/${facet}?utm_source=${word}&since=${day}`,
		`/?q=${word}&ui=ru`,
		`/api/v1/${LISTS[n % LISTS.length]}?q=-${word}`,
		`/api/v1/${LISTS[n % LISTS.length]}?partner=fr&partner=${n % 2 === 0 ? "FR" : "de"}&since=${day}&_=${word}`,
		`/digest/${n % 2 === 0 ? "daily" : "weekly"}.atom?q=-${word}`,
		`/calendar/${day.slice(0, 7)}?q=${word}`,
		`/stories/${day}-${word}`,
		`/archive/${day.slice(0, 7)}.${format}?q=${word}`,
		`/${hostile}/${word}?${hostile}=${word}`,
		`/partner/${word}.rss`,
		`/status.json?${word}=1`,
		`/feed.json?source=${word}`,
	];
	return kinds[n % kinds.length] ?? "/";
}

/** The names of numbers, in letters that begin no word. */
function wordOf(n: number): string {
	return `zq${n.toString(36)}`;
}

function two(n: number): string {
	return String(n).padStart(2, "0");
}
