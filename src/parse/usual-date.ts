import { monthOf } from "./months.ts";

/** Of the days that every month has: `Date.parse` turns 30 February into 2 March. */
const RFC_3339 = /^\d{4}-\d\d-(?:[01]\d|2[0-8])T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
/** The same without an offset and with nothing that could be wrong: it is written as it is. */
const PLAIN_RFC_3339 =
	/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?(?:Z|[+-]00:00)$/;
const RFC_822 = /^(?:[A-Z][a-z]{2}, )?(\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|([+-])(\d\d)(\d\d))$/;

/** The two shapes that nearly all feeds have, without the detours that the others need: as `readDate` gives them, or nothing. */
export function usualDate(written: string): string | undefined {
	const plain = PLAIN_RFC_3339.exec(written);
	if (plain) return `${written.slice(0, 19)}${plain[1] ?? ".000"}Z`;
	if (RFC_3339.test(written)) {
		const instant = Date.parse(written);
		if (!Number.isNaN(instant)) return new Date(instant).toISOString();
	}
	const mail = RFC_822.exec(written);
	return mail ? mailDate(mail) : undefined;
}

function mailDate([, day, name = "", year, hour, minute, second, sign, hours, minutes]: RegExpExecArray):
	| string
	| undefined {
	const month = monthOf(name.toLowerCase());
	if (month === undefined) return undefined;
	const ahead = sign ? (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1) : 0;
	if (
		Number(year) < 1000 ||
		Number(hour) > 23 ||
		Number(minute) > 59 ||
		Number(second) > 59 ||
		Math.abs(ahead) >= 24 * 60
	)
		return undefined;
	if (Number(day) > DAYS_OF_ALL || Number(day) === 0) {
		// Of the days that some months have not.
		if (new Date(Date.UTC(Number(year), month - 1, Number(day))).getUTCDate() !== Number(day)) return undefined;
	}
	if (ahead === 0) return `${year}-${month < 10 ? "0" : ""}${month}-${day}T${hour}:${minute}:${second}.000Z`;
	const time = Date.UTC(Number(year), month - 1, Number(day), Number(hour), Number(minute) - ahead, Number(second));
	return new Date(time).toISOString();
}

/** Days that every month has. */
const DAYS_OF_ALL = 28;
