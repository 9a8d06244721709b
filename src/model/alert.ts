import type { Instant } from "./instant.ts";

export const ALERT_KINDS = [
	"failing",
	"well",
	"silent",
	"heard",
	"moved",
	"undated",
	"late",
	"unreadable",
	"readable",
	"stopped",
	"set-aside",
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Something that the operator is told once: it began, or it ended. */
export interface Alert {
	/** Free of the host, stable: kind, subject and moment. */
	readonly id: string;
	readonly kind: AlertKind;
	/** A source's id, a key of the store, a receiver's name, or `run`. */
	readonly subject: string;
	readonly at: Instant;
	/** One plain line, in English. */
	readonly text: string;
}

export function alertOf(kind: AlertKind, subject: string, at: Instant, text: string): Alert {
	return { id: `urn:elshi:alert:${kind}:${subject}:${Date.parse(at)}`, kind, subject, at, text };
}
