import type { EventType, Theme } from "./facets.ts";

/**
 * What an event type is in the vocabularies that analysts join by: CAMEO event codes (Schrodt, 1.1b3), PLOVER event classes (2021 table)
 * and IPTC Media Topics. The last of several CAMEO codes is the least usual.
 */
export interface EventCodes {
	readonly cameo: readonly string[];
	readonly plover: readonly string[];
	/** `cooperation` has none of its own: its theme's holds. */
	readonly medtop?: string;
}

export const EVENT_CODES: Readonly<Record<EventType, EventCodes>> = {
	visit: { cameo: ["042", "043"], plover: ["CONSULT"], medtop: "20000639" },
	meeting: { cameo: ["040", "044", "046"], plover: ["CONSULT"], medtop: "20000639" },
	call: { cameo: ["041"], plover: ["CONSULT"], medtop: "20000639" },
	message: { cameo: ["018", "051"], plover: ["SUPPORT"], medtop: "20000639" },
	summit: { cameo: ["040"], plover: ["CONSULT"], medtop: "20000640" },
	agreement: { cameo: ["057"], plover: ["SUPPORT"], medtop: "20000641" },
	commission: { cameo: ["046"], plover: ["CONSULT"], medtop: "20000638" },
	credentials: { cameo: ["050"], plover: ["SUPPORT"], medtop: "20000639" },
	statement: { cameo: ["010", "019", "020"], plover: [], medtop: "20000638" },
	cooperation: { cameo: ["061", "062", "063"], plover: ["COOPERATE"] },
	culture: { cameo: ["060"], plover: ["COOPERATE"], medtop: "20000038" },
	aid: { cameo: ["071", "073"], plover: ["AID"], medtop: "20000643" },
	mediation: { cameo: ["045"], plover: ["CONSULT"], medtop: "20000076" },
	consular: { cameo: ["081"], plover: ["CONCEDE"], medtop: "20000634" },
	dispute: { cameo: ["111", "114", "161", "163"], plover: ["ACCUSE", "SANCTION", "COERCE"], medtop: "20000642" },
	border: { cameo: ["046", "057"], plover: ["CONSULT", "SUPPORT"], medtop: "20001316" },
};

/** What changes where the act is only planned: to agree on an act is not yet to do it. */
const PLANNED_CAMEO: Readonly<Partial<Record<EventType, readonly string[]>>> = {
	agreement: ["030"],
	mediation: ["039"],
};
const PLANNED_PLOVER = ["AGREE"];

/** The codes of an event, of a planned one where `isPlanned`. */
export function eventCodes(type: EventType, isPlanned = false): EventCodes {
	const codes = EVENT_CODES[type];
	return isPlanned ? { ...codes, cameo: PLANNED_CAMEO[type] ?? codes.cameo, plover: PLANNED_PLOVER } : codes;
}

/** IPTC Media Topics by theme. */
export const THEME_MEDTOP: Readonly<Record<Theme, string>> = {
	political: "20000638",
	"trade-investment": "20000373",
	energy: "20000256",
	transport: "20000337",
	"culture-education": "20000038",
	security: "20000598",
	mediation: "20000073",
	humanitarian: "20000643",
	"water-environment": "06000000",
	"consular-migration": "20000634",
	"science-space": "20000739",
	legal: "20000126",
	finance: "20000372",
};
