import type { Day } from "./instant.ts";
import type { CountryCode } from "./source.ts";

/** What kind of diplomatic act a story reports; CAMEO, PLOVER and IPTC codes hang on these. */
export const EVENT_TYPES = [
	"visit",
	"meeting",
	"call",
	"message",
	"summit",
	"agreement",
	"commission",
	"credentials",
	"statement",
	"cooperation",
	"culture",
	"aid",
	"mediation",
	"consular",
	"dispute",
	"border",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const THEMES = [
	"political",
	"trade-investment",
	"energy",
	"transport",
	"culture-education",
	"security",
	"mediation",
	"humanitarian",
	"water-environment",
	"consular-migration",
	"science-space",
	"legal",
	"finance",
] as const;
export type Theme = (typeof THEMES)[number];

/** The organisations and interstate formats that stories are filed under. */
export const ORGANISATIONS = [
	"un",
	"eu",
	"sco",
	"cis",
	"eaeu",
	"ots",
	"csto",
	"osce",
	"oic",
	"eco",
	"nato",
	"wto",
	"imf",
	"world-bank",
	"adb",
	"aiib",
	"ebrd",
	"isdb",
	"edb",
	"coe",
	"ctbto",
	"brics",
	"cica",
	"opec-plus",
	"ifas",
	"unesco",
	"iaea",
	"icrc",
	"unicef",
	"unhcr",
	"undp",
	"who",
	"c5plus1",
	"ca-china",
	"ca-eu",
	"ca-gcc",
	"ca-japan",
	"ca-korea",
	"ca-germany",
	"ca-italy",
	"ca-russia",
	"ca-consultative",
] as const;
export type Organisation = (typeof ORGANISATIONS)[number];

/** The rank at which the act happened, highest first. */
export const LEVELS = ["head-of-state", "government", "minister", "parliament", "ambassador", "official"] as const;
export type Level = (typeof LEVELS)[number];

export type Certainty = "announced" | "held" | "cancelled";

/** When the event itself takes place, as against when it was reported: whole days, both ends included. */
export interface EventDate {
	readonly start: Day;
	readonly end: Day;
	readonly certainty: Certainty;
}

/** A person in office who is a party. */
export interface Person {
	/** Stable slug, such as `emmanuel-macron`. */
	readonly id: string;
	readonly name: string;
	readonly country: CountryCode;
}

/** What a story is about, in words an API can filter by. */
export interface Facets {
	/** The countries that are parties, not those talked about; Kazakhstan itself never. */
	readonly partners: readonly CountryCode[];
	readonly organisations: readonly Organisation[];
	/** One, or two where both are apt; never empty on a kept article. */
	readonly events: readonly EventType[];
	readonly themes: readonly Theme[];
	readonly persons: readonly Person[];
	readonly eventDate?: EventDate;
	readonly level?: Level;
}
