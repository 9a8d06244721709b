import type { EventType, Organisation } from "../model/facets.ts";
import { ownValue } from "../model/own-value.ts";
import type { Reason, Speaker, Subject } from "../model/reason.ts";
import type { CountryCode } from "../model/source.ts";
import { ORGANISATION_FORMS } from "./event-names/organisations.ts";
import { countryName, organisationName, UI_LANGUAGES, type UiLanguage } from "./labels.ts";
import { countryCases } from "./tables.ts";

type InAll = Readonly<Record<UiLanguage, string>>;

/** One sentence that says why an article was kept or dropped: as which kind of act, and who and with whom it names. */
export function reasonText(keep: boolean, reason: Reason, ui: UiLanguage): string {
	const home = reason.home && quoted(SPEAKERS[reason.home.as][ui], homeWords(reason.home));
	const others = [
		...reason.partners.map((code) => countryIn(code, ui)),
		...reason.organisations.map((id) => organisationIn(id, ui)),
	];
	const named = [home, ...others].filter((part) => part !== undefined);
	const { act } = reason;
	const against = reason.against && quoted(SUBJECTS[reason.against.subject][ui], reason.against.words.join(", "));
	if (keep)
		return KEPT[ui](act && { name: ACTS[act.type][ui], words: inBrackets(actWords(act)) }, listed(named, ui), against);
	const missing = [
		...(home === undefined ? [MISSING.home[ui]] : []),
		...(others.length === 0 ? [MISSING.others[ui]] : []),
		...(act === undefined ? [MISSING.act[ui]] : []),
	];
	if (missing.length > 0 || against !== undefined) return LACKING[ui](listed(missing, ui), against);
	return WEAK[ui](listed(named, ui), quoted(act === undefined ? "" : ACTS[act.type][ui], act && actWords(act)));
}

type Named = { readonly name: string; readonly words: string } | undefined;

const KEPT: Readonly<Record<UiLanguage, (act: Named, named: string, against: string | undefined) => string>> = {
	en: (act, named, against) => {
		const start = act === undefined ? "Kept" : `Kept as ${act.name}${act.words}`;
		return `${start}${named === "" ? "" : `: it names ${named}`}${against === undefined ? "" : `; against it: ${against}`}.`;
	},
	ru: (act, named, against) => {
		const start = act === undefined ? "Взято" : `Взято как ${act.name}${act.words}`;
		return `${start}${named === "" ? "" : `: в тексте — ${named}`}${against === undefined ? "" : `; против — ${against}`}.`;
	},
	kk: (act, named, against) => {
		const start = act === undefined ? "Алынды" : `${capitalised(act.name)} ретінде алынды${act.words}`;
		return `${start}${named === "" ? "" : `: мәтінде ${named} аталған`}${against === undefined ? "" : `; қарсы тұрғаны — ${against}`}.`;
	},
};

/** Something is missing, or something speaks against. */
const LACKING: Readonly<Record<UiLanguage, (lacks: string, against: string | undefined) => string>> = {
	en: (lacks, against) =>
		`Dropped because ${[against && `of ${against}`, lacks === "" ? "" : `it names ${lacks}`].filter(Boolean).join("; ")}.`,
	ru: (lacks, against) =>
		`Не взято: ${[against && `против — ${against}`, lacks === "" ? "" : `в тексте нет ${lacks}`].filter(Boolean).join("; ")}.`,
	kk: (lacks, against) =>
		`Алынбады: ${[against && `қарсы тұрғаны — ${against}`, lacks === "" ? "" : `мәтінде ${lacks} жоқ`].filter(Boolean).join("; ")}.`,
};

/** All is named, but the words weigh too little. */
const WEAK: Readonly<Record<UiLanguage, (named: string, act: string) => string>> = {
	en: (named, act) => `Dropped: it names ${named}, but hardly reports ${act}.`,
	ru: (named, act) => `Не взято: в тексте — ${named}, но вряд ли это ${act}.`,
	kk: (named, act) => `Алынбады: мәтінде ${named} аталған, бірақ бұл ${act} болуы екіталай.`,
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inBrackets = (words: string | undefined): string => (words === undefined || words === "" ? "" : ` (${words})`);

const quoted = (name: string, words: string | undefined): string => name + inBrackets(words);

/** As a sentence needs it: English has its article, "the United States". */
function countryIn(code: CountryCode, ui: UiLanguage): string {
	const name = countryName(code, ui).replace(/ \([^)]*\)/gu, "");
	return ui === "en" ? (ownValue(countryCases().en, code) ?? name) : name;
}

