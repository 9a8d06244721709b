/** The platform bounds the requests that one invocation makes of others: this one was surely not sent. */
export class NoRequestsLeft extends Error {
	constructor() {
		super("this invocation may ask nobody any more");
		this.name = "NoRequestsLeft";
	}
}

/** Whether a request was not sent because none is left, by our own count or by the platform's. */
export function isOutOfRequests(error: unknown): boolean {
	return error instanceof NoRequestsLeft || /too many subrequests/i.test(String(error));
}
