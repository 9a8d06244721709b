/** What the status page says of receivers, and of what its operator was told. */
import type { Alert } from "../model/alert.ts";
import type { Instant } from "../model/instant.ts";

/** What is known of a receiver. */
export interface ReceiverStatus {
	readonly name: string;
	/** `well`, `failing` for a passing reason, or `stopped`; `unread` where its state cannot be read, `new` before its first run. */
	readonly state: "new" | "well" | "failing" | "stopped" | "unread";
	/** When it last took a message. */
	readonly took?: Instant;
	/** When it is asked next, where it is left alone. */
	readonly next?: Instant;
	/** What it answered last where it did not take a message, and when. */
	readonly answer?: string;
	readonly answered?: Instant;
	/** Messages that are not tried again, newest last. */
	readonly aside: readonly { readonly id: string; readonly at: Instant; readonly answer: string }[];
}

export function Receivers({ receivers }: { readonly receivers: readonly ReceiverStatus[] }) {
	if (receivers.length === 0) return null;
	return (
		<>
			<h2>Receivers</h2>
			<ul class="reports">
				{receivers.map(({ name, state, took, answer, answered, aside }) => (
					<li>
						<code>{name}</code>: {state}
						{took === undefined ? "" : `, took a message at ${minute(took)}`}
						{answer === undefined ? "" : `; answered at ${minute(answered ?? "")}: ${answer}`}
						{aside.length === 0 ? "" : `; messages set aside: ${aside.length}`}
					</li>
				))}
			</ul>
		</>
	);
}

/** Alerts that the page shows; /status.atom has more. */
const MOST_ALERTS = 20;

/** @param alerts newest first */
export function Alerts({ alerts }: { readonly alerts: readonly Alert[] }) {
	if (alerts.length === 0) return null;
	return (
		<>
			<h2>Alerts</h2>
			<p>
				Each is told once; <a href="/status.atom">status.atom</a> can be subscribed to.
			</p>
			<ul class="reports">
				{alerts.slice(0, MOST_ALERTS).map(({ at, text }) => (
					<li>
						<time dateTime={at}>{minute(at)}</time>: {text}
					</li>
				))}
			</ul>
		</>
	);
}

function minute(instant: Instant): string {
	return instant.slice(0, 16).replace("T", " ");
}
