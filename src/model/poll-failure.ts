import { cleanMessage } from "./clean-message.ts";
import type { PollErrorCode } from "./shard.ts";

/** Why a document could not be fetched or read; the message names the input, as `cleanMessage` leaves it. */
export class PollFailure extends Error {
	readonly code: PollErrorCode;

	constructor(code: PollErrorCode, message: string) {
		super(cleanMessage(message));
		this.name = "PollFailure";
		this.code = code;
	}
}
