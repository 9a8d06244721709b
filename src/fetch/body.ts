import { PollFailure } from "../model/poll-failure.ts";

/**
 * The bytes of a body, at most `limit` of them: what a server says of the length is not believed, and the rest is not
 * read. A body that is itself a gzip file (`sitemap.xml.gz` served as application/gzip) is opened under the same limit.
 * @throws PollFailure `too-large`, or `malformed` for a broken gzip file.
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
	if (body === null) return new Uint8Array();
	const bytes = await readAtMost(body, limit);
	return isGzip(bytes) ? gunzip(bytes, limit) : bytes;
}

/** The magic number and the only method of RFC 1952 §2.3.1. */
function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

async function gunzip(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
	const packed = new ReadableStream<Uint8Array>({
		start(controller) {
			controller.enqueue(bytes);
			controller.close();
		},
	});
	try {
		return await readAtMost(packed.pipeThrough<Uint8Array>(new DecompressionStream("gzip")), limit);
	} catch (error) {
		if (error instanceof PollFailure) throw error;
		throw new PollFailure("malformed", "the body begins as a gzip file but cannot be unpacked");
	}
}

async function readAtMost(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return concatenate(chunks, length);
		length += value.byteLength;
		if (length > limit) {
			await reader.cancel();
			throw new PollFailure("too-large", `the body is larger than ${limit} bytes`);
		}
		chunks.push(value);
	}
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
	if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
	const whole = new Uint8Array(length);
	let offset = 0;
	for (const chunk of chunks) {
		whole.set(chunk, offset);
		offset += chunk.byteLength;
	}
	return whole;
}
