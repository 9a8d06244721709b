import type { Day } from "../model/instant.ts";

/** Under which key what is stored: each has one writer (docs/operations.md says whom). */
export const KEYS = {
	shard: (n: number): string => `shard/${n}`,
	day: (day: Day): string => `day/${day}`,
	front: "front",
	/** @param year `yyyy`. */
	counts: (year: string): string => `counts/${year}`,
	/** @param year `yyyy`. */
	calendar: (year: string): string => `calendar/${year}`,
	health: "health",
	/** The operator's own list of feeds. */
	sources: "sources",
	push: (receiver: string): string => `push/${receiver}`,
} as const;
