/** The compiled lexicon in Node: `#lexicon` of package.json leads here where no Worker runs. */
import { readFileSync } from "node:fs";

const { buffer, byteOffset, byteLength } = readFileSync(
	new URL("../src/lexicon/lexicon.generated.bin", import.meta.url),
);

/** A copy: Node lends small files from a shared pool, where rows of numbers would not be aligned. */
const bytes: ArrayBuffer = new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;

export default bytes;
