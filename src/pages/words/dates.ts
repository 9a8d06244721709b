/** Days and months in words. workerd has no Kazakh locale data, and no page should hang on which it has: so all are ours. */
import type { UiLanguage } from "../../labels/labels.ts";

type ByLanguage = Readonly<Record<UiLanguage, readonly string[]>>;

const MONTHS: ByLanguage = {
	en: "January February March April May June July August September October November December".split(" "),
	ru: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
	kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
};

/** As a Russian date needs them: "5 ноября". */
const RUSSIAN_GENITIVE = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");

const SHORT_MONTHS: ByLanguage = {
	en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
	ru: "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.".split(" "),
	kk: "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.".split(" "),
};

/** From Monday. */
const WEEKDAYS: ByLanguage = {
	en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
	ru: "понедельник вторник среда четверг пятница суббота воскресенье".split(" "),
	kk: "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі".split(" "),
};

const SHORT_WEEKDAYS: ByLanguage = {
	en: "Mon Tue Wed Thu Fri Sat Sun".split(" "),
	ru: "пн вт ср чт пт сб вс".split(" "),
	kk: "дс сс ср бс жм сб жс".split(" "),
};

/** A day in words, such as `21 November 2026`. @param day `yyyy-mm-dd` */
export function dayInWords(day: string, ui: UiLanguage): string {
	const { year, month, date } = partsOf(day);
	if (ui === "kk") return `${year} ж. ${date} ${MONTHS.kk[month]}`;
	return ui === "ru" ? `${date} ${RUSSIAN_GENITIVE[month]} ${year} г.` : `${date} ${MONTHS.en[month]} ${year}`;
}

/** `Tuesday, 5 November 2024`. */
export function weekdayAndDay(day: string, ui: UiLanguage): string {
	const weekday = weekdayName(weekdayOf(day), ui);
	return ui === "kk" ? `${dayInWords(day, ui)}, ${weekday}` : `${capitalised(weekday)}, ${dayInWords(day, ui)}`;
}

/** `5 Nov`, «5 нояб.», «5 қар.». */
export function shortDay(day: string, ui: UiLanguage): string {
	const { month, date } = partsOf(day);
	return `${date} ${SHORT_MONTHS[ui][month]}`;
}

/** `4–5 Nov`, `31 Oct – 2 Nov`. */
export function shortDays(start: string, end: string, ui: UiLanguage): string {
	if (start === end) return shortDay(start, ui);
	if (start.slice(0, 7) === end.slice(0, 7)) return `${partsOf(start).date}–${shortDay(end, ui)}`;
	return `${shortDay(start, ui)} – ${shortDay(end, ui)}`;
}

/** `4–5 November 2024`, with as much of the first day as differs from the last. */
export function daysInWords(start: string, end: string, ui: UiLanguage): string {
	if (start === end) return dayInWords(end, ui);
	const [first, last] = [partsOf(start), partsOf(end)];
	const isOneMonth = start.slice(0, 7) === end.slice(0, 7);
	if (isOneMonth && ui === "kk") return `${first.year} ж. ${first.date}–${last.date} ${MONTHS.kk[first.month]}`;
	if (isOneMonth) return `${first.date}–${dayInWords(end, ui)}`;
	return `${dayInWords(start, ui)} – ${dayInWords(end, ui)}`;
}

/** `November 2024`, «ноябрь 2024 г.», «2024 ж. қараша». @param month `yyyy-mm`, or a day of it */
export function monthInWords(month: string, ui: UiLanguage): string {
	const name = MONTHS[ui][Number(month.slice(5, 7)) - 1];
	const year = month.slice(0, 4);
	if (ui === "kk") return `${year} ж. ${name}`;
	return ui === "ru" ? `${name} ${year} г.` : `${name} ${year}`;
}

/** `November`. @param month `yyyy-mm`, or a day of it */
export function monthName(month: string, ui: UiLanguage): string {
	return MONTHS[ui][Number(month.slice(5, 7)) - 1] ?? "";
}

/** @param weekday 0 is Monday */
export function weekdayName(weekday: number, ui: UiLanguage): string {
	return WEEKDAYS[ui][weekday] ?? "";
}

/** @param weekday 0 is Monday */
export function shortWeekday(weekday: number, ui: UiLanguage): string {
	return SHORT_WEEKDAYS[ui][weekday] ?? "";
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
	return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The text as a sentence begins. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function partsOf(day: string): { readonly year: string; readonly month: number; readonly date: number } {
	return { year: day.slice(0, 4), month: Number(day.slice(5, 7)) - 1, date: Number(day.slice(8, 10)) };
}
