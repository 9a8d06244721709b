import { plain } from "../model/text.ts";
import { type Delimiter, delimited } from "./delimited.ts";
import { type Item, publishersOf } from "./item.ts";

type Column = readonly [name: string, value: (item: Item) => string];

const COLUMNS: readonly Column[] = [
	["id", ({ story }) => story.id],
	["published", ({ published }) => published],
	["first_seen", ({ firstSeen }) => firstSeen],
	["changed", ({ changed }) => changed],
	["title", ({ title }) => title],
	["link", ({ link }) => link],
	["page", ({ page }) => page],
	["language", ({ language }) => language],
	["source", ({ outlet }) => outlet.id],
	["outlet", ({ outlet }) => outlet.name],
	["owner", ({ outlet }) => outlet.owner ?? ""],
	["partners", ({ story }) => story.facets.partners.join(" ")],
	["organisations", ({ story }) => story.facets.organisations.join(" ")],
	["events", ({ story }) => story.facets.events.join(" ")],
	["themes", ({ story }) => story.facets.themes.join(" ")],
	["persons", ({ story }) => story.facets.persons.map(({ name }) => plain(name)).join("; ")],
	["level", ({ story }) => story.facets.level ?? ""],
	["event_start", ({ story }) => story.facets.eventDate?.start ?? ""],
	["event_end", ({ story }) => story.facets.eventDate?.end ?? ""],
	["certainty", ({ story }) => story.facets.eventDate?.certainty ?? ""],
	["reports", ({ others }) => String(others.length + 1)],
	["publishers", (item) => String(publishersOf(item))],
	["image", ({ image }) => image ?? ""],
	["excerpt", ({ excerpt }) => excerpt],
];

/** Stories as a table with a line of names; lists within a cell are parted by spaces, names by semicolons. */
export function csv(items: readonly Item[], delimiter?: Delimiter): string {
	return delimited(
		[COLUMNS.map(([name]) => name), ...items.map((item) => COLUMNS.map(([, value]) => value(item)))],
		delimiter,
	);
}
