import type { Office } from "../lexicon/entry.ts";
import type { Level, Organisation } from "../model/facets.ts";
import type { Actor } from "./actor.ts";
import { helpAbroadIn, helpedIn, helperIn, isHelpNamed } from "./consular.ts";
import { add, best, type Feature, type Part } from "./feature.ts";
import { PAIR_NAMES, SINGLE_NAMES } from "./feature-names.ts";
import { type Hit, hitsOf } from "./hit.ts";

/** K, F and D of docs/codebook.md, and O, an organisation: each alone and together. */
export function addWhoActs(found: Feature[], { scope, hits, actors, acts, k, f }: Part, isHome: boolean): void {
	const organisation = best(actors, "organisation");
	const unknown = best(actors, "unknown");
	// Help for own people abroad is an act by itself, in whatever words (docs/codebook.md, A9).
	const help = helpAbroadIn({ hits, actors });
	const strength = Math.max(help === undefined ? 0 : HELP, ...acts.map(({ entry }) => entry.strength));
	const [kn, fn] = [k?.rank ?? "none", f?.rank ?? "none"] as const;
	const foreign = fn !== "state" && organisation !== undefined ? "org" : fn;
	const other = f?.hit ?? organisation?.hit;
	const single = SINGLE_NAMES[scope];
	const pair = PAIR_NAMES[scope][kn][foreign];
	add(found, single.K[kn], k?.hit);
	add(found, single.F[fn], f?.hit);
	add(found, single.O[organisation === undefined ? "none" : "some"], organisation?.hit);
	const company = hits.find(({ entry }) => entry.id === "company-head");
	if (company !== undefined)
		add(found, `${scope} ${k !== undefined && isTop(k) ? "top" : "lower"} with company`, k?.hit, company);
	const foreigners = actors.filter(({ side }) => side === "foreign");
	if (foreigners.length > 0 && foreigners.every(({ hit }) => isCompany(hit)))
		add(found, `${scope} F company, K ${k !== undefined && isTop(k) ? "top" : "lower"}`, f?.hit);
	if (unknown !== undefined) add(found, `${scope} office`, unknown.hit);
	if (k?.isImplied && !actors.some((actor) => actor.side === "home" && actor.rank === "state" && !actor.isImplied))
		add(found, `${scope} K implied`, k.hit);
	const decisive = acts.filter(({ entry }) => entry.strength === strength);
	found.push({ name: `${scope} D ${strength}`, hits: help === undefined ? decisive : [help.helped, ...decisive] });
	add(found, pair.alone, k?.hit, other);
	if (scope !== "lead") add(found, isHome ? pair.home : pair.abroad, k?.hit, other);
	const countries = new Set<string>();
	for (const { side, hit } of actors)
		if (side === "foreign") countries.add(hit.entry.kind === "person" ? hit.entry.country : hit.entry.id);
	if (countries.size > 1) add(found, `${scope} two foreign`);
	if (countries.size > 1 && kn === "aside") {
		add(found, `${scope} two foreign in our place`, k?.hit);
		// Kazakhstan convenes what it mediates, and what its own organisations hold.
		if (organisation === undefined && !acts.some(({ entry }) => entry.class === "mediation" && entry.strength > 1))
			add(found, `${scope} two foreign by themselves`, k?.hit);
	}
	const ours = isHome
		? actors.find(({ hit: { entry } }) => entry.kind === "organisation" && OURS.has(entry.id))
		: undefined;
	if (ours !== undefined) add(found, `${scope} O ours`, ours.hit);
	if (countries.size > 2) add(found, `${scope} three foreign`);
}

/** How strong an act it is to help own people abroad. */
const HELP = 2;

const isCompany = ({ entry }: Hit): boolean => entry.kind === "country" && entry.via === "company";

/** Organisations and formats of a few states that Kazakhstan sits in: to a Kazakh outlet what they do is its own doing too (A5). */
const OURS: ReadonlySet<Organisation> = new Set<Organisation>([
	"sco",
	"cis",
	"eaeu",
	"ots",
	"csto",
	"cica",
	"eco",
	"ifas",
	"c5plus1",
]);

/** Own citizens abroad, and whether those speak who help them there (docs/codebook.md, A9). */
export function addCitizens(found: Feature[], { scope, hits, actors }: Part): void {
	const helped = helpedIn(hits);
	if (helped === undefined) return;
	const help = helpAbroadIn({ hits, actors });
	const office = helperIn(hits, actors)?.hit;
	const abroad = help?.abroad ?? actors.find(({ side }) => side === "foreign")?.hit ?? hitsOf("area", hits)[0];
	if (help !== undefined) add(found, `${scope} consular abroad`, help.office, helped);
	else if (office !== undefined) add(found, `${scope} consular nowhere`, office, helped);
	else if (abroad !== undefined) {
		add(found, `${scope} citizens abroad`, helped, abroad);
		// Who brings own people home is the state, also where no office is named.
		if (isHelpNamed(hits)) add(found, `${scope} citizens helped abroad`, helped, abroad);
	}
}

/** Offices whose meeting with the head of a foreign company counts as diplomacy (docs/codebook.md, A1). */
const TOP: ReadonlySet<string> = new Set<Level | Office>([
	"head-of-state",
	"government",
	"head-of-government",
	"foreign-minister",
	"ambassador",
]);

const isTop = ({ office }: Actor): boolean => office !== undefined && TOP.has(office);
