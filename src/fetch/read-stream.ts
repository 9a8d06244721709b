import { PollFailure } from "../model/poll-failure.ts";

/** What a stream gave. */
export interface Streamed {
	readonly bytes: Uint8Array;
	/** Why it ended before its end. */
	readonly error?: unknown;
}

/**
 * The bytes of a stream, at most `limit` of them: what a server says of the length is not believed, and the rest is not read.
 * @throws PollFailure `too-large`
 */
export async function readAtMost(stream: ReadableStream<Uint8Array>, limit: number): Promise<Streamed> {
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		let next: ReadableStreamReadResult<Uint8Array>;
		try {
			next = await reader.read();
		} catch (error) {
			return { bytes: concatenate(chunks, length), error };
		}
		if (next.done) return { bytes: concatenate(chunks, length) };
		length += next.value.byteLength;
		if (length > limit) {
			await reader.cancel();
			throw new PollFailure("too-large", `the body is larger than ${limit} bytes`);
		}
		chunks.push(next.value);
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
