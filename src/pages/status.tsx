import type { UiLanguage } from "../languages/labels.ts";
import type { Instant } from "../model/instant.ts";
import type { NearMiss, PollReport } from "../model/shard.ts";
import { document, Layout } from "./layout.tsx";

/** The facts of the last runs: what /status.json says. */
export interface Status {
	/** When a source was last polled; none before the first run. */
	readonly lastRun?: Instant;
	readonly edition: { readonly version: string; readonly updated: Instant; readonly stories: number };
	readonly sources: readonly SourceStatus[];
	/** Items dropped just under the threshold, newest first. */
	readonly nearMisses: readonly (NearMiss & { readonly source: string })[];
}

export interface SourceStatus {
	readonly id: string;
	readonly name: string;
	readonly homepage: string;
	readonly country: string;
	readonly language: string;
	readonly difficulty?: string;
	readonly lastSuccess?: Instant;
	readonly lastPoll?: PollReport;
	readonly nextPoll?: Instant;
	/** Failed polls in a row. */
	readonly failures: number;
	readonly totals: { readonly polls: number; readonly fetched: number; readonly kept: number };
}

/** For operators, in English. */
export function statusPage(status: Status, ui: UiLanguage): string {
	const { lastRun, edition, sources, nearMisses } = status;
	const polled = sources.filter(({ lastPoll }) => lastPoll !== undefined);
	const failing = polled.filter(({ failures }) => failures > 0);
	return document(
		<Layout title="Status · Elshi" ui={ui} address="/status">
			<div lang="en">
				<h1>Status</h1>
				<dl class="facts">
					<Fact term="Last run" value={lastRun === undefined ? "none yet" : minute(lastRun)} />
					<Fact term="Stories served" value={String(edition.stories)} />
					<Fact term="Edition" value={edition.version === "" ? "none yet" : edition.version} />
					<Fact term="Sources polled" value={`${polled.length} of ${sources.length}`} />
					<Fact term="Failing now" value={String(failing.length)} />
				</dl>
				<p>
					The same for programs: <a href="/status.json">status.json</a>. Times are UTC.
				</p>
				<div class="wide">
					<table>
						<caption>Sources</caption>
						<thead>
							<tr>
								<th scope="col">Source</th>
								<th scope="col">Last success</th>
								<th scope="col">Next poll</th>
								<th scope="col">Fetched</th>
								<th scope="col">New</th>
								<th scope="col">Kept</th>
								<th scope="col">Kept in all</th>
								<th scope="col">What went wrong</th>
							</tr>
						</thead>
						<tbody>
							{sources.map((source) => (
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

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
	return (
		<div>
			<dt>{term}</dt>
			<dd>{value}</dd>
		</div>
	);
}

function SourceRow({ source }: { readonly source: SourceStatus }) {
	const { id, name, homepage, difficulty, lastSuccess, nextPoll, lastPoll, failures, totals } = source;
	return (
		<tr class={failures > 0 ? "failing" : ""}>
			<th scope="row">
				<a href={homepage} {...(difficulty === undefined ? {} : { title: difficulty })}>
					{name}
				</a>
				<small>{id}</small>
			</th>
			<td>{lastSuccess === undefined ? "–" : minute(lastSuccess)}</td>
			<td>{nextPoll === undefined ? "–" : minute(nextPoll)}</td>
			<td>{lastPoll?.fetched ?? "–"}</td>
			<td>{lastPoll?.fresh ?? "–"}</td>
			<td>{lastPoll?.kept ?? "–"}</td>
			<td>{totals.kept}</td>
			<td class="error">
				{lastPoll?.error === undefined ? "" : `${lastPoll.error.code}: ${lastPoll.error.message}`}
				{failures > 1 ? ` (${failures} times)` : ""}
			</td>
		</tr>
	);
}

function minute(instant: Instant): string {
	return instant.slice(0, 16).replace("T", " ");
}
