import { PollFailure } from "../src/model/poll-failure.ts";
import { readFeed } from "../src/runs/ingest.ts";
import { HOSTILE } from "../tests/samples/hostile.ts";

const BYTES = 1 << 20;

/**
 * Reads each hostile document at one and at four megabytes and prints what a doubling costs: 2 where time is linear, 4 where it is
 * quadratic.
 */
export function doubling(): void {
	console.log(`${"document".padEnd(44)} ${"1 MB, ms".padStart(9)} ${"4 MB, ms".padStart(9)}  a doubling`);
	let worst = 0;
	for (const [name, make] of HOSTILE) {
		// Below five milliseconds it is the clock and the collector that are measured.
		const [once, fourfold] = [Math.max(time(make(BYTES)), 5), Math.max(time(make(4 * BYTES)), 5)];
		const ratio = Math.sqrt(fourfold / once);
		worst = Math.max(worst, ratio);
		console.log(
			`${name.slice(0, 44).padEnd(44)} ${once.toFixed(1).padStart(9)} ${fourfold.toFixed(1).padStart(9)}  × ${ratio.toFixed(2)}`,
		);
	}
	console.log(`the worst doubling costs × ${worst.toFixed(2)}, wanted below × 3.5`);
	if (worst >= 3.5) process.exitCode = 1;
}

function time(bytes: Uint8Array): number {
	let best = Number.POSITIVE_INFINITY;
	for (let i = 0; i < 3; i++) {
		const start = performance.now();
		try {
			readFeed(bytes, { url: "https://outlet.example/rss" });
		} catch (error) {
			if (!(error instanceof PollFailure)) throw error;
		}
		best = Math.min(best, performance.now() - start);
	}
	return best;
}
