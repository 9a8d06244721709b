import { createReadStream, createWriteStream, renameSync } from "node:fs";
import { finished } from "node:stream/promises";

/** Large pieces, because a line may have megabytes. */
const PIECE = 4 * 1024 * 1024;

/** The lines of a file, parted by line feeds alone: a title may hold U+2028. */
export async function* linesOf(path: string): AsyncGenerator<string> {
	let rest = "";
	for await (const piece of createReadStream(path, { encoding: "utf8", highWaterMark: PIECE })) {
		const lines = `${rest}${piece}`.split("\n");
		rest = lines.pop() ?? "";
		yield* lines;
	}
	if (rest !== "") yield rest;
}

/** Where lines go, one after the other. */
export interface Sink {
	write(line: string): Promise<void>;
	/** Nothing is there under its name before all of it is. */
	end(): Promise<void>;
}

/** @param path a file, or `-` for standard output. */
export function sinkAt(path: string): Sink {
	const part = `${path}.part`;
	const stream = path === "-" ? process.stdout : createWriteStream(part);
	const broken = new Promise<never>((_, reject) => stream.on("error", reject));
	broken.catch(() => {});
	return {
		write: (line) => Promise.race([broken, new Promise<void>((resolve) => stream.write(`${line}\n`, () => resolve()))]),
		async end() {
			if (path === "-") return;
			stream.end();
			await Promise.race([broken, finished(stream)]);
			renameSync(part, path);
		},
	};
}
