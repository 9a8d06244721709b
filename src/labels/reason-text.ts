import type { EventType } from "../model/facets.ts";
import type { Reason, Speaker, Subject } from "../model/reason.ts";
import { countryName, eventName, organisationName, type UiLanguage } from "./labels.ts";

type InAll = Readonly<Record<UiLanguage, string>>;

/** One sentence that says why an article was kept or dropped. */
export function reasonText(keep: boolean, reason: Reason, ui: UiLanguage): string {
	const home = reason.home && `${SPEAKERS[reason.home.as][ui]} (${reason.home.words})`;
	const others = [
		...reason.partners.map((code) => countryName(code, ui)),
		...reason.organisations.map((id) => organisationName(id, ui)),
	];
	const act =
		reason.act && actName(reason.act.type, ui) + (reason.act.words === undefined ? "" : ` (${reason.act.words})`);
	const against = reason.against && `${SUBJECTS[reason.against.subject][ui]} (${reason.against.words.join(", ")})`;
	const named = [home, ...others, act].filter((part) => part !== undefined);
	const missing = [
		...(home === undefined ? [MISSING.home[ui]] : []),
		...(others.length === 0 ? [MISSING.others[ui]] : []),
		...(act === undefined ? [MISSING.act[ui]] : []),
	];
	return keep ? kept(named, against, ui) : dropped(named, missing, against, ui);
}

function kept(named: readonly string[], against: string | undefined, ui: UiLanguage): string {
	const list = listed(named, ui);
	switch (ui) {
		case "en":
			return `Kept because it names ${list}${against === undefined ? "" : `, though ${against} speaks against`}.`;
		case "ru":
			return `Взято, потому что названы: ${list}${against === undefined ? "" : `; против говорит ${against}`}.`;
		case "kk":
			return `Алынды, себебі аталғаны: ${list}${against === undefined ? "" : `; қарсы айтатыны: ${against}`}.`;
	}
}

function dropped(
	named: readonly string[],
	missing: readonly string[],
	against: string | undefined,
	ui: UiLanguage,
): string {
	const lacks = listed(missing, ui);
	switch (ui) {
		case "en":
			if (against !== undefined) return `Dropped because of ${against}${lacks === "" ? "" : `; it names ${lacks}`}.`;
			return lacks === ""
				? `Dropped because what it says of ${listed(named, ui)} is too little for an act between them.`
				: `Dropped because it names ${lacks}.`;
		case "ru":
			if (against !== undefined)
				return `Не взято: против говорит ${against}${lacks === "" ? "" : `; нет главного: ${lacks}`}.`;
			return lacks === ""
				? `Не взято: названы ${listed(named, ui)}, но этого мало для действия между ними.`
				: `Не взято: нет главного: ${lacks}.`;
		case "kk":
			if (against !== undefined)
				return `Алынбады: қарсы айтатыны: ${against}${lacks === "" ? "" : `; жетіспейтіні: ${lacks}`}.`;
			return lacks === ""
				? `Алынбады: ${listed(named, ui)} аталған, бірақ бұл олардың арасындағы іс-әрекетке аз.`
				: `Алынбады: жетіспейтіні: ${lacks}.`;
	}
}

const AND: InAll = { en: " and ", ru: " и ", kk: " және " };

const listed = (parts: readonly string[], ui: UiLanguage): string =>
	parts.length < 2 ? (parts[0] ?? "") : parts.slice(0, -1).join(", ") + AND[ui] + (parts.at(-1) ?? "");

const MISSING: Readonly<Record<"home" | "others" | "act", InAll>> = {
	home: { en: "nobody acting for Kazakhstan", ru: "казахстанская сторона", kk: "қазақстандық тарап" },
	others: {
		en: "no foreign state or organisation",
		ru: "иностранное государство или организация",
		kk: "шет мемлекет не ұйым",
	},
	act: { en: "no diplomatic act", ru: "дипломатическое действие", kk: "дипломатиялық іс-әрекет" },
};

const SPEAKERS: Readonly<Record<Speaker, InAll>> = {
	"head-of-state": { en: "Kazakhstan's president", ru: "президент Казахстана", kk: "Қазақстан президенті" },
	"head-of-government": {
		en: "Kazakhstan's prime minister",
		ru: "премьер-министр Казахстана",
		kk: "Қазақстан премьер-министрі",
	},
	government: { en: "Kazakhstan's government", ru: "правительство Казахстана", kk: "Қазақстан үкіметі" },
	"foreign-minister": {
		en: "Kazakhstan's foreign minister",
		ru: "министр иностранных дел Казахстана",
		kk: "Қазақстан сыртқы істер министрі",
	},
	minister: {
		en: "a Kazakh ministry or minister",
		ru: "министерство или министр Казахстана",
		kk: "Қазақстан министрлігі не министрі",
	},
	parliament: { en: "Kazakhstan's parliament", ru: "парламент Казахстана", kk: "Қазақстан парламенті" },
	speaker: {
		en: "a speaker of Kazakhstan's parliament",
		ru: "спикер парламента Казахстана",
		kk: "Қазақстан парламентінің спикері",
	},
	ambassador: {
		en: "a Kazakh embassy or ambassador",
		ru: "посольство или посол Казахстана",
		kk: "Қазақстан елшілігі не елшісі",
	},
	state: { en: "a Kazakh state actor", ru: "государственный орган Казахстана", kk: "Қазақстанның мемлекеттік органы" },
	country: { en: "Kazakhstan", ru: "Казахстан", kk: "Қазақстан" },
};

/** What an event type is called inside the sentence; the other languages take its label. */
const ACTS: Readonly<Record<EventType, string>> = {
	visit: "a visit",
	meeting: "a meeting",
	call: "a telephone call",
	message: "a message",
	summit: "a summit or session",
	agreement: "an agreement",
	commission: "a joint commission",
	credentials: "an ambassador's post",
	statement: "a statement",
	cooperation: "cooperation",
	culture: "cultural exchange",
	aid: "aid",
	mediation: "mediation",
	consular: "a consular matter",
	dispute: "a dispute",
	border: "a border matter",
};

const actName = (type: EventType, ui: UiLanguage): string =>
	ui === "en" ? ACTS[type] : eventName(type, ui).toLowerCase();

const SUBJECTS: Readonly<Record<Subject, InAll>> = {
	sport: { en: "sport", ru: "спорт", kk: "спорт" },
	crime: { en: "crime or a court case", ru: "преступление или суд", kk: "қылмыс не сот ісі" },
	weather: { en: "weather or a disaster", ru: "погода или бедствие", kk: "ауа райы не апат" },
	market: { en: "markets and statistics", ru: "рынок и статистика", kk: "нарық пен статистика" },
	business: { en: "business", ru: "бизнес", kk: "бизнес" },
	culture: { en: "arts and celebrities", ru: "искусство и знаменитости", kk: "өнер мен танымал адамдар" },
	domestic: { en: "domestic politics", ru: "внутренняя политика", kk: "ішкі саясат" },
	health: { en: "public health", ru: "здравоохранение", kk: "денсаулық сақтау" },
	space: { en: "a launch", ru: "запуск ракеты", kk: "зымыран ұшыру" },
	war: { en: "fighting", ru: "боевые действия", kk: "соғыс қимылдары" },
	report: { en: "a report or a ranking", ru: "доклад или рейтинг", kk: "баяндама не рейтинг" },
	tourism: { en: "tourism", ru: "туризм", kk: "туризм" },
	people: { en: "private people", ru: "частные лица", kk: "жеке адамдар" },
};
