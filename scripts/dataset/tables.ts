/** The two tables of a year's data set, column by column: what each holds, of which type, and where it comes from. */
import type { Occurrence, Story } from "../../clients/typescript/client.ts";

/** A field as Frictionless' Table Schema has it. */
export interface Column<T> {
	readonly name: string;
	readonly type: "string" | "integer" | "date" | "datetime";
	readonly format?: "uri";
	readonly description: string;
	readonly constraints?: { readonly required?: true; readonly unique?: true; readonly enum?: readonly string[] };
	/** The cell; empty where there is nothing. */
	readonly of: (row: T) => string | number | undefined;
}

const REQUIRED = { required: true } as const;
const LIST = "Parted by spaces.";

function list(values: readonly string[]): string {
	return values.join(" ");
}

/** Facts and links, no texts: titles and excerpts are their outlets'. */
export const STORY_COLUMNS: readonly Column<Story>[] = [
	{
		name: "id",
		type: "string",
		description: "The story's id, which never changes; it begins with the day of the record.",
		constraints: { required: true, unique: true },
		of: ({ id }) => id,
	},
	{
		name: "published",
		type: "datetime",
		description: "By the outlet that was seen first.",
		constraints: REQUIRED,
		of: ({ published }) => published,
	},
	{
		name: "first_seen",
		type: "datetime",
		description: "The run that put it into the record.",
		constraints: REQUIRED,
		of: ({ firstSeen }) => firstSeen,
	},
	{
		name: "changed",
		type: "datetime",
		description: "The run that last changed what is shown of it.",
		constraints: REQUIRED,
		of: ({ changed }) => changed,
	},
	{
		name: "url",
		type: "string",
		format: "uri",
		description: "The article that stands for it.",
		constraints: REQUIRED,
		of: ({ url }) => url,
	},
	{
		name: "page",
		type: "string",
		format: "uri",
		description: "The site's page of it.",
		constraints: REQUIRED,
		of: ({ page }) => page,
	},
	{ name: "language", type: "string", description: "Of that article, ISO 639-1.", of: ({ language }) => language },
	{ name: "source", type: "string", description: "Id of the source of that article.", of: ({ source }) => source },
	{
		name: "partners",
		type: "string",
		description: `Countries that are parties, ISO 3166-1 alpha-2. ${LIST}`,
		of: ({ partners }) => list(partners),
	},
	{
		name: "organisations",
		type: "string",
		description: `Organisations and interstate formats that are parties. ${LIST}`,
		of: ({ organisations }) => list(organisations),
	},
	{
		name: "events",
		type: "string",
		description: `What kinds of diplomatic act it is. ${LIST}`,
		of: ({ events }) => list(events),
	},
	{ name: "themes", type: "string", description: `What it is about. ${LIST}`, of: ({ themes }) => list(themes) },
	{ name: "level", type: "string", description: "The rank at which it happened.", of: ({ level }) => level },
	{
		name: "persons",
		type: "string",
		description: `Ids of who of other states takes part. ${LIST}`,
		of: ({ persons }) => list(persons.map(({ id }) => id)),
	},
	{
		name: "event_start",
		type: "date",
		description: "The first day of the event itself.",
		of: ({ eventDate }) => eventDate?.start,
	},
	{
		name: "event_end",
		type: "date",
		description: "Its last day, included.",
		of: ({ eventDate }) => eventDate?.end,
	},
	{
		name: "certainty",
		type: "string",
		description: "What the last report says of the event.",
		constraints: { enum: ["announced", "held", "cancelled"] },
		of: ({ eventDate }) => eventDate?.certainty,
	},
	{ name: "cameo", type: "string", description: `CAMEO event codes. ${LIST}`, of: ({ codes }) => list(codes.cameo) },
	{
		name: "publishers",
		type: "integer",
		description: "How many publishers report it.",
		of: ({ publishers }) => publishers,
	},
];

export const OCCURRENCE_COLUMNS: readonly Column<Occurrence>[] = [
	{
		name: "id",
		type: "string",
		description: "The occurrence's id, which never changes.",
		constraints: { required: true, unique: true },
		of: ({ id }) => id,
	},
	{
		name: "event",
		type: "string",
		description: "What kind of event.",
		constraints: REQUIRED,
		of: ({ event }) => event,
	},
	{
		name: "name",
		type: "string",
		description: "What it is, of whom: made of its facts, in English.",
		of: ({ name }) => name,
	},
	{
		name: "status",
		type: "string",
		description: "Whether it is ahead, took place or was called off.",
		constraints: { required: true, enum: ["announced", "held", "cancelled"] },
		of: ({ status }) => status,
	},
	{ name: "start", type: "date", description: "The first day.", constraints: REQUIRED, of: ({ start }) => start },
	{ name: "end", type: "date", description: "The last day, included.", constraints: REQUIRED, of: ({ end }) => end },
	{
		name: "partners",
		type: "string",
		description: `Countries that are parties, ISO 3166-1 alpha-2. ${LIST}`,
		of: ({ partners }) => list(partners),
	},
	{
		name: "organisations",
		type: "string",
		description: `Organisations and interstate formats that are parties. ${LIST}`,
		of: ({ organisations }) => list(organisations),
	},
	{ name: "level", type: "string", description: "The highest rank that a report names.", of: ({ level }) => level },
	{
		name: "visit_class",
		type: "string",
		description: "How a visit is ranked by protocol.",
		constraints: { enum: ["state", "official", "working"] },
		of: ({ visitClass }) => visitClass,
	},
	{
		name: "direction",
		type: "string",
		description: "Whether Kazakhstan's side travels, or the partner's.",
		constraints: { enum: ["outgoing", "incoming"] },
		of: ({ direction }) => direction,
	},
	{
		name: "persons",
		type: "string",
		description: `Ids of who of other states takes part. ${LIST}`,
		of: ({ persons }) => list(persons.map(({ id }) => id)),
	},
	{ name: "themes", type: "string", description: `What it is about. ${LIST}`, of: ({ themes }) => list(themes) },
	{
		name: "first_seen",
		type: "datetime",
		description: "The run that put it into the calendar.",
		constraints: REQUIRED,
		of: ({ firstSeen }) => firstSeen,
	},
	{
		name: "changed",
		type: "datetime",
		description: "The run that last changed it.",
		constraints: REQUIRED,
		of: ({ changed }) => changed,
	},
	{
		name: "sources",
		type: "string",
		description: `Ids of the sources that report it. ${LIST}`,
		of: ({ sources }) => list(sources),
	},
	{
		name: "stories",
		type: "string",
		description: `Ids of the stories that report it. ${LIST}`,
		of: ({ stories }) => list(stories),
	},
	{
		name: "page",
		type: "string",
		format: "uri",
		description: "The site's page of the story that reported last.",
		of: ({ page }) => page,
	},
];
