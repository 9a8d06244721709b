/** The schemas that the OpenAPI document names, so that generated clients have types of these names, and an example of each. */
import type * as v from "valibot";
import {
	GONE_OCCURRENCE,
	OCCURRENCE,
	OCCURRENCE_PART,
	type OccurrenceObject,
} from "../../formats/occurrence-object.ts";
import { REPORT, STORY, STORY_PART, type StoryObject } from "../../formats/story-object.ts";
import { TALLY } from "./facets.ts";
import type { Components } from "./json-schema.ts";
import { PERSON_TALLY } from "./persons.ts";
import { SOURCE } from "./sources.ts";
import { STAT } from "./stats.ts";

interface Component {
	readonly schema: v.GenericSchema;
	readonly description: string;
	readonly example?: object;
}

const STORY_EXAMPLE: StoryObject = {
	id: "2024-11-04-ba320b07",
	published: "2024-11-04T06:00:00.000Z",
	firstSeen: "2024-11-04T06:15:00.000Z",
	changed: "2024-11-04T08:30:00.000Z",
	title: "President travels to Paris on a state visit",
	excerpt: "Talks at the palace will turn to uranium and railways.",
	url: "https://herald.example/visit-to-paris",
	page: "https://elshi.example/stories/2024-11-04-ba320b07",
	language: "en",
	source: "herald-en",
	partners: ["FR"],
	organisations: [],
	event: "visit",
	events: ["visit"],
	eventDate: { start: "2024-11-04", end: "2024-11-05", certainty: "announced" },
	themes: ["energy", "transport"],
	codes: { cameo: ["042", "043"], plover: ["AGREE"], medtop: ["20000639", "20000256", "20000337"] },
	level: "head-of-state",
	persons: [{ id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" }],
	publishers: 1,
	reports: [
		{
			title: "President travels to Paris on a state visit",
			url: "https://herald.example/visit-to-paris",
			language: "en",
			source: "herald-en",
			outlet: "The Herald",
			owner: "private",
			published: "2024-11-04T06:00:00.000Z",
		},
	],
	reason: "Kept as a visit (state visit): it names Kazakhstan's president (Tokayev) and France.",
};

const OCCURRENCE_EXAMPLE: OccurrenceObject = {
	id: "2024-visit-2024-10-20-ba320b07",
	name: "State visit to France",
	event: "visit",
	status: "held",
	start: "2024-11-04",
	end: "2024-11-05",
	partners: ["FR"],
	organisations: [],
	level: "head-of-state",
	visitClass: "state",
	direction: "outgoing",
	persons: [{ id: "emmanuel-macron", name: "Emmanuel Macron", country: "FR" }],
	themes: ["energy"],
	firstSeen: "2024-10-20T06:15:00.000Z",
	changed: "2024-11-05T18:30:00.000Z",
	sequence: 2,
	title: "President travels to Paris on a state visit",
	url: "https://herald.example/visit-to-paris",
	language: "en",
	source: "herald-en",
	sources: ["herald-en"],
	languages: ["en"],
	stories: ["2024-10-20-ba320b07", "2024-11-04-ba320b07"],
	page: "https://elshi.example/stories/2024-11-04-ba320b07",
};

export const COMPONENTS: Readonly<Record<string, Component>> = {
	Story: { schema: STORY, description: "One event as it was reported, once.", example: STORY_EXAMPLE },
	StoryPart: {
		schema: STORY_PART,
		description:
			"A story narrowed down by `fields`; or, in a list of changes, one that is gone: `id`, `changed`, and `withdrawn` or `movedTo`.",
		example: { id: "2024-11-04-00000001", changed: "2024-11-05T06:15:00.000Z", movedTo: "2024-11-04-ba320b07" },
	},
	Report: { schema: REPORT, description: "One outlet's report of a story.", example: STORY_EXAMPLE.reports[0] ?? {} },
	Occurrence: {
		schema: OCCURRENCE,
		description: "A dated event: who, with whom, what, from when to when, how certain.",
		example: OCCURRENCE_EXAMPLE,
	},
	OccurrencePart: {
		schema: OCCURRENCE_PART,
		description: "An occurrence narrowed down by `fields`.",
		example: { id: OCCURRENCE_EXAMPLE.id, name: OCCURRENCE_EXAMPLE.name },
	},
	OccurrenceGone: {
		schema: GONE_OCCURRENCE,
		description: "In a list of changes, an occurrence that no story reports any longer.",
		example: { id: OCCURRENCE_EXAMPLE.id, changed: OCCURRENCE_EXAMPLE.changed, withdrawn: true },
	},
	PersonTally: {
		schema: PERSON_TALLY,
		description: "Somebody in office, and in how many stories.",
		example: {
			id: "emmanuel-macron",
			name: "Emmanuel Macron",
			country: "FR",
			stories: 12,
			first: "2023-11-01",
			last: "2024-11-05",
		},
	},
	Tally: {
		schema: TALLY,
		description: "A value of a facet, and how many stories have it.",
		example: {
			id: "FR",
			name: "France",
			stories: 40,
			first: "2023-11-01",
			last: "2024-11-05",
			feed: "https://elshi.example/partner/fr.rss",
		},
	},
	Stat: {
		schema: STAT,
		description: "How many stories were first seen in a bucket of time.",
		example: { start: "2024-11-01", value: "FR", name: "France", stories: 12 },
	},
	Source: { schema: SOURCE, description: "A feed that is read, and how its polls went." },
};

export const COMPONENT_NAMES: Components = new Map(
	Object.entries(COMPONENTS).map(([name, { schema }]) => [schema, name]),
);
