import type { ThemeEntry } from "../../lexicon/entry.ts";
import { type EventType, type Organisation, THEMES, type Theme } from "../../model/facets.ts";
import { type Hit, hitsOf } from "../hit.ts";
import type { FacetReading } from "./reading.ts";

/** More themes than these are a digest's, not a story's. */
const MOST = 5;

/** What an event is about where no word says it. */
const THEME_OF_EVENT: Readonly<Partial<Record<EventType, Theme>>> = {
	culture: "culture-education",
	aid: "humanitarian",
	mediation: "mediation",
	consular: "consular-migration",
};

/** What an organisation is for. */
const THEME_OF_ORGANISATION: Readonly<Partial<Record<Organisation, Theme>>> = {
	sco: "security",
	csto: "security",
	nato: "security",
	osce: "security",
	cica: "security",
	ctbto: "security",
	eaeu: "trade-investment",
	wto: "trade-investment",
	eco: "trade-investment",
	"opec-plus": "energy",
	iaea: "energy",
	icrc: "humanitarian",
	unicef: "humanitarian",
	unhcr: "humanitarian",
	imf: "finance",
	"world-bank": "finance",
	adb: "finance",
	aiib: "finance",
	ebrd: "finance",
	isdb: "finance",
	edb: "finance",
	ifas: "water-environment",
	unesco: "culture-education",
};

/** What an act is about where no word says it. */
const THEME_OF_ACT: ReadonlyMap<string, Theme> = new Map([
	["trade-ban", "trade-investment"],
	["loan", "finance"],
	["loan-paper", "finance"],
	["border-operation", "security"],
	["peacekeeping", "security"],
	["baikonur-rent", "science-space"],
	["water-table", "water-environment"],
]);

/** What an event is about where neither its words nor its act say it: commissions of governments are for trade and economy. */
const FALLBACK_OF_EVENT: Readonly<Partial<Record<EventType, Theme>>> = { commission: "trade-investment" };

/** What aid brings is no trade: "a train with flour". */
const CARGO: ReadonlySet<Theme> = new Set<Theme>(["trade-investment", "transport"]);

/** A state visit is for politics and trade, whatever else is said of it. */
const THEMES_OF_STATE_VISIT: readonly Theme[] = ["trade-investment", "political"];

/**
 * What a story is about: what its event and its words say, then what its act, its organisations and a state visit imply. Politics, which
 * is in everything, gives way to what is clearer.
 */
export function themesOf(
	{ hits, language }: Pick<FacetReading, "hits" | "language">,
	events: readonly EventType[],
	organisations: readonly Organisation[],
): Theme[] {
	const all: Theme[] = [];
	for (const event of events) addKnown(all, THEME_OF_EVENT[event]);
	all.push(...namedIn(hits, language.wordOrder.after, all.length > 0));
	let [isOfCompany, isStateVisit] = [false, false];
	for (const { entry } of hits) {
		if (entry.kind === "act") addKnown(all, THEME_OF_ACT.get(entry.id));
		else if (entry.kind === "country" && entry.via === "company") isOfCompany = true;
		if (entry.id === "state-visit") isStateVisit = true;
	}
	if (isOfCompany) all.push("trade-investment");
	for (const organisation of organisations) addKnown(all, THEME_OF_ORGANISATION[organisation]);
	if (isStateVisit) all.push(...THEMES_OF_STATE_VISIT);
	const isCargo = (theme: Theme): boolean => events[0] === "aid" && CARGO.has(theme);
	const telling: Theme[] = [...new Set(all.filter((theme) => theme !== "political" && !isCargo(theme)))];
	if (telling.length === 0) telling.push(...events.flatMap((event) => FALLBACK_OF_EVENT[event] ?? []));
	const ranked: Theme[] = all.includes("political") || telling.length === 0 ? [...telling, "political"] : telling;
	const kept = new Set(ranked.slice(0, MOST));
	return THEMES.filter((theme) => kept.has(theme));
}

function addKnown(themes: Theme[], theme: Theme | undefined): void {
	if (theme !== undefined) themes.push(theme);
}

/**
 * The themes that words name. A word inside an office's name ("Energy Ministry") says who acts: it counts where nothing else of its
 * field, nor the event, says what about.
 */
function namedIn(hits: readonly Hit[], followsOffice: boolean, isEventTelling: boolean): Theme[] {
	const words = hitsOf("theme", hits);
	if (words.length === 0) return [];
	const names = hits.filter(isName);
	const offices = hits.filter(isOffice);
	const own: Hit<ThemeEntry>[] = [];
	const ofOffices: Hit<ThemeEntry>[] = [];
	for (const word of words) {
		// «Суданға» is Sudan's name before it is a case of water's.
		if (names.some((name) => isWithin(word, name))) continue;
		const isOfOffice = offices.some((office) => isPartOf(word, office, followsOffice));
		(isOfOffice ? ofOffices : own).push(word);
	}
	const isOutdone = ({ field }: Hit): boolean =>
		isEventTelling || own.some((word) => word.field === field && word.entry.id !== "political");
	return [...own, ...ofOffices.filter((word) => !isOutdone(word))].map(({ entry }) => entry.id);
}

const isName = ({ entry }: Hit): boolean =>
	entry.kind === "country" || entry.kind === "person" || entry.kind === "organisation";

const isWithin = (hit: Hit, other: Hit): boolean =>
	hit.field === other.field && hit.word >= other.word && hit.wordEnd <= other.wordEnd;

const isOffice = ({ entry }: Hit): boolean =>
	entry.kind === "role" ||
	entry.kind === "organ" ||
	(entry.kind === "kz" && (entry.tier === "1" || entry.tier === "2"));

/** Inside an office's name, or beside it: before it, and after it where a language puts it there ("Министерство энергетики"). */
const isPartOf = ({ field, word, wordEnd }: Hit, office: Hit, followsOffice: boolean): boolean =>
	field === office.field &&
	((word >= office.word && wordEnd <= office.wordEnd) ||
		wordEnd === office.word ||
		(followsOffice && word === office.wordEnd));
