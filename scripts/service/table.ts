import type { PollReport } from "../../src/model/shard.ts";

/** What `/status.json` says of a source, as far as the table shows it. */
export interface SourceLine {
	readonly id: string;
	readonly lastPoll?: PollReport;
	readonly nextPoll?: string;
}

const HEAD = ["source", "format", "fetched", "new", "kept", "took", "what went wrong"] as const;

/** A table of what the polls since a moment brought, source by source, and a last line that adds them up. */
export function table(sources: readonly SourceLine[], since: string): string {
	const polls = sources.flatMap(({ lastPoll }) => (lastPoll !== undefined && lastPoll.at >= since ? lastPoll : []));
	const sum = (field: "fetched" | "fresh" | "kept"): string => String(polls.reduce((n, poll) => n + poll[field], 0));
	const failed = polls.filter((poll) => poll.error !== undefined).length;
	const rows = [
		HEAD,
		...sources.map((source) => row(source, since)),
		[
			`${polls.length} polled`,
			"",
			sum("fetched"),
			sum("fresh"),
			sum("kept"),
			"",
			failed === 0 ? "" : `${failed} failed`,
		],
	];
	const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? "").length)));
	const line = (cells: readonly string[]): string =>
		HEAD.map((_, n) => cells[n] ?? "")
			.map((cell, n) => (isNumber(n) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0)))
			.join("  ")
			.trimEnd();
	return rows.map(line).join("\n");
}

function isNumber(column: number): boolean {
	return column >= 2 && column <= 5;
}

function row({ id, lastPoll, nextPoll }: SourceLine, since: string): string[] {
	if (lastPoll === undefined) return [id, "–", "", "", "", "", "not polled yet"];
	if (lastPoll.at < since)
		return [id, "–", "", "", "", "", `not due before ${nextPoll?.slice(0, 16).replace("T", " ")}`];
	const { format, status, fetched, fresh, kept, took, error, notes } = lastPoll;
	const what = error === undefined ? notes.map((note) => `${note.code}${note.count > 1 ? ` ×${note.count}` : ""}`) : [];
	return [
		id,
		format ?? (error === undefined ? (status === 304 ? "unchanged (304)" : "unchanged") : "–"),
		String(fetched),
		String(fresh),
		String(kept),
		`${took} ms`,
		error === undefined ? what.join(", ") : `${error.code}: ${error.message}`,
	];
}
