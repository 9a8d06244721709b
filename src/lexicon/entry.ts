import type { EventType, Level, Organisation, Theme } from "../model/facets.ts";
import type { Day } from "../model/instant.ts";
import type { Subject } from "../model/reason.ts";
import type { CountryCode } from "../model/source.ts";

/** One thing that the lexicon knows by name; what it is called stands in its forms. data/lexicon/README.md says each kind. */
export type Entry =
	| HomeEntry
	| CountryEntry
	| OrganisationEntry
	| PersonEntry
	| ActEntry
	| RoleEntry
	| OrganEntry
	| CitizensEntry
	| AreaEntry
	| ThemeEntry
	| NegativeEntry
	| GenreEntry
	| DecoyEntry
	| IdeaEntry;

export type EntryKind = Entry["kind"];

export type EntryOf<Kind extends EntryKind> = Extract<Entry, { readonly kind: Kind }>;

/** A Kazakh state actor, the country itself, or what is of it. */
export interface HomeEntry {
	readonly kind: "kz";
	readonly id: string;
	/** 1: conducts diplomacy; 2: another organ of the state; 3: the country or its capital; 4: its adjective, regions, cities. */
	readonly tier: Tier;
	/** Kazakhstan's in a Kazakh outlet only: "head of state", "the republic". */
	readonly isLocal: boolean;
	readonly level: Level | undefined;
	/** Of a pair such as "Kazakh-Kyrgyz": the other half. */
	readonly partner: CountryCode | undefined;
}

export const TIERS = ["1", "2", "3", "4"] as const;
export type Tier = (typeof TIERS)[number];

export interface CountryEntry {
	readonly kind: "country";
	readonly id: CountryCode;
	readonly via: Via;
}

/** How a country is named: by itself, by what stands for it, or with others by one phrase. */
export const VIAS = [
	"name",
	"demonym",
	"adjective",
	"metonym",
	"region",
	"company",
	"capital",
	"city",
	"conflict",
	"talks",
	"group",
] as const;
export type Via = (typeof VIAS)[number];

export interface OrganisationEntry {
	readonly kind: "organisation";
	readonly id: Organisation;
	/** Whom a format joins with the five of Central Asia. */
	readonly partner: CountryCode | undefined;
	readonly organisation: Organisation | undefined;
	/** It is named by the city that it sits in. */
	readonly isSeat: boolean;
}

export interface PersonEntry {
	readonly kind: "person";
	readonly id: string;
	/** As shown in English. */
	readonly name: string;
	readonly country: CountryCode;
	/** Whom an `organisation-head` speaks for. */
	readonly organisation: Organisation | undefined;
	readonly terms: readonly Term[];
}

/** An office with its days, both included; it lasts where no end is given. */
export interface Term {
	readonly office: Office;
	/** Which of several: a speaker's chamber, a minister's field, as `src/classify/frame/fields.ts` calls them. */
	readonly field: string | undefined;
	readonly from: Day;
	readonly to: Day | undefined;
}

export const OFFICES = [
	"head-of-state",
	"head-of-government",
	"foreign-minister",
	"minister",
	"speaker",
	"ambassador",
	"leader",
	"royal",
	"envoy",
	"official",
	"organisation-head",
] as const;
export type Office = (typeof OFFICES)[number];

export interface ActEntry {
	readonly kind: "act";
	readonly id: string;
	readonly class: EventType;
	readonly strength: Strength;
}

/** 3: diplomatic by itself; 2: mostly; 1: a word of every day; 0: distinguishes one event from another and decides about no other hit. */
export const STRENGTHS = [0, 1, 2, 3] as const;
export type Strength = (typeof STRENGTHS)[number];

/** An office of any state. */
export interface RoleEntry {
	readonly kind: "role";
	readonly id: string;
	readonly level: Level;
}

/** A public organ of any state. */
export interface OrganEntry {
	readonly kind: "organ";
	readonly id: string;
}

/** Our own people, whom the state helps abroad. */
export interface CitizensEntry {
	readonly kind: "citizens";
	readonly id: string;
}

/** A part of the world that is no state. */
export interface AreaEntry {
	readonly kind: "area";
	readonly id: string;
}

export interface ThemeEntry {
	readonly kind: "theme";
	readonly id: Theme;
}

export interface NegativeEntry {
	readonly kind: "negative";
	readonly id: string;
	readonly class: Subject;
}

export interface GenreEntry {
	readonly kind: "genre";
	readonly id: string;
}

/** A name that holds another name and is not it. */
export interface DecoyEntry {
	readonly kind: "decoy";
	readonly id: string;
	/** What the name is of, where that is no diplomacy. */
	readonly class: Subject | undefined;
}

/** What a word is about; no table of the lexicon holds one. */
export interface IdeaEntry {
	readonly kind: "idea";
	readonly id: string;
}

/** Every field of every kind. */
const BLANK = {
	kind: undefined,
	id: undefined,
	class: undefined,
	strength: undefined,
	tier: undefined,
	isLocal: undefined,
	level: undefined,
	via: undefined,
	partner: undefined,
	organisation: undefined,
	isSeat: undefined,
	country: undefined,
	name: undefined,
	terms: undefined,
};

/** The entry with the fields of all kinds, in one order: who asks hits of all kinds for theirs meets one shape of object. */
export const withAllFields = (entry: Entry): Entry => ({ ...BLANK, ...entry });
