import type { UiLanguage } from "../labels/labels.ts";
import { plain } from "../model/text.ts";
import { FACETS, type FacetName, type FacetTable } from "./facets.ts";
import type { Selection } from "./selection.ts";

const SITE: Readonly<Record<UiLanguage, string>> = {
	en: "Kazakhstan's diplomacy",
	ru: "Дипломатия Казахстана",
	kk: "Қазақстан дипломатиясы",
};

const DESCRIPTION: Readonly<Record<UiLanguage, string>> = {
	en: "What outlets of Central Asia and its neighbours report about Kazakhstan's diplomacy, each story once.",
	ru: "Что пишут СМИ Центральной Азии и её соседей о дипломатии Казахстана: каждая новость один раз.",
	kk: "Орталық Азия мен көршілерінің басылымдары Қазақстан дипломатиясы туралы не жазады: әр жаңалық бір рет.",
};

const SINCE: Readonly<Record<UiLanguage, string>> = { en: "since", ru: "с", kk: "бастап" };
const UNTIL: Readonly<Record<UiLanguage, string>> = { en: "before", ru: "до", kk: "дейін" };

const SEEN_SINCE: Readonly<Record<UiLanguage, string>> = { en: "seen since", ru: "замечено с", kk: "көрілген күні" };
const CHANGED_SINCE: Readonly<Record<UiLanguage, string>> = {
	en: "changed since",
	ru: "изменено с",
	kk: "өзгерген күні",
};

/** What the channel is, such as `Kazakhstan's diplomacy: France, Germany · Visit`. */
export function titleOf(selection: Selection, facets: FacetTable, ui: UiLanguage): string {
	const parts = FACETS.flatMap((name) => {
		const ids = selection.facets[name];
		return ids === undefined ? [] : [ids.map((id) => facets[name].label(id, ui)).join(", ")];
	});
	const { q, since, until, seenSince, changedSince } = selection;
	// Shown as the reader typed it, but for what could be taken for markup by a reader that is careless with titles.
	if (q !== undefined) parts.push(`“${plain(q.replace(/[<>&]/g, " "))}”`);
	if (since !== undefined) parts.push(`${SINCE[ui]} ${shown(since)}`);
	if (until !== undefined) parts.push(`${UNTIL[ui]} ${shown(until)}`);
	if (seenSince !== undefined) parts.push(`${SEEN_SINCE[ui]} ${shown(seenSince)}`);
	if (changedSince !== undefined) parts.push(`${CHANGED_SINCE[ui]} ${shown(changedSince)}`);
	return parts.length === 0 ? SITE[ui] : `${SITE[ui]}: ${parts.join(" · ")}`;
}

export function descriptionOf(ui: UiLanguage): string {
	return DESCRIPTION[ui];
}

/** A midnight is a day. */
function shown(instant: string): string {
	return instant.endsWith("T00:00:00.000Z") ? instant.slice(0, 10) : instant;
}

const FACET_TITLES: Readonly<Record<FacetName, Readonly<Record<UiLanguage, string>>>> = {
	partner: { en: "Partners", ru: "Партнёры", kk: "Серіктестер" },
	organisation: { en: "Organisations", ru: "Организации", kk: "Ұйымдар" },
	person: { en: "People", ru: "Люди", kk: "Тұлғалар" },
	event: { en: "Events", ru: "События", kk: "Оқиғалар" },
	theme: { en: "Themes", ru: "Темы", kk: "Тақырыптар" },
	level: { en: "Levels", ru: "Уровни", kk: "Деңгейлер" },
	language: { en: "Languages", ru: "Языки", kk: "Тілдер" },
	source: { en: "Sources", ru: "Источники", kk: "Дереккөздер" },
};

/** What a list of the facet's values is headed by. */
export function facetTitle(name: FacetName, ui: UiLanguage): string {
	return FACET_TITLES[name][ui];
}
