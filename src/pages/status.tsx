import type { Alert } from "../model/alert.ts";
import type { Day, Instant } from "../model/instant.ts";
import type { NearMiss } from "../model/shard.ts";
import { Alerts, type ReceiverStatus, Receivers } from "./alerts.tsx";
import { document, Layout } from "./layout.tsx";
import type { PageReader } from "./reader.ts";
import { COLUMNS, minute, SourceRow } from "./source-row.tsx";
import type { SourceStatus } from "./source-status.ts";
import { word } from "./words/site.ts";

/** The facts of the last runs: what /status.json says. */
export interface Status {
	/** The release that answers. */
	readonly version: string;
	/** When a source was last polled; none before the first run. */
	readonly lastRun?: Instant;
	readonly record: RecordStatus;
	readonly sources: readonly SourceStatus[];
	readonly receivers: readonly ReceiverStatus[];
	/** What the operator was told, newest first. */
	readonly alerts: readonly Alert[];
	/** Items dropped just under the threshold, newest first. */
	readonly nearMisses: readonly (NearMiss & { readonly source: string })[];
}

/** What is known of the record. */
export interface RecordStatus {
	/** The last run that published; none before the first. */
	readonly at?: Instant;
	/** Of what readers see: equal content, equal version. */
	readonly version?: string;
	/** When a story last changed. */
	readonly changed?: Instant;
	/** A moment far from the last run's that a run claimed. */
	readonly doubted?: Instant;
	/** Stories in the front, those withdrawn left out. */
	readonly stories: number;
	/** Its first and last day. */
	readonly first?: Day;
	readonly last?: Day;
	/** Reports that wait, by why. */
	readonly held: Readonly<Record<string, number>>;
	/** Keys that are there and of no use, and why. */
	readonly faults: Readonly<Record<string, string>>;
}

/** For operators, in English. */
export function statusPage(status: Status, reader: PageReader): string {
	const { version, lastRun, record, sources, nearMisses } = status;
	const polled = sources.filter(({ lastPoll }) => lastPoll !== undefined);
	const failing = polled.filter(({ failures }) => failures > 0);
	return document(
		<Layout title="Status" reader={reader} address="/status">
			{reader.ui === "en" ? null : <p class="note">{word("englishOnly", reader.ui)}</p>}
			<div lang="en">
				<h1>Status</h1>
				<dl class="facts">
					<Fact term="Last run" value={lastRun === undefined ? "none yet" : minute(lastRun)} />
					<Fact term="Last published" value={record.at === undefined ? "nothing yet" : minute(record.at)} />
					<Fact term="Newest stories" value={String(record.stories)} />
					<Fact term="Record" value={record.first === undefined ? "empty" : `${record.first} – ${record.last}`} />
					{record.doubted === undefined ? null : <Fact term="A run claimed" value={minute(record.doubted)} />}
					<Fact term="Release" value={version} />
					<Fact term="Sources polled" value={`${polled.length} of ${sources.length}`} />
					<Fact term="Failing now" value={String(failing.length)} />
				</dl>
				<p>
					The same for programs: <a href="/status.json">status.json</a>. Times are UTC.
				</p>
				<Waiting held={record.held} />
				<Faults faults={record.faults} />
				<Alerts alerts={status.alerts} />
				<Receivers receivers={status.receivers} />
				<div class="wide">
					<table>
						<caption>Sources</caption>
						<thead>
							<tr>
								{COLUMNS.map((name) => (
									<th scope="col">{name}</th>
								))}
							</tr>
						</thead>
						<tbody>
							{[...failing, ...sources.filter((source) => !failing.includes(source))].map((source) => (
								<SourceRow source={source} />
							))}
						</tbody>
					</table>
				</div>
				<h2>Near misses</h2>
				<p>Dropped just under the threshold: look here for what the classifier should have kept.</p>
				{nearMisses.length === 0 ? <p>None.</p> : null}
				<ul class="reports">
					{nearMisses.map(({ title, link, score, source, at }) => (
						<li>
							<a href={link}>{title}</a>
							<span class="byline">
								<span>{source}</span>
								<span>{score.toFixed(2)}</span>
								<time dateTime={at}>{minute(at)}</time>
							</span>
						</li>
					))}
				</ul>
			</div>
		</Layout>,
	);
}

function Waiting({ held }: { readonly held: RecordStatus["held"] }) {
	const waiting = Object.entries(held);
	if (waiting.length === 0) return null;
	return (
		<>
			<h2>Reports that wait</h2>
			<p>Over a bound: they come with a later run. Nothing is lost.</p>
			<ul class="reports">
				{waiting.map(([why, reports]) => (
					<li>
						{why}: {reports}
					</li>
				))}
			</ul>
		</>
	);
}

function Faults({ faults }: { readonly faults: RecordStatus["faults"] }) {
	const keys = Object.entries(faults);
	if (keys.length === 0) return null;
	return (
		<>
			<h2>Keys that cannot be used</h2>
			<p>They are never written over; what hangs on them waits, or is served from the last good copy.</p>
			<ul class="reports">
				{keys.map(([key, reason]) => (
					<li>
						<code>{key}</code>: {reason}
					</li>
				))}
			</ul>
		</>
	);
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
	return (
		<div>
			<dt>{term}</dt>
			<dd>{value}</dd>
		</div>
	);
}
