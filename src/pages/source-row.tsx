import type { Instant } from "../model/instant.ts";
import type { Condition, SourceStatus } from "./source-status.ts";

export const COLUMNS = [
	"Source",
	"State",
	"Last success",
	"Next poll",
	"Newest",
	"Fetched",
	"New",
	"Kept",
	"Took",
	"Remarks",
];

export function SourceRow({ source }: { readonly source: SourceStatus }) {
	const { id, name, difficulty, lastSuccess, nextPoll, newest, lastPoll, failures, totals } = source;
	return (
		<tr>
			<th scope="row">
				<a href={`/sources/${id}`} {...(difficulty === undefined ? {} : { title: difficulty })}>
					{name}
				</a>
				<small>{id}</small>
			</th>
			<td>
				<span class={`state ${CLASSES[source.condition] ?? "waiting"}`}>{source.condition}</span>
			</td>
			<td>
				<Moment instant={lastSuccess} />
			</td>
			<td>
				<Moment instant={nextPoll} />
			</td>
			<td>{newest === undefined ? "–" : <time dateTime={newest}>{newest.slice(0, 10)}</time>}</td>
			<td class="number">{lastPoll?.fetched ?? "–"}</td>
			<td class="number">{lastPoll?.fresh ?? "–"}</td>
			<td class="number">
				{lastPoll?.kept ?? "–"} <small>of {totals.kept}</small>
			</td>
			<td class="number">
				{lastPoll === undefined || lastPoll.took === 0 ? "–" : `${(lastPoll.took / 1000).toFixed(1)} s`}
			</td>
			<td class="remarks">
				{lastPoll?.error === undefined ? null : (
					<strong>
						{lastPoll.error.code}: {lastPoll.error.message}
						{failures > 1 ? ` (${failures} times) ` : " "}
					</strong>
				)}
				{remarks(source).join("; ")}
			</td>
		</tr>
	);
}

/** By a word and not only by a colour. */
const CLASSES: { readonly [condition in Condition]?: string } = { well: "well", failing: "failing", gone: "failing" };

function remarks({ lastPoll, lacks = [], movedTo, goneSince, waits, flood, held }: SourceStatus): string[] {
	const notes = (lastPoll?.notes ?? []).map(({ code, count }) => (count > 1 ? `${code} ×${count}` : code));
	// A poll without a document says nothing of what the last one lacked.
	const lacking = lacks.map(({ code }) => code).filter((code) => !notes.some((note) => note.startsWith(code)));
	const all = [...notes, ...lacking].join(", ");
	return [
		...(goneSince === undefined ? [] : [`gone since ${goneSince.slice(0, 10)}: asked after once a month`]),
		...(waits === undefined ? [] : [`its host ordered us to wait until ${minute(waits)}`]),
		...(movedTo === undefined ? [] : [`moved for good to ${movedTo}`]),
		...(flood === undefined
			? []
			: [
					`${flood.articles} old or undated articles held since ${flood.since.slice(0, 10)}: they come once their dates are read`,
				]),
		...(held === undefined ? [] : [`${held} reports over its share: they come with the next polls`]),
		...(all === "" ? [] : [all]),
	];
}

/** The hour and minute; the day, too, on pointing at it. */
function Moment({ instant }: { readonly instant: Instant | undefined }) {
	if (instant === undefined) return <>–</>;
	return (
		<time dateTime={instant} title={`${minute(instant)} UTC`}>
			{instant.slice(11, 16)}
		</time>
	);
}

export function minute(instant: Instant): string {
	return instant.slice(0, 16).replace("T", " ");
}
