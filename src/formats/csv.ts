import type { Item } from "./item.ts";

type Column = readonly [name: string, value: (item: Item) => string];

const COLUMNS: readonly Column[] = [
	["id", ({ story }) => story.id],
	["published", ({ published }) => published],
	["first_seen", ({ firstSeen }) => firstSeen],
	["changed", ({ changed }) => changed],
	["title", ({ title }) => title],
	["link", ({ link }) => link],
	["language", ({ language }) => language],
	["source", ({ outlet }) => outlet.id],
	["partners", ({ story }) => story.facets.partners.join(" ")],
	["organisations", ({ story }) => story.facets.organisations.join(" ")],
	["events", ({ story }) => story.facets.events.join(" ")],
	["themes", ({ story }) => story.facets.themes.join(" ")],
	["level", ({ story }) => story.facets.level ?? ""],
	["event_start", ({ story }) => story.facets.eventDate?.start ?? ""],
	["event_end", ({ story }) => story.facets.eventDate?.end ?? ""],
	["certainty", ({ story }) => story.facets.eventDate?.certainty ?? ""],
	["reports", ({ others }) => String(others.length + 1)],
	["excerpt", ({ excerpt }) => excerpt],
];

/** CSV (RFC 4180) with a header line; lists within a cell are separated by spaces. */
export function csv(items: readonly Item[]): string {
	const lines = [COLUMNS.map(([name]) => name), ...items.map((item) => COLUMNS.map(([, value]) => cell(value(item))))];
	return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** A leading apostrophe keeps spreadsheets from running a publisher's title as a formula (OWASP, CSV injection). */
function cell(value: string): string {
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
