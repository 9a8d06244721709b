import type { Office } from "../lexicon/entry.ts";
import type { Facets, Level } from "../model/facets.ts";
import type { Reason, Speaker, Subject } from "../model/reason.ts";
import type { Actor } from "./actor.ts";
import { best, type Feature } from "./feature.ts";
import { type Hit, hitsOf } from "./hit.ts";
import type { Share } from "./model.ts";
import type { Sighting } from "./sighting.ts";

/** How many of the other side, or words of a subject, are named. */
const MOST_NAMED = 3;

/** A subject is named against what is kept where it weighs at least this share of all that speaks for it. */
const SHARE_AGAINST = 1 / 3;

/** Against what is dropped, in log-odds: what weighs less did not decide. */
const LEAST_AGAINST = 0.2;

/** Who was found with whom, in what act, and what speaks against. */
export function reasonOf(keep: boolean, sighting: Sighting, shares: readonly Share[], facets: Facets): Reason {
	const home = best(sighting.actors, "home");
	const act = actIn(keep, sighting, facets);
	const against = againstIt(keep, shares);
	return {
		...(home !== undefined && { home: { as: speakerOf(home), words: home.hit.surface } }),
		...othersIn(facets, sighting),
		...(act !== undefined && { act }),
		...(against !== undefined && { against }),
	};
}

/** What an office is called; another one is some organ of the state. */
const SPEAKERS: { readonly [office in Office | Level]?: Speaker } = {
	"head-of-state": "head-of-state",
	"head-of-government": "head-of-government",
	government: "government",
	"foreign-minister": "foreign-minister",
	minister: "minister",
	parliament: "parliament",
	speaker: "speaker",
	ambassador: "ambassador",
};

function speakerOf({ rank, office, hit }: Actor): Speaker {
	if (rank !== "state") return "country";
	const speaker = office && SPEAKERS[office];
	// "The presidents of Russia and Kazakhstan": the country acts, and its name is no organ.
	return speaker ?? (isName(hit) ? "country" : "state");
}

const isName = ({ entry }: Hit): boolean => entry.kind === "kz" && (entry.tier === "3" || entry.tier === "4");

/** The partners; where nothing is filed, the first state or organisation that is named. */
function othersIn(
	{ partners, organisations }: Facets,
	{ matched }: Sighting,
): Pick<Reason, "partners" | "organisations"> {
	if (partners.length + organisations.length > 0)
		return {
			partners: partners.slice(0, MOST_NAMED),
			organisations: organisations.slice(0, Math.max(0, MOST_NAMED - partners.length)),
		};
	const first = matched.hits.find(({ entry }) => entry.kind === "country" || entry.kind === "organisation")?.entry;
	return {
		partners: first?.kind === "country" ? [first.id] : [],
		organisations: first?.kind === "organisation" ? [first.id] : [],
	};
}

/**
 * Of what is kept the act by its type, with the words of that type that stand in the clearest place; of what is dropped only an act that
 * words name, of that type or else the strongest.
 */
function actIn(keep: boolean, { matched }: Sighting, { events: [event] }: Facets): Reason["act"] {
	const acts = hitsOf("act", matched.hits)
		.filter(({ entry }) => entry.strength > 0)
		.sort((a, b) => weightOf(b) - weightOf(a));
	const told = event === undefined ? acts[0] : acts.find(({ entry }) => entry.class === event);
	if (told !== undefined) return { type: told.entry.class, words: told.surface };
	if (keep) return event && { type: event };
	const [strongest] = acts;
	return strongest && { type: strongest.entry.class, words: strongest.surface };
}

const weightOf = ({ entry, field }: { entry: { strength: number }; field: string }): number =>
	entry.strength + (field === "title" ? 3 : 0);

/** The subject that weighs most against it, with its words: not the idea of a single word, nor how many subjects there are. */
function againstIt(keep: boolean, shares: readonly Share[]): Reason["against"] {
	let speakFor = 0;
	const bySubject = new Map<Subject, Share[]>();
	for (const share of shares) {
		if (share.weight > 0) speakFor += share.weight;
		const subject = onlySubjectOf(share.feature);
		if (subject === undefined) continue;
		const same = bySubject.get(subject);
		if (same === undefined) bySubject.set(subject, [share]);
		else same.push(share);
	}
	let heaviest = keep ? SHARE_AGAINST * speakFor : LEAST_AGAINST;
	let told: Reason["against"];
	for (const [subject, own] of bySubject) {
		const weight = -own.reduce((sum, share) => sum + share.weight, 0);
		if (weight < heaviest) continue;
		heaviest = weight;
		const words = own.flatMap(({ feature }) => feature.hits.map(({ surface }) => surface));
		told = { subject, words: distinct(words).slice(0, MOST_NAMED) };
	}
	return told;
}

/** The subject that all hits of a feature are of, where they are of one. */
function onlySubjectOf({ hits }: Feature): Subject | undefined {
	let subject: Subject | undefined;
	for (const { entry } of hits) {
		if (entry.kind !== "negative" || (subject !== undefined && entry.class !== subject)) return undefined;
		subject = entry.class;
	}
	return subject;
}

/** So many letters tell a word whatever its ending. */
const STEM = 4;

/** Each word once, however it ends and is capitalised. */
function distinct(words: readonly string[]): string[] {
	const known = new Map<string, string>();
	for (const word of words) {
		const stem = word.toLowerCase().slice(0, STEM);
		if (!known.has(stem)) known.set(stem, word);
	}
	return [...known.values()];
}
