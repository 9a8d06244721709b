/**
 * iCalendar (RFC 5545) of occurrences. Written by hand: it is a hundred lines, and the smallest library that writes them is 9 KB of the Worker.
 */
import { nameOfEvent } from "../labels/event-names/event-name.ts";
import { countryName, eventName, organisationName, type UiLanguage } from "../labels/labels.ts";
import type { Certainty } from "../model/facets.ts";
import { DAY, type Day, type Instant } from "../model/instant.ts";
import { type Occurrence, storiesOf } from "../model/occurrence.ts";
import { plain, webAddress } from "../model/text.ts";
import { VERSION } from "../model/version.ts";
import type { Channel } from "./channel.ts";
import type { View } from "./item.ts";

const STATUS: Readonly<Record<Certainty, string>> = {
	announced: "TENTATIVE",
	held: "CONFIRMED",
	cancelled: "CANCELLED",
};

/** What the description says where no story reports the occurrence any longer. */
const WITHDRAWN: Readonly<Record<UiLanguage, string>> = {
	en: "Withdrawn: no report tells of it any longer.",
	ru: "Снято: об этом больше не говорит ни одно сообщение.",
	kk: "Алынып тасталды: бұл туралы енді ешбір хабар айтпайды.",
};

/** Stories that a description leads to at most: the last to tell. */
const MOST_STORIES = 5;

export type CalendarChannel = Pick<Channel, "title" | "description" | "home" | "ttl">;
export type CalendarView = Pick<View, "ui" | "origin" | "sources">;

/** @param occurrences in the order in which they are written; one that cannot be shown is left out */
export function calendar(channel: CalendarChannel, occurrences: readonly Occurrence[], view: CalendarView): string {
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
		...occurrences.flatMap((one) => (isShowable(one) ? eventOf(one, view) : [])),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf(one: Occurrence, view: CalendarView): string[] {
	const changed = utc(one.changed);
	return [
		"BEGIN:VEVENT",
		`UID:${text(one.uid)}@elshi`,
		`SEQUENCE:${one.sequence}`,
		// For METHOD:PUBLISH the last change of the event (RFC 5545 §3.8.7.2), so that an unchanged calendar stays the same.
		`DTSTAMP:${changed}`,
		`CREATED:${utc(one.firstSeen)}`,
		`LAST-MODIFIED:${changed}`,
		`DTSTART;VALUE=DATE:${compact(one.start)}`,
		// RFC 5545 §3.6.1: the end of whole days is the first day that is free again.
		`DTEND;VALUE=DATE:${compact(new Date(Date.parse(one.end) + DAY).toISOString().slice(0, 10))}`,
		`SUMMARY:${text(nameOfEvent(one, view.ui))}`,
		`DESCRIPTION:${text(descriptionOf(one, view))}`,
		`URL:${pageOf(storiesOf(one).at(-1) ?? one.headline.story, view)}`,
		`STATUS:${STATUS[one.certainty]}`,
		"TRANSP:TRANSPARENT",
		`CATEGORIES:${categoriesOf(one, view.ui).map(text).join(",")}`,
		"END:VEVENT",
	];
}

/** The headline with its address, and our page of each story. */
function descriptionOf(one: Occurrence, view: CalendarView): string {
	const stories = storiesOf(one);
	const { title, link, sourceId } = one.headline;
	const address = webAddress(link);
	const outlet =
		view.sources.get(sourceId)?.name ??
		(address === undefined ? sourceId : new URL(address).host.replace(/^www\./, ""));
	const headline = [plain(title), address === undefined ? "" : `${plain(outlet)}: ${address}`]
		.filter((line) => line !== "")
		.join("\n");
	const pages = stories
		.slice(-MOST_STORIES)
		.toReversed()
		.map((id) => pageOf(id, view));
	return [...(stories.length === 0 ? [WITHDRAWN[view.ui]] : []), headline, pages.join("\n")]
		.filter((part) => part !== "")
		.join("\n\n");
}

function categoriesOf({ type, partners, organisations }: Occurrence, ui: UiLanguage): string[] {
	return [
		eventName(type, ui),
		...partners.map((code) => countryName(code, ui)),
		...organisations.map((id) => organisationName(id, ui)),
	];
}

function pageOf(story: string, { origin }: CalendarView): string {
	return `${origin}/stories/${encodeURIComponent(story)}`;
}

/** One bad value never breaks the document. */
function isShowable({ start, end, firstSeen, changed, certainty }: Occurrence): boolean {
	return (
		isDay(start) &&
		isDay(end) &&
		start <= end &&
		isInstant(firstSeen) &&
		isInstant(changed) &&
		Object.hasOwn(STATUS, certainty)
	);
}

function isDay(day: Day): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
}

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.\d{3}Z$/;

function isInstant(instant: Instant): boolean {
	return INSTANT.test(instant) && !Number.isNaN(Date.parse(instant));
}

/** RFC 5545 §3.3.11. */
function text(value: string): string {
	return value.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/** RFC 5545 §3.1: no line is longer than 75 octets, and no character is torn. */
function folded(line: string): string {
	// A UTF-16 code unit takes at most three octets.
	if (line.length <= MOST_OCTETS / 3) return line;
	let result = "";
	let from = 0;
	let octets = 0;
	for (let at = 0; at < line.length; at++) {
		const code = line.charCodeAt(at);
		const isPair = code >= 0xd800 && code < 0xdc00 && at + 1 < line.length;
		const size = code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3;
		if (octets + size > MOST_OCTETS) {
			result += `${line.slice(from, at)}\r\n `;
			from = at;
			octets = 1;
		}
		octets += size;
		if (isPair) at++;
	}
	return result + line.slice(from);
}

const MOST_OCTETS = 75;

function utc(instant: Instant): string {
	const [, year, month, day, hour, minute, second] = INSTANT.exec(instant) ?? [];
	return `${year}${month}${day}T${hour}${minute}${second}Z`;
}

function compact(day: Day): string {
	return day.replaceAll("-", "");
}
