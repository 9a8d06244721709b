/**
 * iCalendar (RFC 5545) of what takes place on a known day, by the `ical-generator` package. One event for each visit or
 * summit, however many stories tell of it.
 */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { Certainty, EventDate } from "../model/facets.ts";
import { DAY, type Day, MINUTE } from "../model/instant.ts";
import type { Channel } from "./channel.ts";
import type { Item } from "./item.ts";

const STATUS: Readonly<Record<Certainty, ICalEventStatus>> = {
	announced: ICalEventStatus.TENTATIVE,
	held: ICalEventStatus.CONFIRMED,
	cancelled: ICalEventStatus.CANCELLED,
};

export function calendar(channel: Channel, items: readonly Item[]): string {
	const document = ical({
		method: ICalCalendarMethod.PUBLISH,
		name: channel.title,
		description: channel.description,
		prodId: { company: "Elshi", product: "Elshi", language: "EN" },
		// Both REFRESH-INTERVAL (RFC 7986) and X-PUBLISHED-TTL.
		ttl: channel.ttl * 60,
		url: channel.home,
	});
	for (const { date, items: told } of occurrences(items)) {
		const [first] = told;
		const latest = told.reduce((newest, item) => (item.updated > newest.updated ? item : newest), first);
		document.createEvent({
			id: `${first.story.id}@elshi`,
			sequence: sequenceOf(told),
			stamp: new Date(latest.updated),
			created: new Date(first.published),
			lastModified: new Date(latest.updated),
			start: new Date(date.start),
			// RFC 5545 §3.6.1: the end of whole days is the first day that is free again.
			end: new Date(Date.parse(date.end) + DAY),
			allDay: true,
			summary: latest.title,
			description: told.map((item) => `${item.title}\n${item.outlet.name}: ${item.link}`).join("\n\n"),
			url: latest.link,
			status: STATUS[date.certainty],
			transparency: ICalEventTransparency.TRANSPARENT,
			categories: latest.tags.map(({ label }) => ({ name: label })),
		});
	}
	return document.toString();
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
function sequenceOf([first, ...more]: Occurrence["items"]): number {
	const last = [first, ...more].reduce((newest, { updated }) => (updated > newest ? updated : newest), first.updated);
	return Math.floor((Date.parse(last) - Date.parse(first.published)) / MINUTE);
}
