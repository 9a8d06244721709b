import type { Instant } from "../../model/instant.ts";
import { type PageReader, placeOf } from "../reader.ts";
import { dayInWords } from "../words/dates.ts";

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
			<span class="utc"> · {at.slice(11, 16)} UTC</span>
		</time>
	);
}
