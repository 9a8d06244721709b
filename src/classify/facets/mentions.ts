import { type CountryCode, HOME } from "../../model/source.ts";
import { type Hit, isHint } from "../hit.ts";
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
	/** The agency's own place and date at the start: "BISHKEK, November 27. /TASS/." */
	readonly isDateline: boolean;
	/** The number of its hit; those of one phrase ("Golan Heights") share it. */
	readonly order: number;
}

/** Every mention of a foreign country, in order, title first. */
export function mentionsOf(reading: FacetReading): Mention[] {
	const { hits } = reading;
	const found: Mention[] = [];
	for (const hit of hits) {
		const country = countryOf(hit, reading);
		if (country === undefined) continue;
		const { entry } = hit;
		// "Гани" is the Afghan president's name before it is a case of Ghana's.
		if (entry.kind === "country" && isNameOfPerson(hit, hits)) continue;
		const isPlace = entry.kind === "country" && (entry.via === "capital" || entry.via === "city");
		found.push({
			country,
			hit,
			isPlace,
			isPerson: entry.kind === "person",
			isDateline: isPlace && hit.field === "excerpt" && hit.word === 0 && hit.surface === hit.surface.toUpperCase(),
			order: hits.findIndex(({ field, start }) => field === hit.field && start === hit.start),
		});
	}
	return found;
}

function isNameOfPerson({ field, start }: Hit, hits: readonly Hit[]): boolean {
	for (const other of hits)
		if (other.entry.kind === "person" && other.start === start && other.field === field) return true;
	return false;
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

/** What mentions may stand near to. */
export interface Neighbours {
	/** Kazakh actors. */
	readonly home: readonly Hit[];
	readonly acts: readonly Hit[];
	/** Offices and organs. */
	readonly offices: readonly Hit[];
}

export function neighboursIn({ hits, isHome }: FacetReading): Neighbours {
	const home: Hit[] = [];
	const acts: Hit[] = [];
	const offices: Hit[] = [];
	for (const hit of hits) {
		const { kind } = hit.entry;
		if (kind === "role" || kind === "organ") offices.push(hit);
		else if (kind === "act") {
			if (!isHint(hit.entry)) acts.push(hit);
		} else if (isHomeActor(hit, isHome)) home.push(hit);
	}
	return { home, acts, offices };
}

function isHomeActor({ entry }: Hit, isHome: boolean): boolean {
	if (entry.kind === "person") return entry.country === HOME;
	return entry.kind === "kz" && (!entry.isLocal || isHome);
}

/** Words to the nearest of some hits in the same sentence; infinite where there is none. */
export function distance({ hit: from }: Mention, to: readonly Hit[]): number {
	let least = Number.POSITIVE_INFINITY;
	for (const hit of to) {
		if (hit.field === from.field && hit.sentence === from.sentence)
			least = Math.min(least, Math.abs(hit.word - from.wordEnd), Math.abs(from.word - hit.wordEnd));
	}
	return least;
}

/** Whether the sentence says of a hit that it is talked about, or where something happened. */
export const isTopic = (hit: Hit, { title, excerpt, language }: FacetReading): boolean =>
	fitsAny(language.topics, hit, hit.field === "title" ? title : excerpt);
