/** How long a server wants to be left alone. */
export interface Wait {
	/** Milliseconds. */
	readonly wait: number;
	/** It refuses to answer before (429, 503), rather than saying how long its answer stays fresh. */
	readonly isOrder: boolean;
}

/** Statuses with which Retry-After is an order (RFC 6585 §4, RFC 9110 §15.6.4). */
const ORDERS = new Set([429, 503]);

/**
 * Retry-After in seconds or as a date (RFC 9110 §10.2.3), else max-age (RFC 9111 §5.2.2.1), else Expires (§5.3). A date is known by the
 * server's own clock where it shows it.
 * @param now milliseconds
 */
export function waitOf({ status, headers }: Response, now: number): Wait | undefined {
	const isOrder = ORDERS.has(status);
	const clock = Date.parse(headers.get("date") ?? "") || now;
	const wait =
		delay(headers.get("retry-after"), clock) ??
		(isOrder ? undefined : (maxAge(headers.get("cache-control")) ?? delay(headers.get("expires"), clock)));
	return wait === undefined || wait <= 0 ? undefined : { wait, isOrder };
}

function delay(written: string | null, clock: number): number | undefined {
	const text = written?.trim() ?? "";
	const seconds = /^\d{1,12}(?:\.\d+)?$/.exec(text)?.[0];
	if (seconds !== undefined) return Number(seconds) * 1000;
	const moment = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(moment) ? undefined : moment - clock;
}

function maxAge(written: string | null): number | undefined {
	const seconds = /(?:^|[,\s])max-age=(\d{1,12})/i.exec(written ?? "")?.[1];
	return seconds === undefined ? undefined : Number(seconds) * 1000;
}
