import type { ActEntry, Office } from "../lexicon/entry.ts";
import type { Level, Organisation } from "../model/facets.ts";
import type { Actor } from "./actor.ts";
import { type Help, isHelpAbroad, isHelpNamed } from "./consular.ts";
import { add, type Feature, type Part } from "./feature.ts";
import { PAIR_NAMES, type Scope, SINGLE_NAMES } from "./feature-names.ts";
import type { Hit } from "./hit.ts";

/** K, F and D of docs/codebook.md, and O, an organisation: each alone and together. */
export function addWhoActs(found: Feature[], part: Part, help: Help | undefined, isHome: boolean): void {
	const { scope, hits, acts, k, f, organisation, unknown } = part;
	const [kn, fn] = [k?.rank ?? "none", f?.rank ?? "none"] as const;
	const foreign = fn !== "state" && organisation !== undefined ? "org" : fn;
	const other = f?.hit ?? organisation?.hit;
	const single = SINGLE_NAMES[scope];
	const pair = PAIR_NAMES[scope][kn][foreign];
	const { countries, areCompanies, isHomeSaid, ours } = sidesOf(part.actors);
	add(found, single.K[kn], k?.hit);
	add(found, single.F[fn], f?.hit);
	add(found, single.O[organisation === undefined ? "none" : "some"], organisation?.hit);
	const top = k !== undefined && isTop(k) ? "top" : "lower";
	const company = hits.find(({ entry }) => entry.id === "company-head");
	if (company !== undefined) add(found, `${scope} ${top} with company`, k?.hit, company);
	if (areCompanies) add(found, `${scope} F company, K ${top}`, f?.hit);
	if (unknown !== undefined) add(found, `${scope} office`, unknown.hit);
	if (k?.isImplied && !isHomeSaid) add(found, `${scope} K implied`, k.hit);
	addStrength(found, scope, acts, isHelpAbroad(help) ? help : undefined);
	add(found, pair.alone, k?.hit, other);
	if (scope !== "lead") add(found, isHome ? pair.home : pair.abroad, k?.hit, other);
	if (countries.size > 1) add(found, `${scope} two foreign`);
	if (countries.size > 1 && kn === "aside") {
		add(found, `${scope} two foreign in our place`, k?.hit);
		// Kazakhstan convenes what it mediates, and what its own organisations hold.
		if (organisation === undefined && !acts.some(({ entry }) => entry.class === "mediation" && entry.strength > 1))
			add(found, `${scope} two foreign by themselves`, k?.hit);
	}
	if (isHome && ours !== undefined) add(found, `${scope} O ours`, ours);
	if (countries.size > 2) add(found, `${scope} three foreign`);
}

/** How strong the strongest acts are, and which they are. */
function addStrength(found: Feature[], scope: Scope, acts: readonly Hit<ActEntry>[], help: Help | undefined): void {
	// Help for own people abroad is an act by itself, in whatever words (docs/codebook.md, A9).
	let strength = help === undefined ? 0 : HELP;
	for (const { entry } of acts) if (entry.strength > strength) strength = entry.strength;
	const decisive: Hit[] = help === undefined ? [] : [help.helped];
	for (const act of acts) if (act.entry.strength === strength) decisive.push(act);
	found.push({ name: `${scope} D ${strength}`, hits: decisive });
}

/** Who else stands in a part besides the best of each side. */
interface Sides {
	/** Foreign ones, by themselves or by the persons who act for them. */
	readonly countries: ReadonlySet<string>;
	/** Foreign ones are named, and by companies alone. */
	readonly areCompanies: boolean;
	/** Our state acts under its own name. */
	readonly isHomeSaid: boolean;
	/** The first organisation that is Kazakhstan's own, too. */
	readonly ours: Hit | undefined;
}

function sidesOf(actors: readonly Actor[]): Sides {
	const countries = new Set<string>();
	let areCompanies = true;
	let isHomeSaid = false;
	let ours: Hit | undefined;
	for (const { side, rank, isImplied, hit } of actors) {
		const { entry } = hit;
		if (side === "foreign") {
			countries.add(entry.kind === "person" ? entry.country : entry.id);
			areCompanies &&= isCompany(hit);
		} else if (side === "home" && rank === "state" && !isImplied) isHomeSaid = true;
		if (entry.kind === "organisation" && OURS.has(entry.id)) ours ??= hit;
	}
	return { countries, areCompanies: areCompanies && countries.size > 0, isHomeSaid, ours };
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
export function addCitizens(found: Feature[], { scope, hits }: Part, { helped, office, abroad }: Help): void {
	if (office !== undefined)
		add(found, `${scope} consular ${abroad === undefined ? "nowhere" : "abroad"}`, office, helped);
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
