import { nameOfEvent } from "../../labels/event-names/event-name.ts";
import { type Occurrence, storiesOf } from "../../model/occurrence.ts";
import { inUi, type PageReader } from "../reader.ts";
import { shortDays } from "../words/dates.ts";
import { softened } from "../words/hyphens.ts";
import { OUTLETS, word } from "../words/site.ts";
import { counted } from "../words/wording.ts";

/** Events of the calendar in a few words each: when, what, how certain. */
export function EventRows({ events, ui }: { readonly events: readonly Occurrence[]; readonly ui: PageReader["ui"] }) {
	return (
		<ul class="rows">
			{events.map((one) => (
				<li class="row">
					<time datetime={one.start}>{shortDays(one.start, one.end, ui)}</time>
					<div>
						<h3>
							<a href={inUi(pageOf(one), ui)}>{softened(nameOfEvent(one, ui), ui)}</a>
						</h3>
						<p class="small">
							{word(one.certainty, ui)} · {counted(one.sourceIds.length, OUTLETS, ui)}
						</p>
					</div>
				</li>
			))}
		</ul>
	);
}

/** Where a person reads on: the story that said last when it takes place. */
export function pageOf(one: Occurrence): string {
	return `/stories/${storiesOf(one).at(-1) ?? one.headline.story}`;
}
