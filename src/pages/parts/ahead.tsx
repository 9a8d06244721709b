import { nameOfEvent } from "../../labels/event-names/event-name.ts";
import { levelName } from "../../labels/labels.ts";
import { type Occurrence, storiesOf } from "../../model/occurrence.ts";
import { inUi, type PageReader } from "../reader.ts";
import { shortDays } from "../words/dates.ts";
import { softened } from "../words/hyphens.ts";
import { OUTLETS, word } from "../words/site.ts";
import { counted } from "../words/wording.ts";
import { PersonName } from "./person-name.tsx";

export interface EventRowsProps {
	readonly events: readonly Occurrence[];
	readonly ui: PageReader["ui"];
	/** Whether there is room for their year, their rank and who took part. */
	readonly isFull?: boolean;
}

/** Events of the calendar in a few words each: when, what, how certain. */
export function EventRows({ events, ui, isFull }: EventRowsProps) {
	return (
		<ul class={isFull === true ? "rows dated" : "rows"}>
			{events.map((one) => (
				<li class="row">
					<time datetime={one.start}>
						{shortDays(one.start, one.end, ui)}
						{isFull === true ? <small>{one.end.slice(0, 4)}</small> : null}
					</time>
					<div>
						<h3>
							<a href={inUi(pageOf(one), ui)}>{softened(nameOfEvent(one, ui), ui)}</a>
						</h3>
						<p class="small">
							{isFull === true ? <Participants event={one} ui={ui} /> : null}
							{word(one.certainty, ui)} · {counted(one.sourceIds.length, OUTLETS, ui)}
						</p>
					</div>
				</li>
			))}
		</ul>
	);
}

/** Persons of one event that are named. */
const PERSONS = 4;

/** Who took part and at which rank; then a dot. */
function Participants({
	event: { persons, level },
	ui,
}: {
	readonly event: Occurrence;
	readonly ui: PageReader["ui"];
}) {
	return (
		<>
			{persons.slice(0, PERSONS).map((person) => (
				<>
					<PersonName person={person} ui={ui} /> ·{" "}
				</>
			))}
			{level === undefined ? null : `${levelName(level, ui)} · `}
		</>
	);
}

/** Where a person reads on: the story that said last when it takes place. */
export function pageOf(one: Occurrence): string {
	return `/stories/${storiesOf(one).at(-1) ?? one.headline.story}`;
}
