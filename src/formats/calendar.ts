/**
 * iCalendar (RFC 5545) of what takes place on a known day. One event for each visit or summit, however many stories tell
 * of it. Written by hand: it is forty lines, and the smallest library that writes them is 9 KB of the Worker.
 */
import type { Certainty, EventDate } from "../model/facets.ts";
import { DAY, type Day, type Instant, MINUTE } from "../model/instant.ts";
import { VERSION } from "../model/version.ts";
import type { Channel } from "./channel.ts";
import type { Item } from "./item.ts";

const STATUS: Readonly<Record<Certainty, string>> = {
	announced: "TENTATIVE",
	held: "CONFIRMED",
	cancelled: "CANCELLED",
};

export function calendar(channel: Channel, items: readonly Item[]): string {
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		`PRODID:-//Elshi//Elshi ${VERSION}//EN`,
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		`NAME:${text(channel.title)}`,
		`X-WR-CALNAME:${text(channel.title)}`,
		`X-WR-CALDESC:${text(channel.description)}`,
		`URL:${channel.home}`,
		// RFC 7986 §5.7, and what came before it.
		`REFRESH-INTERVAL;VALUE=DURATION:PT${channel.ttl}M`,
		`X-PUBLISHED-TTL:PT${channel.ttl}M`,
		...occurrences(items).flatMap(eventOf),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf({ date, items: told }: Occurrence): string[] {
	const [first] = told;
	const latest = told.reduce((newest, item) => (item.updated > newest.updated ? item : newest), first);
	const categories = latest.tags.map(({ label }) => text(label));
	return [
		"BEGIN:VEVENT",
		`UID:${first.story.id}@elshi`,
		`SEQUENCE:${sequenceOf(first, latest)}`,
		// For METHOD:PUBLISH the last change of the event (RFC 5545 §3.8.7.2), so that an unchanged calendar stays the same.
		`DTSTAMP:${utc(latest.updated)}`,
		`CREATED:${utc(first.published)}`,
		`LAST-MODIFIED:${utc(latest.updated)}`,
		`DTSTART;VALUE=DATE:${compact(date.start)}`,
		// RFC 5545 §3.6.1: the end of whole days is the first day that is free again.
		`DTEND;VALUE=DATE:${compact(new Date(Date.parse(date.end) + DAY).toISOString().slice(0, 10))}`,
		`SUMMARY:${text(latest.title)}`,
		`DESCRIPTION:${text(told.map((item) => `${item.title}\n${item.outlet.name}: ${item.link}`).join("\n\n"))}`,
		`URL:${latest.link}`,
		`STATUS:${STATUS[date.certainty]}`,
		"TRANSP:TRANSPARENT",
		...(categories.length === 0 ? [] : [`CATEGORIES:${categories.join(",")}`]),
		"END:VEVENT",
	];
}

/** RFC 5545 §3.3.11. */
function text(value: string): string {
	return value.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/** RFC 5545 §3.1: no line is longer than 75 octets, and no character is torn. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	let result = "";
	let octets = 0;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (octets + size > 75) {
			result += "\r\n ";
			octets = 1;
		}
		result += character;
		octets += size;
	}
	return result;
}

function utc(instant: Instant): string {
	return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function compact(day: Day): string {
	return day.replaceAll("-", "");
}

interface Occurrence {
	readonly date: EventDate;
	/** In the order of first sight: the first one names the event for ever. */
	readonly items: [Item, ...Item[]];
}

/** Stories of one kind of event with the same parties on overlapping days tell of one occurrence; the latest knows its days best. */
function occurrences(items: readonly Item[]): Occurrence[] {
	const found: { key: string; date: EventDate; items: [Item, ...Item[]] }[] = [];
	for (const item of [...items].sort((a, b) => (a.published < b.published ? -1 : 1))) {
		const { eventDate, partners, organisations, events } = item.story.facets;
		if (eventDate === undefined || !isDay(eventDate.start) || !isDay(eventDate.end) || eventDate.end < eventDate.start)
			continue;
		const key = [events[0], ...partners, ...organisations].join(" ");
		const same = found.find((one) => one.key === key && overlap(one.date, eventDate));
		if (same === undefined) found.push({ key, date: eventDate, items: [item] });
		else {
			same.items.push(item);
			same.date = eventDate;
		}
	}
	return found;
}

function overlap(a: EventDate, b: EventDate): boolean {
	return a.start <= b.end && b.start <= a.end;
}

function isDay(day: Day): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
}

/** Grows whenever the event's content moves, and needs no memory: the minutes from first sight to the last change. */
function sequenceOf(first: Item, latest: Item): number {
	return Math.floor((Date.parse(latest.updated) - Date.parse(first.published)) / MINUTE);
}
