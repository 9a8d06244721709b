/** Mistakes that no test saw, and why that is no fault of the tests. */

/** A mistake in a line of code, named by its words: so it is known again wherever the line moves in its file. */
export interface Mistake {
	/** From the root. */
	readonly file: string;
	/** The line that it begins in, trimmed. */
	readonly code: string;
	/** `what stood there → Mutator: what stands there instead` */
	readonly change: string;
}

/** A mistake that no test saw. */
export interface Survivor extends Mistake {
	/** Line and column from 1. */
	readonly line: number;
	readonly column: number;
	/** What stands before it in its line. */
	readonly before: string;
	/** No test comes by. */
	readonly isUnreached: boolean;
}

export interface Explanation extends Mistake {
	readonly why: string;
}

/** Why mistakes of a kind are not seen wherever they are. */
export interface Rule {
	readonly why: string;
	readonly covers: (survivor: Survivor) => boolean;
}

export interface Sorted {
	/** How many each reason explains. */
	readonly reasons: ReadonlyMap<string, number>;
	readonly unexplained: readonly Survivor[];
	/** What is explained and is seen, or there no longer. */
	readonly stale: readonly Explanation[];
}

/** @param explanations those of the files that were judged */
export function sorted(
	survivors: readonly Survivor[],
	rules: readonly Rule[],
	explanations: readonly Explanation[],
): Sorted {
	const known = new Map(explanations.map((explanation) => [keyOf(explanation), explanation]));
	const reasons = new Map<string, number>();
	const unexplained: Survivor[] = [];
	for (const survivor of survivors) {
		const why = known.get(keyOf(survivor))?.why ?? rules.find(({ covers }) => covers(survivor))?.why;
		if (why === undefined) unexplained.push(survivor);
		else reasons.set(why, (reasons.get(why) ?? 0) + 1);
	}
	const survived = new Set(survivors.map(keyOf));
	return { reasons, unexplained, stale: explanations.filter((one) => !survived.has(keyOf(one))) };
}

function keyOf({ file, code, change }: Mistake): string {
	return [file, code, change].join("\n");
}

/**
 * Reads explanations: `# why` in one line, and under it a file, its lines of code with a tab before them, and their mistakes with two.
 * @throws RangeError at a line that is out of place
 */
export function readExplanations(text: string): Explanation[] {
	const found: Explanation[] = [];
	let [why, file, code] = ["", "", ""];
	for (const line of text.split("\n")) {
		const [, tabs = "", words = ""] = /^(\t*)(.*)$/.exec(line) ?? [];
		if (words === "") continue;
		if (tabs === "" && words.startsWith("# ")) [why, file, code] = [words.slice(2), "", ""];
		else if (tabs === "" && why !== "") [file, code] = [words, ""];
		else if (tabs === "\t" && file !== "") code = words;
		else if (tabs === "\t\t" && code !== "") found.push({ why, file, code, change: words });
		else throw new RangeError(`out of place: ${words}`);
	}
	return found;
}

/** Mistakes as `readExplanations` reads them, but for why. */
export function draftOf(mistakes: readonly Mistake[]): string {
	const lines: string[] = [];
	let last: Mistake | undefined;
	for (const mistake of mistakes.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
		if (mistake.file !== last?.file) lines.push(mistake.file);
		if (mistake.file !== last?.file || mistake.code !== last.code) lines.push(`\t${mistake.code}`);
		if (last === undefined || keyOf(mistake) !== keyOf(last)) lines.push(`\t\t${mistake.change}`);
		last = mistake;
	}
	return lines.join("\n");
}

/** What of a mutant a survivor is made of; places count from 1. */
export interface Mutant {
	readonly mutatorName: string;
	readonly replacement?: string | undefined;
	readonly location: { readonly start: Place; readonly end: Place };
	readonly status: string;
}

interface Place {
	readonly line: number;
	readonly column: number;
}

/** @param text all of the file */
export function survivorOf(
	file: string,
	text: string,
	{ mutatorName, replacement = "", location, status }: Mutant,
): Survivor {
	const { start, end } = location;
	const lines = text.split("\n").slice(start.line - 1, end.line);
	const [code = ""] = lines;
	const before = code.slice(0, start.column - 1);
	lines.push((lines.pop() ?? "").slice(0, end.column - 1));
	lines[0] = (lines[0] ?? "").slice(start.column - 1);
	const [was, is] = difference(inOneLine(lines.join(" ")), inOneLine(replacement));
	const change = `${was} → ${mutatorName}: ${is}`;
	return { file, ...start, code: code.trim(), before, change, isUnreached: status === "NoCoverage" };
}

function inOneLine(text: string): string {
	return text.replaceAll(/\s+/g, " ").trim();
}

/** Letters beyond which of two texts only the part where they differ is shown, with so many around it. */
const [LONG, AROUND] = [100, 15];

/** Of a long text, such as a pattern of many words, what differs. */
function difference(was: string, is: string): [string, string] {
	if (Math.max(was.length, is.length) <= LONG) return [was, is];
	let first = 0;
	while (first < was.length && was[first] === is[first]) first++;
	let last = 0;
	while (last < Math.min(was.length, is.length) - first && was.at(-1 - last) === is.at(-1 - last)) last++;
	return [shown(was, first, last), shown(is, first, last)];
}

function shown(text: string, first: number, last: number): string {
	const [from, to] = [Math.max(0, first - AROUND), Math.min(text.length, text.length - last + AROUND)];
	const part = text.slice(from, to);
	const within = part.length > LONG ? `${part.slice(0, LONG)}…` : part;
	return `${from > 0 ? "…" : ""}${within}${to < text.length ? "…" : ""}`;
}
