import { PollFailure } from "../model/poll-failure.ts";
import { readAtMost } from "./read-stream.ts";
import { type Unpacked, unpacked } from "./unpack.ts";

/**
 * The bytes of a body, at most `limit` of them, out of whatever packing the platform left.
 * @param coding the Content-Encoding header
 * @throws PollFailure `too-large`; `encoding` where the packing is not what the header says, or cannot be undone. Whatever the
 * stream throws where it breaks off.
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, limit: number, coding = ""): Promise<Unpacked> {
	if (body === null) return { bytes: new Uint8Array(), notes: [] };
	const { bytes, error } = await readAtMost(body, limit);
	if (error === undefined) return unpacked(bytes, coding, limit);
	if (error instanceof PollFailure || !isPacking(error)) throw error;
	if (bytes.length === 0)
		throw new PollFailure("encoding", `the body is not packed as its header says: ${coding || "gzip"}`);
	// The platform unpacked what there was: the packing was cut, or something stands after its end.
	return { bytes, notes: [{ code: "broken-packing", count: 1 }] };
}

/** Whether a stream broke for its packing, by what workerd and Node say; a connection that breaks is another matter. */
function isPacking(error: unknown): boolean {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
	const words = `${String(error)} ${cause === undefined ? "" : `${cause.message} ${Reflect.get(cause, "code")}`}`;
	return /decompress|gzip|zlib|brotli|inflate|incorrect (?:header|data|length) check|unexpected end of file|invalid (?:stored|block|distance|code)|\bZ_[A-Z]+_ERROR\b|ERR_(?:BROTLI|_ERROR_FORMAT|PADDING)/i.test(
		words,
	);
}
