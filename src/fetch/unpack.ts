import type { Note } from "../model/feed.ts";
import { PollFailure } from "../model/poll-failure.ts";
import { readAtMost, type Streamed } from "./read-stream.ts";

/** Codings inside one another that are undone: a file that is packed, sent packed once more. */
const LAYERS = 3;

export interface Unpacked {
	readonly bytes: Uint8Array;
	readonly notes: readonly Note[];
}

/**
 * Undoes the codings that the platform left in a body: of a file that is itself packed (`sitemap.xml.gz` served as application/gzip), of
 * a server that packs without saying so, or in a way that the platform does not undo. What is packed is known by its first
 * bytes, and what stands after its end is left (RFC 1952 §2.2 lets members follow, and caches write comments there).
 * @param coding the Content-Encoding header
 * @throws PollFailure `too-large`, or `encoding` for what cannot be undone
 */
export async function unpacked(body: Uint8Array, coding: string, limit: number): Promise<Unpacked> {
	let bytes = body;
	const notes: Note[] = [];
	for (let layer = 0; layer < LAYERS; layer++) {
		const format = formatOf(bytes, coding);
		if (format === undefined) break;
		const undone = await undo(bytes, format, limit);
		bytes = undone.bytes;
		if (!undone.isWhole) notes.push({ code: "broken-packing", count: 1 });
	}
	return { bytes, notes };
}

/** The first bytes of RFC 1952 §2.3.1, RFC 1950 §2.2 and RFC 8878 §3.1.1; a raw stream has none, and is believed to be what the header says. */
function formatOf(bytes: Uint8Array, coding: string): string | undefined {
	const [a = 0, b = 0, c = 0, d = 0] = bytes;
	if (a === 0x1f && b === 0x8b && c === 8) return "gzip";
	if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return "zstd";
	if (a === 0x78 && ((a << 8) | b) % 31 === 0) return "deflate";
	if (bytes.length === 0 || looksLikeText(bytes)) return undefined;
	if (/\bdeflate\b/i.test(coding)) return "deflate-raw";
	return /\bbr\b/i.test(coding) ? "brotli" : undefined;
}

/** Begins as XML, HTML or JSON does, in any charset, after white space. */
function looksLikeText(bytes: Uint8Array): boolean {
	const first = bytes.find((byte) => byte > 0x20) ?? 0;
	return [0x3c, 0x7b, 0x5b, 0xef, 0xfe, 0xff].includes(first);
}

async function undo(
	bytes: Uint8Array,
	format: string,
	limit: number,
): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
	const first = await inPieces(bytes, format, limit, bytes.length);
	if (first.error === undefined) return { bytes: first.bytes, isWhole: true };
	// workerd loses what was unpacked of the piece in which the packing ends: near there it is given byte by byte.
	const { bytes: found } = await inPieces(bytes, format, limit, Math.max(0, first.given - 3 * PIECE));
	if (found.length === 0) throw new PollFailure("encoding", `the body begins as ${format} but cannot be unpacked`);
	return { bytes: found, isWhole: false };
}

/** Bytes that are given to the platform at once. */
const PIECE = 1024;

/** @param fine where pieces of one byte begin */
async function inPieces(
	bytes: Uint8Array,
	format: string,
	limit: number,
	fine: number,
): Promise<Streamed & { given: number }> {
	const unpacker = unpackerOf(format);
	if (unpacker === undefined)
		throw new PollFailure("encoding", `the body is packed as ${format}, which is not read here`);
	let given = 0;
	const packed = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (given >= bytes.length) return controller.close();
			const end = given < fine ? Math.min(given + PIECE, Math.max(fine, given + 1)) : given + 1;
			controller.enqueue(bytes.slice(given, end));
			given = Math.min(end, bytes.length);
		},
	});
	return { ...(await readAtMost(packed.pipeThrough<Uint8Array>(unpacker), limit)), given };
}

/** Which formats there are depends on the platform: workerd and Node know more than the types say. */
function unpackerOf(format: string): DecompressionStream | undefined {
	try {
		return Reflect.construct(DecompressionStream, [format]) as DecompressionStream;
	} catch {
		return undefined;
	}
}
