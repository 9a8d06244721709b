import type { EventType } from "../../model/facets.ts";
import { type Act, VAGUE_ACTS } from "../../model/frame.ts";

/** A message is for something: beginnings that tell for what, in the languages that we read. */
const MESSAGES: readonly (readonly [Act, RegExp])[] = [
	[
		"condolence",
		/соболезн|condolence|condole|mourn|көңіл айт|taʼziya|ta'ziya|taziya|көңүл айт|тазия|taziye|başsağlı|hamdard/,
	],
	["congratulation", /поздрав|congratul|felicit|құттық|tabrik|табрик|tebrik|куттукт|kutla/],
	["thanks", /благодар|thank|алғыс айт|алғыс білдір|minnatdor|ыраазычылык|teşekkür/],
];

/** Speaking with somebody is a call only where the words say how. */
const CALL = /телефон|созвон|звон|видео|phone|video|(?:^|[^a-z])calls?(?:[^a-z]|$)|telefon|qoʻngʻiroq|qo‘ng‘iroq/;

const SUMMONS =
	/вызва[лн]|summon|шақырт|chaqirt|чакыртт|çağrıldı|çağırdı|пригла(?:сил|шен).{0,24}мид|нот[ауы] протест|note of protest|protest note|наразылық нота|norozilik notasi|nota verdi/;

/** Says, of a title, that somebody has an opinion on what others do. */
const REACTION =
	/прокоммент|отреаг|раскритик|высказал|недовол|обеспоко|осуди|comments|reacts|critici|slams|concern|condemn|түсінік|пікір білдір|сынады|алаңда|tanqid|munosabat|eleştir|tepki|сындады|пикир/;

/** Shows that somebody travels, in a title whose act nothing else shows. */
const TRAVEL =
	/полет(?:ит|ят)|прилет|вылет[аеи]|прибы[лвт]|посети|посеща|поехал|flies to|travels to|сапармен|сапары|tashrif|ziyaret|сапары менен/;

const EMBASSY = /посл|envoy|ambassador|елші|elchi|элчи|elçi|поверенн|нот[ауы]|nota|note|дипломат|diplomat/;

/**
 * What is done, by the event types of the facets and the words of title and excerpt: an ambassador who is called in is a summons
 * whatever the dispute, and a message is a congratulation, a condolence or neither.
 */
export function actsOf(events: readonly EventType[], title: string, excerpt: string): Act[] {
	const lower = title.toLowerCase();
	if (SUMMONS.test(lower) && EMBASSY.test(lower)) return ["summons"];
	const message = messageOf(lower);
	const acts = events.map((event): Act => {
		if (event === "message") return message ?? messageOf(excerpt.toLowerCase()) ?? "letter";
		return event === "call" && !CALL.test(`${lower} ${excerpt.toLowerCase()}`) ? "meeting" : event;
	});
	if (TRAVEL.test(lower) && acts.every((act) => VAGUE_ACTS.has(act))) acts.push("visit");
	if (REACTION.test(lower)) acts.push("reaction");
	return [
		...new Set(message !== undefined && message !== "thanks" && !acts.includes(message) ? [message, ...acts] : acts),
	];
}

function messageOf(lower: string): Act | undefined {
	return MESSAGES.find(([, words]) => words.test(lower))?.[0];
}
