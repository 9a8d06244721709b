import type { SourceLine, Sum, Tally } from "./tally.ts";

/** A column: its head, whether it is a number, and when it may be left out of a narrow terminal, the lowest first. */
interface Column {
	readonly head: string;
	readonly isNumber?: boolean;
	readonly leaves?: number;
}

const COLUMNS: readonly Column[] = [
	{ head: "source" },
	{ head: "format", leaves: 2 },
	{ head: "polls", isNumber: true, leaves: 4 },
	{ head: "fetched", isNumber: true, leaves: 3 },
	{ head: "new", isNumber: true },
	{ head: "kept", isNumber: true },
	{ head: "took", isNumber: true, leaves: 1 },
	{ head: "what went wrong" },
];

/** Characters that the last column is to have before another leaves for it. */
const LEAST_OF_THE_LAST = 20;
const GAP = "  ";

/**
 * A table of what the counted polls brought, source by source, and a last line that adds them up. No line is longer than
 * `width` characters: then columns leave, and the last is cut.
 */
export function table(sources: readonly SourceLine[], tally: Tally, width = Number.POSITIVE_INFINITY): string {
	const { sums } = tally;
	const sum = (field: "fetched" | "fresh" | "kept" | "polls" | "failed"): number =>
		sums.reduce((total, one) => total + one[field], 0);
	const failed = sum("failed");
	const isOfOneRun = sums.every(({ polls }) => polls === 1);
	const rows = [
		COLUMNS.map(({ head }) => head),
		...sources.map((source) => row(source, tally.of(source.id))),
		[
			`${sums.length} polled`,
			"",
			String(sum("polls")),
			String(sum("fetched")),
			String(sum("fresh")),
			String(sum("kept")),
			"",
			failed === 0 ? "" : `${failed} failed`,
		],
	];
	const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? "").length)));
	const shown = columnsWithin(
		width,
		widths,
		COLUMNS.map((_, column) => column).filter((column) => !(isOfOneRun && COLUMNS[column]?.head === "polls")),
	);
	const line = (cells: readonly string[]): string =>
		shown
			.map((column) => {
				const [cell = "", room = 0] = [cells[column], widths[column]];
				return COLUMNS[column]?.isNumber ? cell.padStart(room) : cell.padEnd(room);
			})
			.join(GAP)
			.trimEnd();
	return rows.map((cells) => cut(line(cells), width)).join("\n");
}

/** The columns that are shown: while the last one has too little room, another leaves. */
function columnsWithin(width: number, widths: readonly number[], columns: readonly number[]): readonly number[] {
	const before = columns.slice(0, -1).reduce((sum, column) => sum + (widths[column] ?? 0) + GAP.length, 0);
	const next = columns
		.filter((column) => COLUMNS[column]?.leaves !== undefined)
		.toSorted((a, b) => (COLUMNS[a]?.leaves ?? 0) - (COLUMNS[b]?.leaves ?? 0))[0];
	const last = Math.min(LEAST_OF_THE_LAST, widths.at(-1) ?? 0);
	if (before + last <= width || next === undefined) return columns;
	return columnsWithin(
		width,
		widths,
		columns.filter((column) => column !== next),
	);
}

function cut(line: string, width: number): string {
	return line.length <= width ? line : `${line.slice(0, Math.max(width - 1, 0))}…`;
}

function row({ id, lastPoll, nextPoll }: SourceLine, sum: Sum | undefined): string[] {
	if (sum === undefined) {
		const why =
			lastPoll === undefined ? "not polled yet" : `not due before ${nextPoll?.slice(0, 16).replace("T", " ")}`;
		return [id, "–", "", "", "", "", "", why];
	}
	const { polls, failed, fetched, fresh, kept, took, notes, last, lastError, format } = sum;
	const all = [...notes].map(([code, count]) => `${code}${count > 1 ? ` ×${count}` : ""}`).join(", ");
	const times = polls > 1 ? `${failed} of ${polls} failed, ` : "";
	return [
		id,
		format ?? (last.error === undefined ? (last.status === 304 ? "unchanged (304)" : "unchanged") : "–"),
		...[polls, fetched, fresh, kept].map(String),
		`${took} ms`,
		lastError === undefined ? all : `${times}${lastError.code}: ${lastError.message}`,
	];
}
