import { holdsAny } from "../model/holds-any.ts";
import { isDigit, isLetter, lettersAndFigures } from "../model/letters.ts";
import { LIMITS } from "../model/limits.ts";
import { pattern } from "../model/pattern.ts";
import { cutText } from "./cut.ts";

const MARK = "['‘’ʻʼ`]";
const FIRST_SEEN_RU =
	"(?:(?:впервые|сначала|первоначально|ранее) )?(?:появил(?:ась|ось|ся|ись)|опубликован[аоы]?|вышл[аио]|вышел)";

/**
 * What WordPress adds to a summary in the languages of our sources: where the post came from. Each is the end of a text, after a word
 * that nearly no other text has there. Patterns are made when they are asked for: each is slow to read, and seldom needed.
 */
const ORIGIN: readonly { readonly hints: readonly string[]; readonly line: () => RegExp }[] = [
	{
		hints: ["appeared", "published", "posted"],
		line: pattern(
			String.raw`(?:^|(?<=[\s\p{P}]))(?:The (?:post|article|story|entry)|This (?:post|article|story)) .{0,300}?(?:appeared first|first appeared|(?:was )?(?:originally|first) (?:published|posted|appeared)) (?:on|at|in|by) .{1,100}$`,
			"u",
		),
	},
	{
		hints: ["published"],
		line: () => /(?:^|(?<=[.!?…][»”"]?\s))[^.!?…]{1,200}? was originally published (?:in|on) [^.!?]{1,120}\.?$/u,
	},
	{
		hints: ["появи", "опубликован", "выше", "вышё", "вышл"],
		line: () =>
			new RegExp(
				`(?:^|(?<=[\\s\\p{P}]))(?:Сообщение|Запись|Статья|Пост|Публикация|Материал|Новость) .{1,300}? ${FIRST_SEEN_RU}(?: (?:впервые|сначала|ранее))?(?: (?:на|в|на сайте|на портале))? .{1,100}$`,
				"u",
			),
	},
	{
		hints: ["yazısı", "gönderisi", "haberi", "makalesi", "içeriği"],
		line: () =>
			/(?:^|(?<=[.!?…][»”"]?\s))[^.!?…]{1,300}? (?:yazısı|gönderisi|haberi|makalesi|içeriği) (?:ilk|önce|ilk olarak|ilk önce|ilk dəfə|əvvəlcə) .{1,120}?(?:ortaya çıktı|yayınlandı|yayımlandı|göründü|ortaya çıxdı|dərc olun(?:du|ub)|yayımlanıb|göründü)\.?$/u,
	},
	{
		hints: ["алғаш", "бірінші", "алдымен", "алгач", "биринчи"],
		line: () =>
			/(?:^|(?<=[.!?…][»”"]?\s))[^.!?…]{1,300}? (?:жазбасы|мақаласы|материалы|хабарламасы|жаңалығы|жазуусу|макаласы) (?:алғаш(?: рет)?|ең алғаш|бірінші(?: рет)?|алдымен|алгач(?:кы жолу)?|биринчи(?: жолу)?) .{1,120}?(?:жарияланды|жарияланған|шықты|пайда болды|көрінді|жарык көрдү|жарыяланды|чыкты)\.?$/u,
	},
	{
		hints: ["birinchi", "ilk ", "dastlab", "avval", "биринчи", "илк ", "дастлаб"],
		line: () =>
			new RegExp(
				`(?:^|(?<=[.!?…][»”"]?\\s))[^.!?…]{1,300}? (?:posti|yozuvi|maqolasi|xabari|yangiligi|пости|ёзуви|мақоласи|хабари) (?:birinchi (?:marta|bor|bo${MARK}lib)|ilk (?:bor|marta)|dastlab|avval|биринчи (?:марта|бор|бўлиб)|илк (?:бор|марта)|дастлаб) .{1,120}?(?:paydo bo${MARK}ldi|e${MARK}lon qilin(?:di|gan)|chop etil(?:di|gan)|joylashtirildi|chiqdi|пайдо бўлди|эълон қилин(?:ди|ган)|чоп этил(?:ди|ган)|чиқди)\\.?$`,
			),
	},
	{
		hints: ["birinchi", "ilk ", "dastlab", "биринчи", "илк ", "дастлаб"],
		line: () =>
			new RegExp(
				`(?:^|(?<=[.!?…][»”"]?\\s))(?:Ushbu |Bu |Ушбу |Бу )?(?:[Mm]aqola|[Pp]ost|[Xx]abar|[Мм]ақола|[Хх]абар)\\s[^.!?…]{1,160}? (?:saytida|portalida|сайтида|порталида) (?:birinchi (?:marta|bo${MARK}lib)|ilk bor|dastlab|биринчи (?:марта|бўлиб)|илк бор|дастлаб) .{1,40}$`,
			),
	},
];
/** Any of those hints. */
const ORIGIN_HINTS = [...new Set(ORIGIN.flatMap(({ hints }) => hints))];
const TAIL_OF_ORIGIN = 200;

/** Ways to say that there is more of it, as a button or link has them. */
const MORE_WORDS = [
	"Read (?:more|on|full (?:article|story)|the (?:full|whole|rest)[\\p{L} ]{0,20})|Continue reading|Keep reading|Full (?:story|article|text)|Learn more|See more",
	"Читать? ?(?:далее|дальше|полностью|ещ[её]|больше|продолжение|подробнее|статью|новость|материал|весь текст|полный текст)|Читайте (?:далее|дальше|полностью|подробнее)|Подробнее(?: (?:по ссылке|здесь|тут|читайте))?|Подробности|Узнать (?:больше|подробнее)|Полный текст|Продолжение(?: следует)?|Смотреть (?:далее|полностью)",
	"Толығырақ(?: оқу)?|Толық (?:оқу|мәтіні?|нұсқасы)|Толығымен(?: оқу)?|(?:Әрі|Ары) қарай(?: оқу)?|Жалғасын оқу|Жалғасы|Көбірек(?: білу)?|Оқуды жалғастыру|Tolyǵyraq|Tolıǵıraq|Tolyğyraq",
	`Batafsil(?: o${MARK}qish)?|Davomini o${MARK}qish|Davomi|To${MARK}liq (?:o${MARK}qish|matn)|Ko${MARK}proq(?: o${MARK}qish)?|O${MARK}qishni davom ettirish|Батафсил(?: ўқиш)?|Давомини ўқиш|Давоми|Тўлиқ (?:ўқиш|матн)`,
	"Кененирээк|Толугу менен(?: окуу)?|Толук окуу|Уландысы(?:н окуу)?|Муфассал(?:тар)?|Бештар|Идома(?:и матн)?|Хондани идома",
	"Devamını (?:oku|okuyun)|Devamı|Daha fazla(?:sını oku|sı)?|Haberin devamı|Ətraflı(?: oxu)?|Davamını oxu|Davamı|Daha çox|Dolulygyna|Giňişleýin",
].join("|");
/** How those begin, in lower case: without one there is none. */
const MORE_HINTS =
	"read|continu|далее|keep|full|learn|see m|чита|подроб|узна|полн|продолж|смотр|толы|әрі|ары қ|жалғас|көбірек|оқу|batafs|davom|liq |proq|батафс|давом|тўлиқ|ўқи|кенир|толук|толуг|уланд|муфас|бештар|идома|хондан|devam|daha|haber|ətraf|oxu|doluly|giňiş|tolyǵ|tolıǵ|tolyğ".split(
		"|",
	);
const ARROWS = "(?:[→»›>⟶▶►…]|\\.{3}|&raquo;|>>)";
/** At the end of a line of text. */
const invitation = (): RegExp =>
	new RegExp(
		`(?:^|[\\s.!?…»”"')\\]])\\s?[[(<«]?(?:(?:${MORE_WORDS})(?: (?:на (?:нашем )?сайте|on (?:our|the) (?:site|website)|сайтта|saytda))?|(?<=(?:[.!?…]|\\.{3})\\s?)Далее)[\\])>»]?[ :.]?\\s?${ARROWS}{0,3}$`,
		"iu",
	);
/** A line of its own, which may name what it leads to. */
const invitingLine = (): RegExp =>
	new RegExp(
		`^[[(<«]?(?:${MORE_WORDS}|Далее|More|Оқу|Read|Читать)(?:[ :]+[“"«„].{1,200}[”"»]|:? (?:about|on|на|в|about|сайтында|at) .{1,120})?[\\])>»]?[ :.]?\\s?${ARROWS}{0,3}$`,
		"iu",
	);
/** How such a line begins, in lower case, within so many characters. */
const INVITING_HINTS = [...MORE_HINTS, "more"];
const BEGINNING = 20;
/** A line that leads to another article, or asks the reader to follow the outlet, wherever in a text. */
const elsewhere = pattern(
	String.raw`^(?:(?:Читайте|Смотрите|Слушайте) также|(?:Ещё )?[Пп]о теме|Тағы оқыңыз|(?:Сондай-ақ|Тағы да) оқыңыз|Оқи отырыңыз|Read also|Also read|See also|Related|Mavzuga oid|Shuningdek o.qing|Ayrıca okuyun|Ошондой эле окуңуз)\s?[:：–—-].{0,200}$|^(?:Подписывайтесь|Подпишитесь|Присоединяйтесь|Следите за (?:нами|новостями|нашими)|Жазылыңыз|Бізге жазылыңыз|Біздің (?:Telegram|телеграм|Instagram)\P{L}|Follow us|Subscribe to our|Join our|Obuna bo.ling|Kanalimizga|Bizi takip|Bizi izləyin|Бизге жазылыңыз|Каналыбызга)(?!\p{L}).{0,200}$`,
	"iu",
);
/** How a line begins that names where the text was taken from, in lower case. */
const SOURCE_HINTS = (
	"читайте|смотрите|по теме|поделиться|тағы о|оқи от|бөлісу|read also|also read|share|mavzuga|shuningdek|ulashish|источник|" +
	"дереккөз|манба|manba|булак|source|kaynak|mənbə|çeşme"
).split("|");
const sourceLine = (): RegExp =>
	/^(?:Читайте также|Смотрите также|По теме|Поделиться|Тағы оқыңыз|Оқи отырыңыз|Бөлісу|Read also|Also read|Share|Mavzuga oid|Shuningdek o.qing|Ulashish|Источник|Дереккөз(?:і)?|Манба|Manba|Булак|Source|Kaynak|Mənbə|Манбаъ|Çeşme)\s?[:—–-]\s?.{0,120}$/iu;
const MORE = /(?:\[(?:…|\.{3}|&hellip;)\]|\((?:…|\.{3}|more)\))$/;
const ENDED = /[.!?…]["'»”’)]*$/;
/** Characters at the end of a text in which the last two are looked for. */
const TAIL = 60;

/** Whose picture it is, as it stands ahead of a text. */
const credit = pattern(
	String.raw`^(?:©\s?)?(?:(?:Иллюстративн|Архивн)\p{L}+\s)?(?:Фото(?:графия)?|Фотосурет|Сурет(?:тер)?|Иллюстрация(?:лық сурет)?|Коллаж|Скриншот|Инфографика|Foto(?:sur[ae]t|ğraf)?|Photos?|Pictures?|Image|Illustration|Сүрөт|Акс|Сурат|Surat|Görsel|Rasm|Şəkil)(?:\s(?:credits?|by|courtesy(?: of)?|автора|авторы|из|с сайта|предоставлен[оаы]|носит|muallifi|иллюстративное|ашық дереккөз(?:ден)?)(?![\p{L}])|\s?[:©/|—–-]).{0,120}$`,
	"iu",
);
/** Signs that a credit has one of. */
const CREDIT_SIGNS = [":", "©", "(c)", "(C)"];
const creditSentence = pattern(
	String.raw`^(?:©\s?)?(?:Фото|Сурет|Foto|Photo|Fotosurat|Сүрөт|Акс)\s?[:©]\s?[^.!?]{2,60}[.!]\s+(?=\p{Lu})`,
	"u",
);
/** What that may begin with. */
const CREDIT_BEGINS = "©ФСFPА";
const COPYRIGHT = /^©\s?.{1,80}$/u;
const SHORTCODE =
	/\[caption[^\]]{0,300}\][\s\S]{0,500}?\[\/caption\]|\[\/?(?:gallery|embed|audio|video|playlist|caption|su_\w+|vc_\w+|et_pb_\w+|fusion_\w+)(?:\s[^\]]{0,300})?\]/g;

/** A line that is nothing but a moment: "вт, 04.11.2025 - 14:00", "2025-11-04 14:00", "14:00, 4 ноября 2025". */
const stamp = pattern(
	String.raw`^(?:\p{L}{2,12}[,.]?\s)?(?:\d{1,2}:\d\d,?\s)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\s\p{L}{3,12}\.?,?\s\d{4}(?:\s\p{L}{1,2}\.)?)(?:[\s,–—-]{1,4}\d{1,2}[:.]\d\d(?::\d\d)?)?$`,
	"u",
);
const LONGEST_BYLINE = 40;
/** Whose picture it is, or whose the text, after the last sentence. */
const lastCredit = pattern(
	String.raw`[.!?…»”"')]\s+(?:(?:Фото|Сурет(?:тер)?|Фотосурет|Photo|Foto|Fotosurat|Сүрөт)\s?[:©]\s?[^.!?]{2,50}\.?|(?:©|\(c\))\s?(?:\d{4}|\p{Lu})[^!?]{0,50})$`,
	"u",
);
/** An address that a text ends with, and the hand that points to it: nobody can follow it in plain text. */
const BARE_ADDRESS = /(?:\s|^)(?:[👇⬇👉➡🔗→:]\ufe0f?\s?)*https?:\/\/\S{1,400}$/u;

/** A title shorter than this may well be how a sentence begins. */
const LONG_TITLE = 20;

/**
 * Text to excerpt: without the title that some software repeats before it, without the caption and credit of the picture ahead of
 * it, without what software adds, cut at a sentence.
 * @param text plain, a line for each paragraph
 */
export function excerptOf(text: string, title: string): string {
	const whole = text.includes("\n") || text.includes("[") ? linesOf(text, title) : text.trim();
	let rest = title.length >= LONG_TITLE && beginsWith(whole, title) ? afterTitle(whole.slice(title.length)) : whole;
	if (CREDIT_BEGINS.includes(rest.charAt(0)) && holdsAny(rest.slice(0, BEGINNING), CREDIT_SIGNS))
		rest = rest.replace(creditSentence(), "");
	const hasOrigin = holdsAny(rest.slice(-TAIL_OF_ORIGIN), ORIGIN_HINTS);
	if (hasOrigin) rest = withoutOrigin(rest);
	if (holdsAny(rest.slice(-TAIL), CREDIT_SIGNS)) rest = withoutTail(rest, lastCredit());
	if (rest.includes("://") && !rest.endsWith(title)) rest = rest.replace(BARE_ADDRESS, "").trimEnd();
	if (holdsAny(rest.slice(-TAIL).toLowerCase(), MORE_HINTS)) rest = withoutTail(rest, invitation());
	if (rest.endsWith(")") || rest.endsWith("]")) {
		const cut = withoutTail(rest, MORE);
		if (cut !== rest) rest = ENDED.test(cut.slice(-TAIL)) ? cut : `${cut}…`;
	}
	return isTitle(rest, title) || rest === "…" || isBehind(rest, hasOrigin) ? "" : cutText(rest, LIMITS.excerpt);
}

/** Whether a text begins with the title, and not with words that go on where the title ends. */
function beginsWith(text: string, title: string): boolean {
	if (!text.startsWith(title)) return false;
	const next = text.charCodeAt(title.length);
	return !isLetter(next) && !isDigit(next);
}

/** Whether a text is the title and no more, whatever stands between their words. */
function isTitle(text: string, title: string): boolean {
	if (text === title) return true;
	if (Math.abs(text.length - title.length) > 12 || !text.startsWith(title.slice(0, 10))) return false;
	return lettersAndFigures(text) === lettersAndFigures(title);
}

/** The lines that are of the text itself, in one. */
function linesOf(text: string, title: string): string {
	const lines = (/\[\/?[a-z]/.test(text) ? text.replace(SHORTCODE, "") : text)
		.split("\n")
		.filter((line) => line.trim() !== "");
	while (lines.length > 1 && isAhead(lines[0] ?? "", title)) lines.shift();
	// Drupal writes who posted it and when ahead of the text.
	if (lines.length > 2 && (lines[0] ?? "").length <= LONGEST_BYLINE && stamp().test(lines[1] ?? "")) lines.splice(0, 2);
	else if (lines.length > 1 && stamp().test(lines[0] ?? "")) lines.shift();
	while (lines.length > 1 && isBehind(lines.at(-1) ?? "")) lines.pop();
	const own = lines.length > 1 ? lines.filter((line) => !elsewhere().test(line)) : lines;
	return own.join(" ").trim();
}

function withoutOrigin(text: string): string {
	let rest = text;
	const end = text.slice(-TAIL_OF_ORIGIN);
	for (const { hints, line } of ORIGIN) if (holdsAny(end, hints)) rest = rest.replace(line(), "").trimEnd();
	return rest;
}

function isAhead(line: string, title: string): boolean {
	return line === title || credit().test(line) || COPYRIGHT.test(line);
}

/** @param mayTell whether it may say where the text is from, as far as is known */
function isBehind(line: string, mayTell = holdsAny(line, ORIGIN_HINTS)): boolean {
	if (line.length > 300) return false;
	const beginning = line.slice(0, BEGINNING).toLowerCase();
	if (holdsAny(beginning, INVITING_HINTS) && invitingLine().test(line)) return true;
	if (holdsAny(beginning, SOURCE_HINTS) && sourceLine().test(line)) return true;
	return mayTell && ORIGIN.some(({ hints, line: pattern }) => holdsAny(line, hints) && wholly(pattern(), line));
}

function wholly(pattern: RegExp, line: string): boolean {
	return pattern.exec(line)?.[0].length === line.length;
}

function withoutTail(text: string, pattern: RegExp): string {
	const tail = pattern.exec(text.slice(-TAIL));
	if (!tail) return text;
	// What closes the sentence before it is the sentence's.
	const kept = /^[.!?…»”"')\]]/.test(tail[0]) ? 1 : 0;
	return text.slice(0, text.length - tail[0].length + kept).trimEnd();
}

/** Drupal writes the whole page there: title, byline, day, text, and how many comments. */
function afterTitle(rest: string): string {
	return rest
		.replace(/^[\s.:;,–—|-]+/u, "")
		.replace(/^.{0,60}?\b\d{4}-\d\d-\d\d\s+/, "")
		.replace(/\s+Comments$/, "");
}
