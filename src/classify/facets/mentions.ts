import { type CountryCode, HOME } from "../../model/source.ts";
import { type Hit, hitsOf, isHint } from "../hit.ts";
import { fitsAny } from "../surroundings.ts";
import type { FacetReading } from "./reading.ts";

/** One place where an article names a country, or what stands for one. */
export interface Mention {
	readonly country: CountryCode;
	readonly hit: Hit;
	/** A capital or another city: it may be no more than where something happened. */
	readonly isPlace: boolean;
	/** An office-holder, on a day in office. */
	readonly isPerson: boolean;
	/** A format or a pair that joins the country with Kazakhstan by its name. */
	readonly isFormat: boolean;
	/** The agency's own place and date at the start: "BISHKEK, November 27. /TASS/." */
	readonly isDateline: boolean;
	/** The number of its hit; those of one phrase ("Golan Heights") share it. */
	readonly order: number;
	/** Words to the nearest Kazakh actor, act, and office or organ in the same sentence; infinite where there is none. */
	readonly toHome: number;
	readonly toAct: number;
	readonly toOffice: number;
}

/** Every mention of a foreign country, in order, title first. */
export function mentionsOf(reading: FacetReading): Mention[] {
	const { hits } = reading;
	const home = hits.filter((hit) => isHomeActor(hit, reading.isHome));
	const acts = hitsOf("act", hits).filter(({ entry }) => !isHint(entry));
	const offices = hits.filter(({ entry }) => entry.kind === "role" || entry.kind === "organ");
	const bearers = hitsOf("person", hits);
	return hits.flatMap((hit) => {
		const country = countryOf(hit, reading);
		if (country === undefined) return [];
		const { entry } = hit;
		const { kind } = entry;
		// "Гани" is the Afghan president's name before it is a case of Ghana's.
		if (kind === "country" && bearers.some((person) => person.field === hit.field && person.start === hit.start))
			return [];
		const isPlace = entry.kind === "country" && (entry.via === "capital" || entry.via === "city");
		return [
			{
				country,
				hit,
				order: hits.findIndex(({ field, start }) => field === hit.field && start === hit.start),
				isPlace,
				isPerson: kind === "person",
				isFormat: kind !== "person" && kind !== "country",
				isDateline: isPlace && hit.field === "excerpt" && hit.word === 0 && hit.surface === hit.surface.toUpperCase(),
				toHome: distance(hit, home),
				toAct: distance(hit, acts),
				toOffice: distance(hit, offices),
			},
		];
	});
}

function countryOf(hit: Hit, { holders }: FacetReading): CountryCode | undefined {
	const { entry } = hit;
	if (entry.kind === "country") return entry.id;
	if (entry.kind === "kz" || entry.kind === "organisation") return entry.partner;
	if (entry.kind !== "person") return undefined;
	const holder = holders.find((person) => person.id === entry.id);
	return holder === undefined || holder.organisation !== undefined || holder.country === HOME
		? undefined
		: holder.country;
}

function isHomeActor({ entry }: Hit, isHome: boolean): boolean {
	if (entry.kind === "person") return entry.country === HOME;
	return entry.kind === "kz" && (!entry.isLocal || isHome);
}

function distance(from: Hit, to: readonly Hit[]): number {
	let least = Number.POSITIVE_INFINITY;
	for (const hit of to) {
		if (hit.field !== from.field || hit.sentence !== from.sentence) continue;
		least = Math.min(least, Math.abs(hit.word - from.wordEnd), Math.abs(from.word - hit.wordEnd));
	}
	return least;
}

/** Whether the sentence says of a hit that it is talked about, or where something happened. */
export const isTopic = (hit: Hit, { title, excerpt, language }: FacetReading): boolean =>
	fitsAny(language.topics, hit, hit.field === "title" ? title : excerpt);
