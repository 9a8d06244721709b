import type { PollErrorCode } from "./shard.ts";
import { told } from "./told.ts";

/** Why a document could not be fetched or read; the message names the input, as `told` leaves it. */
export class PollFailure extends Error {
	readonly code: PollErrorCode;

	constructor(code: PollErrorCode, message: string) {
		super(told(message));
		this.name = "PollFailure";
		this.code = code;
	}
}
