/** How long one mistake is asked about. */

/** Milliseconds: tests of a room that take no longer together are all asked. */
const SHORT = 2000;

/** Of the time of all tests of a longer room. */
const SHARE = 1 / 20;

/**
 * The tests to be asked, the shortest first: as many as take a share of the time of all together, and one at least. A mistake that a
 * longer one alone would see counts as not seen: what it breaks deserves a quick test.
 * @param durations milliseconds of every test of the room
 */
export function withinPatience(tests: readonly string[], durations: ReadonlyMap<string, number>): string[] {
	const time = (test: string): number => durations.get(test) ?? 0;
	const patience = Math.max(SHORT, SHARE * [...durations.keys()].reduce((sum, test) => sum + time(test), 0));
	let spent = 0;
	return tests
		.toSorted((a, b) => time(a) - time(b))
		.filter((test, n) => {
			spent += time(test);
			return n === 0 || spent <= patience;
		});
}
