import type { Level } from "../../model/facets.ts";
import type { Counterpart } from "./counterpart.ts";
import type { Phrases } from "./phrases.ts";

const CLASSES = { state: "State visit", official: "Official visit", working: "Working visit" } as const;

const VISITS: Readonly<Record<Level, string>> = {
	"head-of-state": "Head of state's visit",
	government: "Head of government's visit",
	minister: "Minister's visit",
	parliament: "Parliamentary visit",
	ambassador: "Ambassador's visit",
	official: "Delegation's visit",
};

const TALKS: Readonly<Record<Level, string>> = {
	"head-of-state": "Leaders' talks",
	government: "Government talks",
	minister: "Ministers' talks",
	parliament: "Parliamentary talks",
	ambassador: "Meeting",
	official: "Consultations",
};

const SESSIONS: Readonly<Record<Level, string>> = {
	"head-of-state": "summit",
	government: "summit",
	minister: "ministerial meeting",
	parliament: "parliamentary meeting",
	ambassador: "meeting",
	official: "meeting",
};

export const ENGLISH: Phrases = {
	visit: ({ visitClass, level, direction }, c) => {
		const visit = visitClass === undefined ? (level === undefined ? "Visit" : VISITS[level]) : CLASSES[visitClass];
		if (direction === undefined || c.isFormat) return `${visit}: ${c.name}`;
		if (direction === "outgoing") return `${visit} ${c.to}`;
		return `${visitClass === undefined ? "Visit" : visit} by ${visitor(visitClass === "state" ? "head-of-state" : level, c)}`;
	},
	meeting: ({ level, foreignMinistries }, c) => {
		if (level === "ambassador" && c.areCountries)
			return `Meeting with the ${c.isSeveral ? "ambassadors" : "ambassador"} ${c.of}`;
		if (foreignMinistries && level === "minister") return `Foreign ministers' talks ${c.with}`;
		if (foreignMinistries && (level === "official" || level === undefined))
			return `Foreign ministries' consultations ${c.with}`;
		return `${level === undefined ? "Talks" : TALKS[level]} ${c.with}`;
	},
	call: ({ level }, c) => `Phone call ${c.areCountries && hasHead(level) ? `with ${visitor(level, c)}` : c.with}`,
	message: (_, c) => `Message: ${c.name}`,
	summit: ({ level }, c) => {
		const session = level === undefined ? "summit" : SESSIONS[level];
		if (c.isMeeting) return c.name;
		return c.areCountries ? `${capitalised(session)} ${c.with}` : `${c.name} ${session}`;
	},
	agreement: (_, c) => `Agreement ${c.with}`,
	commission: (_, c) => `${c.areCountries ? "Intergovernmental" : "Joint"} commission ${c.with}`,
	credentials: ({ presented }, c) => {
		if (!presented || !c.areCountries) return `Ambassadors: ${c.name}`;
		return c.isSeveral ? `Ambassadors ${c.of} present credentials` : `Ambassador ${c.of} presents credentials`;
	},
	statement: (_, c) => `Statement: ${c.name}`,
	cooperation: (_, c) => `Cooperation ${c.with}`,
	culture: (_, c) => `Cultural ties ${c.with}`,
	aid: (_, c) => `Aid: ${c.name}`,
	mediation: (_, c) => `Mediation: ${c.name}`,
	consular: (_, c) => `Consular matters: ${c.name}`,
	dispute: (_, c) => `Dispute ${c.with}`,
	border: (_, c) => (c.areCountries ? `Border ${c.with}` : `Border: ${c.name}`),
};

function hasHead(level: Level | undefined): boolean {
	return level === "head-of-state" || level === "government";
}

function visitor(level: Level | undefined, { of, isSeveral, areCountries }: Counterpart): string {
	if (!areCountries) return isSeveral ? `delegations ${of}` : `a delegation ${of}`;
	switch (level) {
		case "head-of-state":
			return `the ${isSeveral ? "heads" : "head"} of state ${of}`;
		case "government":
			return `the ${isSeveral ? "heads" : "head"} of government ${of}`;
		case "minister":
			return isSeveral ? `ministers ${of}` : `a minister ${of}`;
		case "parliament":
			return `parliamentarians ${of}`;
		case "ambassador":
			return `the ${isSeveral ? "ambassadors" : "ambassador"} ${of}`;
		default:
			return isSeveral ? `delegations ${of}` : `a delegation ${of}`;
	}
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
