import { type EventType, type Organisation, THEMES, type Theme } from "../../model/facets.ts";
import type { Hit } from "../hit.ts";

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

/** A state visit is for politics and trade, whatever else is said of it. */
const THEMES_OF_STATE_VISIT: readonly Theme[] = ["trade-investment", "political"];

/**
 * What a story is about: what its event and its words say, then what its organisations and a state visit imply. Politics, which is in
 * everything, gives way to what is clearer.
 */
export function themesOf(
	hits: readonly Hit[],
	events: readonly EventType[],
	organisations: readonly Organisation[],
): Theme[] {
	const ofEvents = events.flatMap((event) => THEME_OF_EVENT[event] ?? []);
	const named = hits.flatMap(({ entry }) => (entry.kind === "theme" ? [entry.id] : []));
	const ofCompanies = hits.some(({ entry }) => entry.kind === "country" && entry.via === "company")
		? ["trade-investment" as const]
		: [];
	const ofOrganisations = organisations.flatMap((organisation) => THEME_OF_ORGANISATION[organisation] ?? []);
	const ofVisit = hits.some(({ entry }) => entry.id === "state-visit") ? THEMES_OF_STATE_VISIT : [];
	const all: Theme[] = [...ofEvents, ...named, ...ofCompanies, ...ofOrganisations, ...ofVisit];
	const telling = [...new Set(all.filter((theme) => theme !== "political"))];
	const ranked: Theme[] = all.includes("political") || telling.length === 0 ? [...telling, "political"] : telling;
	const kept = new Set(ranked.slice(0, MOST));
	return THEMES.filter((theme) => kept.has(theme));
}
