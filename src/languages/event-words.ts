/**
 * What headlines say of an event beyond its facets: how a visit is ranked, who travels, whether foreign ministries talk. The words of all
 * our languages stand in one pattern each, because a word of one means nothing else in another; where no word says it, nothing is said.
 * They are looked for in lower case: to take Unicode's letters in any case (`\\p{L}` with `i`), V8 needs five times as long.
 */

import type { Facets, Organisation } from "../model/facets.ts";
import type { Direction, EventFacets, VisitClass } from "../model/occurrence.ts";
import { once } from "../model/once.ts";
import { pattern } from "../model/pattern.ts";

/** What stands before "visit" in each language, the highest rank first. */
const classes = once((): readonly (readonly [VisitClass, RegExp])[] => [
	[
		"state",
		/\bstate visit|государственн\S* визит|с государственным|мемлекеттік сапар|мамлекеттик сапар|davlat tashrif|devlet ziyaret|dövlət səfər|国事访问/iu,
	],
	[
		"official",
		/\bofficial (?:friendly )?visit|официальн\S* (?:дружественн\S* )?визит|с официальным визитом|ресми сапар|расмий сапар|rasmiy tashrif|resmi ziyaret|rəsmi səfər|正式访问/iu,
	],
	[
		"working",
		/\bworking (?:visit|trip)|рабоч\S* (?:визит|поездк)|с рабочим визитом|жұмыс сапар|жумушчу сапар|(?:amaliy|ishchi) tashrif|çalışma ziyaret|işgüzar səfər|工作访问/iu,
	],
]);

/** Kazakhstan as the place where somebody goes, or where it takes place. */
const inKazakhstan = pattern(
	String.raw`\b(?:visit(?:s|ed|ing)?|to|in|at|reach(?:es)?) (?:kazakhstan|astana|almaty|nur-sultan)\b(?!['’])|(?<!\p{L})в (?:казахстане?|астан[уе]|алматы|алма-ат[уе]|нур-султане?)(?![\p{L}-])|посетит? (?:казахстан|астану)|(?:қазақстан|астана|алматы|нұр-сұлтан)(?:ға|да|дағы)(?!\p{L})|казакстан(?:га|да)(?!\p{L})|qozog[ʻ‘'’]?iston(?:ga|da)|kazakistan['’]?(?:a|da)(?!\p{L})|qazaxıstan(?:a|da)(?!\p{L})|访(?:问)?(?:哈|阿斯塔纳)`,
	"u",
);

/** Those who speak for Kazakhstan, at the head of the sentence: they travel. */
const kazakhTraveller = pattern(
	String.raw`(?:tokayev|токаев|тоқаев|tokaev|toqayev|nazarba[iy]ev|назарбаев)\p{L}*|kazakh(?:stan(?:['’]s|i)?)? (?:president|prime minister|foreign minister|minister|delegation|leader)|(?:президент|премьер-министр|глава мид|министр иностранных дел|делегация) (?:республики )?(?:казахстана|рк)|(?:қазақстан|қр) (?:президенті|премьер-министрі|сыртқы істер министрі|делегациясы)|托卡耶夫`,
	"u",
);

/** The same where the visit is named first. */
const visitOfKazakhs = pattern(
	String.raw`\bvisiting kazakh(?:stan)? |(?:визит|поездк)\p{L}* (?:президента (?:казахстана )?)?(?:токаева|назарбаева)|(?:visit|trip) (?:by|of) (?:tokayev|nazarba[iy]ev|(?:the )?kazakh )`,
	"u",
);

/** Talk of what is to come, which a report dates by the day on which it is written. */
const preparation = pattern(
	String.raw`\bupcoming\b|\barrangements? for\b|\bprepar(?:e|es|ed|ing|ation|ations)\b|\bdiscuss(?:es|ed)? dates\b|(?<!\p{L})(?:предстоящ|подготовк|готовит(?:ся|е)|подготавлива)\p{L}*|(?<!\p{L})(?:алдағы|дайындал|дайындық|әзірлік)\p{L}*|яқинлашаётган|yaqinlashayotgan|yaklaşan|筹备|即将`,
	"u",
);

const visits = once(
	() =>
		/visit|trip|travel|arriv|depart|head(?:s|ing|ed) (?:to|for)|\bto (?:attend|take part)|визит|поездк|посети|прибы|отправ|вылете|сапар|барады|бармақ|барып|аттан|келді|келеді|tashrif|ziyaret|səfər|访/iu,
);

const foreignMinistry = pattern(
	String.raw`foreign minist|(?:министр|глав)\p{L}* (?:иностранных дел|мид|внешнеполитич)|(?<!\p{L})мид(?!\p{L})|сыртқы істер|(?<!\p{L})сім(?!\p{L})|тышкы иштер|tashqi ishlar|dışişleri|xarici işlər|daşary işler|корҳои хориҷ|外长|外交部`,
	"u",
);

const credentials = once(
	() =>
		/credential|верительн|сенім грамот|ишеним грамот|ishonch yorlig|güven mektub|etimadnamə|эътимодном|ynanç hat|国书/iu,
);

/**
 * One kind of event with all that its name is made of.
 * @param titles of its reports, the representative one first: the first that says a thing is believed
 */
export function eventOf<Type extends EventFacets["type"]>(
	type: Type,
	{ partners, organisations, level }: Pick<Facets, "partners" | "organisations" | "level">,
	titles: readonly string[],
): EventFacets & { readonly type: Type } {
	const lower = titles.map((title) => title.toLowerCase());
	const visitClass = type === "visit" ? firstSaid(lower, classIn) : undefined;
	const direction = type === "visit" ? firstSaid(lower, directionIn) : undefined;
	return {
		type,
		partners,
		organisations: [...organisations].sort((a, b) => breadthOf(a) - breadthOf(b)),
		...(level && { level }),
		...(visitClass && { visitClass }),
		...(direction && { direction }),
		...(type === "meeting" && lower.some((title) => foreignMinistry().test(title)) && { foreignMinistries: true }),
		...(type === "credentials" && lower.some((title) => credentials().test(title)) && { presented: true }),
	};
}

/** The narrower says more of what takes place: a format before a body, and a body before the United Nations, who are everywhere. */
function breadthOf(organisation: Organisation): number {
	if (organisation === "un") return 2;
	return organisation === "c5plus1" || organisation.startsWith("ca-") ? 0 : 1;
}

function classIn(text: string): VisitClass | undefined {
	return classes().find(([, words]) => words.test(text))?.[0];
}

/** Whether a headline reports the preparation of an event, and no more. */
export function tellsOfPreparation(title: string): boolean {
	return preparation().test(title.toLowerCase());
}

function directionIn(text: string): Direction | undefined {
	if (inKazakhstan().test(text)) return "incoming";
	if (visitOfKazakhs().test(text)) return "outgoing";
	const traveller = kazakhTraveller().exec(text);
	if (traveller === null) return undefined;
	return visits().test(text.slice(traveller.index + traveller[0].length)) ? "outgoing" : undefined;
}

function firstSaid<T>(texts: readonly string[], said: (text: string) => T | undefined): T | undefined {
	for (const text of texts) {
		const found = said(text);
		if (found !== undefined) return found;
	}
	return undefined;
}
