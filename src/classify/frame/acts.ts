import type { EventType } from "../../model/facets.ts";
import { type Act, VAGUE_ACTS } from "../../model/frame.ts";
import { holdsAny } from "../../model/holds-any.ts";

/** A message is for something: pieces of words that tell for what, in the languages that we read. */
const MESSAGES: readonly (readonly [Act, readonly string[]])[] = [
	[
		"condolence",
		"соболезн|condolence|condole|mourn|көңіл айт|taʼziya|ta'ziya|taziya|көңүл айт|тазия|taziye|başsağlı|hamdard".split(
			"|",
		),
	],
	["congratulation", "поздрав|congratul|felicit|құттық|tabrik|табрик|tebrik|куттукт|kutla".split("|")],
	["thanks", "благодар|thank|алғыс айт|алғыс білдір|minnatdor|ыраазычылык|teşekkür".split("|")],
];

/** Speaking with somebody is a call only where the words say how. */
const CALL = "телефон|созвон|звон|видео|phone|video|telefon|qoʻngʻiroq|qo‘ng‘iroq".split("|");

const SUMMONS = (
	"вызвал|вызван|summon|шақырт|chaqirt|чакыртт|çağrıldı|çağırdı|ноту протест|нота протест|note of protest|protest note|" +
	"наразылық нота|norozilik notasi|nota verdi"
).split("|");

/** An invitation summons where the ministry is named this many characters on. */
const INVITED = ["пригласил", "приглашен"];
const MINISTRY = "мид";
const MINISTRY_BY = 24;

/** Says, of a title, that somebody has an opinion on what others do. */
const REACTION = (
	"прокоммент|отреаг|раскритик|высказал|недовол|обеспоко|осуди|comments|reacts|critici|slams|concern|condemn|түсінік|" +
	"пікір білдір|сынады|алаңда|tanqid|munosabat|eleştir|tepki|сындады|пикир"
).split("|");

/** Shows that somebody travels, in a title whose act nothing else shows. */
const TRAVEL = (
	"полетит|полетят|прилет|вылета|вылете|вылети|прибыл|прибыв|прибыт|посети|посеща|поехал|flies to|travels to|сапармен|" +
	"сапары|tashrif|ziyaret"
).split("|");

const EMBASSY = "посл|envoy|ambassador|елші|elchi|элчи|elçi|поверенн|ноту|нота|nota|note|дипломат|diplomat".split("|");

/**
 * What is done, by the event types of the facets and the words of title and excerpt: an ambassador who is called in is a summons
 * whatever the dispute, and a message is a congratulation, a condolence or neither.
 */
export function actsOf(events: readonly EventType[], title: string, excerpt: string): Act[] {
	const lower = title.toLowerCase();
	if (isSummons(lower)) return ["summons"];
	const message = messageOf(lower);
	const acts = events.map((event): Act => {
		if (event === "message") return message ?? messageOf(excerpt.toLowerCase()) ?? "letter";
		return event === "call" && !isCall(`${lower} ${excerpt.toLowerCase()}`) ? "meeting" : event;
	});
	if (acts.every((act) => VAGUE_ACTS.has(act)) && holdsAny(lower, TRAVEL)) acts.push("visit");
	if (holdsAny(lower, REACTION)) acts.push("reaction");
	return [
		...new Set(message !== undefined && message !== "thanks" && !acts.includes(message) ? [message, ...acts] : acts),
	];
}

function messageOf(lower: string): Act | undefined {
	for (const [act, pieces] of MESSAGES) if (holdsAny(lower, pieces)) return act;
	return undefined;
}

const isSummons = (lower: string): boolean =>
	(holdsAny(lower, SUMMONS) || isInvitedByMinistry(lower)) && holdsAny(lower, EMBASSY);

function isInvitedByMinistry(lower: string): boolean {
	for (const invited of INVITED) {
		for (let at = lower.indexOf(invited); at >= 0; at = lower.indexOf(invited, at + 1)) {
			const end = at + invited.length;
			if (lower.slice(end, end + MINISTRY_BY + MINISTRY.length).includes(MINISTRY)) return true;
		}
	}
	return false;
}

function isCall(lower: string): boolean {
	if (holdsAny(lower, CALL)) return true;
	for (let at = lower.indexOf("call"); at >= 0; at = lower.indexOf("call", at + 1)) {
		const end = lower.charAt(at + 4) === "s" ? at + 5 : at + 4;
		if (!isLatin(lower.charAt(at - 1)) && !isLatin(lower.charAt(end))) return true;
	}
	return false;
}

const isLatin = (sign: string): boolean => sign >= "a" && sign <= "z";
