/** How well the tests of a room must see. */

export interface Floor {
	/** The share of mistakes that are seen. */
	readonly seen: number;
	/** How many may be neither seen nor explained. */
	readonly unexplained: number;
}

export function isUnder(floor: Floor, found: Floor): boolean {
	return found.seen < floor.seen || found.unexplained > floor.unexplained;
}

/** Only ever upwards: what is worse than it was stays, and so is noticed. Of the share three digits count. */
export function raised(floor: Floor, found: Floor): Floor {
	return {
		seen: Math.max(floor.seen, Math.floor(found.seen * 1000) / 1000),
		unexplained: Math.min(floor.unexplained, found.unexplained),
	};
}
