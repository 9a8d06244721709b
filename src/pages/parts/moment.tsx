import type { UiLanguage } from "../../labels/labels.ts";
import { dayOf, type Instant } from "../../model/instant.ts";
import { type PageReader, placeOf } from "../reader.ts";
import { dayInWords, shortDay } from "../words/dates.ts";

export interface MomentProps {
	readonly at: Instant;
	readonly reader: PageReader;
	/** The local day (`yyyy-mm-dd`) that it stands under: then its own is named only where it is another one. */
	readonly under?: string;
}

/** `5 November 2024, 16:20 Astana · 11:20 UTC` */
export function Moment({ at, reader, under }: MomentProps) {
	const { ui, zone } = reader;
	const local = zone.local(at);
	const day = local.slice(0, 10);
	return (
		<time datetime={at}>
			{day === under ? "" : `${dayInWords(day, ui)}, `}
			{local.slice(11)} {placeOf(zone, ui)}
			<span class="utc"> · {inUtc(at, day, ui)}</span>
		</time>
	);
}

/** `11:20 UTC`, and its day where that is another one than beside it. */
export function inUtc(at: Instant, localDay: string, ui: UiLanguage): string {
	const day = dayOf(at);
	return `${day === localDay ? "" : `${shortDay(day, ui)} `}${at.slice(11, 16)}\u00a0UTC`;
}
