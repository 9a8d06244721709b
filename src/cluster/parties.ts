/** The parties of a frame, taken apart so that two frames are compared without reading text. */
import type { Frame, Party } from "../model/frame.ts";
import { ownValue } from "../model/own-value.ts";
import { HOME } from "../model/source.ts";

/** An office as a party names it; empty parts are not known. */
export interface PartyOffice {
	/** Such as `minister`. */
	readonly name: string;
	/** Such as `transport`. */
	readonly field: string;
	readonly holder: string;
}

/** Whom a report names, by state or organisation, each with its offices. */
export type Offices = ReadonlyMap<string, readonly PartyOffice[]>;

export interface Parties {
	/** Our offices that the title names; where it names none, the only one that the excerpt does. */
	readonly ours: readonly PartyOffice[];
	readonly allOurs: readonly PartyOffice[];
	/** The other side: of the title, or where that names nobody of the excerpt. */
	readonly theirs: Offices;
	readonly allTheirs: Offices;
	/** Those that no word names: to an outlet of one state that state goes without saying. They agree with others and conflict with none. */
	readonly unsaid: ReadonlySet<string>;
	/** The other side's first. */
	readonly first: string;
}

/** Holders of offices, and of another state also its companies' heads: where two reports name other ones, they tell of other people. Organs speak for whomever. */
const HELD = new Set([
	"head-of-state",
	"head-of-government",
	"foreign-minister",
	"minister",
	"speaker",
	"ambassador",
	"akim",
	"head",
	"security-council",
	"central-bank",
	"prosecutor",
	"court",
	"deputy-head-of-state",
	"deputy-head-of-government",
]);

/** Whose a body is that the report does not say. */
const NOBODY = "?";

/** Behind a state that no word names. */
const UNSAID = "~";

const KNOWN = new WeakMap<Frame, Parties>();

/** A frame's parties, taken apart once. */
export function partiesOf(frame: Frame): Parties {
	const known = KNOWN.get(frame);
	if (known !== undefined) return known;
	const parties = takeApart(frame);
	KNOWN.set(frame, parties);
	return parties;
}

function takeApart({ titled, others }: Frame): Parties {
	const title = officesIn(titled);
	const all = others.length === 0 ? title : officesIn(others, title);
	const titledOurs = title.get(HOME) ?? [];
	const allOurs = all.get(HOME) ?? [];
	const theirs = withoutHome(title.size > (title.has(HOME) ? 1 : 0) ? title : all);
	const [first = ""] = theirs.keys();
	return {
		ours: allOurs.length > 1 ? titledOurs : allOurs,
		allOurs,
		theirs,
		allTheirs: withoutHome(all),
		unsaid: new Set(others.filter((party) => party.endsWith(UNSAID)).map((party) => party.slice(0, -1))),
		first,
	};
}

function withoutHome(offices: Offices): Offices {
	return new Map([...offices].filter(([owner]) => owner !== HOME));
}

/** Whether an owner's office is held by one at a time, so that others are others. */
const isOneOf = (name: string, owner: string): boolean =>
	HELD.has(name) ||
	(name === "company" && owner !== HOME) ||
	// A state's parliament speaks for the state; an organisation's is a body next to its others.
	(name === "parliament" && owner === owner.toLowerCase());

/** The five of Central Asia at one table. */
const FIVE = "ca";

/** Formats of the five and a partner: another outlet names the two sides of the same table. */
const PARTNERS: Readonly<Record<string, readonly string[]>> = {
	c5plus1: ["US"],
	"ca-china": ["CN"],
	"ca-eu": ["eu"],
	"ca-gcc": ["gcc"],
	"ca-japan": ["JP"],
	"ca-korea": ["KR"],
	"ca-germany": ["DE"],
	"ca-italy": ["IT"],
	"ca-russia": ["RU"],
	"ca-consultative": [],
};

/** The states and organisations that a party stands for: one, the sides of one table, or nobody who is known. */
export function ownersOf(party: Party): readonly string[] {
	const slash = party.indexOf("/");
	const named = slash < 0 ? party : party.slice(0, slash);
	if (named === NOBODY) return NONE;
	const owner = named.endsWith(UNSAID) ? named.slice(0, -1) : named;
	const partners = ownValue(PARTNERS, owner);
	return partners === undefined ? [owner] : [FIVE, ...partners];
}

/** The offices of some parties by owner, next to those that are known. */
function officesIn(parties: readonly Party[], known?: Offices): Offices {
	const found = new Map<string, readonly PartyOffice[]>(known);
	for (const party of parties) {
		const slash = party.indexOf("/");
		const office = slash < 0 ? undefined : officeOf(party, slash + 1);
		const owners = ownersOf(party);
		for (const one of owners) {
			const offices = found.get(one) ?? NONE;
			const isTheirs = office !== undefined && one === owners[0] && isOneOf(office.name, one);
			found.set(one, isTheirs ? [...offices, office] : offices);
		}
	}
	return found;
}

const NONE: readonly never[] = [];

/** `minister.transport@uraloglu`, from where it begins in its party. */
function officeOf(party: Party, from: number): PartyOffice {
	const at = party.indexOf("@", from);
	const end = at < 0 ? party.length : at;
	const dot = party.lastIndexOf(".", end);
	const isFielded = dot > from;
	return {
		name: party.slice(from, isFielded ? dot : end),
		field: isFielded ? party.slice(dot + 1, end) : "",
		holder: at < 0 ? "" : party.slice(at + 1),
	};
}

/** Whether two offices may be one: what one does not say is no difference. */
export function mayBeOne(a: PartyOffice, b: PartyOffice): boolean {
	if (a.holder !== "" && a.holder === b.holder) return true;
	if (a.holder !== "" && b.holder !== "") return false;
	if (a.name !== b.name) return isEither(a, b) || isEither(b, a);
	return a.field === "" || b.field === "" || a.field === b.field;
}

/** "The minister" may be the foreign minister, and a deputy prime minister any; a deputy is named by either head. */
function isEither(wide: PartyOffice, narrow: PartyOffice): boolean {
	if (wide.name === "minister") return wide.field === "" && narrow.name === "foreign-minister";
	if (wide.name !== "deputy-head-of-government") return false;
	return narrow.name === "minister" || narrow.name === "foreign-minister" || narrow.name === "deputy-head-of-state";
}

/** Whether what two reports put first is nowhere in the other, though both say something. */
export function excludes<T>(
	[main, all]: readonly [readonly T[], readonly T[]],
	[otherMain, otherAll]: readonly [readonly T[], readonly T[]],
	isOne: (a: T, b: T) => boolean,
): boolean {
	if (main.length === 0 || otherMain.length === 0) return false;
	return !main.some((a) => otherAll.some((b) => isOne(a, b))) && !otherMain.some((a) => all.some((b) => isOne(a, b)));
}

/** Whether a frame names anybody of ours. */
export const namesHome = ({ titled, others }: Frame): boolean =>
	[...titled, ...others].some((party) => party === HOME || party.startsWith(`${HOME}/`));