function organisationIn(id: Organisation, ui: UiLanguage): string {
	return ui === "en" ? ORGANISATION_FORMS[id].en : organisationName(id, ui);
}

/** So many letters tell a word whatever its ending. */
const STEM = 4;

const stemOf = (word: string): string => word.toLowerCase().slice(0, STEM);

/** Stems of our country's name where they are none of `SPEAKERS`. */
const HOME_STEMS: readonly string[] = ["qaza", "qozo", "哈萨克斯"];

/** Whether words say nothing that a name does not: "a visit (visits)", "Kazakhstan's president (Kazakh President)". */
function isSaidBy(names: InAll, words: string): boolean {
	const stems = stemsOf(names);
	return words.split(" ").every((word) => stems.has(stemOf(word)));
}

/** Of the words of each name, made when one is first told. */
const STEMS = new Map<InAll, ReadonlySet<string>>();

function stemsOf(names: InAll): ReadonlySet<string> {
	const known = STEMS.get(names);
	if (known !== undefined) return known;
	const words = UI_LANGUAGES.flatMap((ui) => names[ui].replaceAll("-", " ").split(" "));
	const stems = new Set([...HOME_STEMS, ...words.map(stemOf)]);
	STEMS.set(names, stems);
	return stems;
}

const homeWords = ({ as, words }: NonNullable<Reason["home"]>): string | undefined =>
	isSaidBy(SPEAKERS[as], words) ? undefined : words;

const actWords = ({ type, words }: NonNullable<Reason["act"]>): string | undefined =>
	words !== undefined && isSaidBy(ACTS[type], words) ? undefined : words;

const AND: InAll = { en: " and ", ru: " и ", kk: " және " };

const listed = (parts: readonly string[], ui: UiLanguage): string =>
	parts.length < 2 ? (parts[0] ?? "") : parts.slice(0, -1).join(", ") + AND[ui] + (parts.at(-1) ?? "");

/** Each as "it names …", «в тексте нет …», «мәтінде … жоқ» needs it. */
const MISSING: Readonly<Record<"home" | "others" | "act", InAll>> = {
	home: { en: "nobody acting for Kazakhstan", ru: "казахстанской стороны", kk: "қазақстандық тарап" },
	others: {
		en: "no foreign state or organisation",
		ru: "иностранного государства или организации",
		kk: "шет мемлекет не ұйым",
	},
	act: { en: "no diplomatic act", ru: "дипломатического действия", kk: "дипломатиялық іс-әрекет" },
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

/** What an event type is called after "kept as", «взято как», before «ретінде алынды». */
const ACTS: Readonly<Record<EventType, InAll>> = {
	visit: { en: "a visit", ru: "визит", kk: "сапар" },
	meeting: { en: "a meeting", ru: "встреча", kk: "кездесу" },
	call: { en: "a telephone call", ru: "телефонный разговор", kk: "телефон арқылы сөйлесу" },
	message: { en: "a message", ru: "послание", kk: "жолдау хат" },
	summit: { en: "a summit or session", ru: "саммит или сессия", kk: "саммит не сессия" },
	agreement: { en: "an agreement", ru: "соглашение", kk: "келісім" },
	commission: { en: "a joint commission", ru: "совместная комиссия", kk: "бірлескен комиссия" },
	credentials: { en: "a change of ambassadors or missions", ru: "смена послов или миссий", kk: "елшілік ісі" },
	statement: { en: "a statement", ru: "заявление", kk: "мәлімдеме" },
	cooperation: { en: "cooperation", ru: "сотрудничество", kk: "ынтымақтастық" },
	culture: { en: "cultural exchange", ru: "культурный обмен", kk: "мәдени алмасу" },
	aid: { en: "aid", ru: "помощь", kk: "көмек" },
	mediation: { en: "mediation", ru: "посредничество", kk: "бітімгершілік" },
	consular: { en: "a consular matter", ru: "консульское дело", kk: "консулдық іс" },
	dispute: { en: "a dispute", ru: "спор", kk: "дау" },
	border: { en: "a border matter", ru: "пограничный вопрос", kk: "шекара мәселесі" },
};

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
