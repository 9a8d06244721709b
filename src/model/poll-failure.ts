import type { PollErrorCode } from "./shard.ts";

/** Why a document could not be fetched or read; the message names the input. */
export class PollFailure extends Error {
	readonly code: PollErrorCode;

	constructor(code: PollErrorCode, message: string) {
		super(message);
		this.name = "PollFailure";
		this.code = code;
	}
}
