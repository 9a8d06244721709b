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

export function statusPage({ lastRun, edition, sources, nearMisses }: Status): string {
	return document(
		<Layout title="Elshi: status" ui="en">
			<h1>Status</h1>
			<p>
				Last run: {lastRun ?? "none yet"}. Edition {edition.version} with {edition.stories} stories.
			</p>
			<table>
				<thead>
					<tr>
						<th>Source</th>
						<th>Last success</th>
						<th>Next poll</th>
						<th>Fetched</th>
						<th>New</th>
						<th>Kept</th>
						<th>Error</th>
					</tr>
				</thead>
				<tbody>
					{sources.map((source) => (
						<tr>
							<td>
								<a href={source.homepage}>{source.name}</a>
							</td>
							<td>{source.lastSuccess}</td>
							<td>{source.nextPoll}</td>
							<td>{source.lastPoll?.fetched}</td>
							<td>{source.lastPoll?.fresh}</td>
							<td>{source.lastPoll?.kept}</td>
							<td>{source.lastPoll?.error && `${source.lastPoll.error.code}: ${source.lastPoll.error.message}`}</td>
						</tr>
					))}
				</tbody>
			</table>
			<h2>Near misses</h2>
			<ul>
				{nearMisses.map((miss) => (
					<li>
						<a href={miss.link}>{miss.title}</a> {miss.score.toFixed(2)}
					</li>
				))}
			</ul>
		</Layout>,
	);
}
