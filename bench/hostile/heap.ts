/** What the isolates of a workerd hold. */
import { bytesOf, type HeapUsage, isolatesAt } from "../inspector.ts";

interface Heap {
	/** Bytes that all isolates have now, garbage that is not collected yet included. */
	readonly used: () => Promise<number>;
	/** Bytes that they hold: what is left after a collection. */
	readonly held: () => Promise<number>;
}

/**
 * Nobody stays connected between two looks, and while one is taken something is asked for all the time: an isolate that has nothing to do
 * answers no inspector.
 * @param address of the inspector, as host and port
 * @param rouse asks all isolates for something
 */
export function heapAt(address: string, rouse: () => Promise<unknown>): Heap {
	const lookInto = async (methods: readonly string[]): Promise<number> => {
		let bytes = 0;
		let isOver = false;
		const roused = (async () => {
			while (!isOver) await rouse();
		})();
		for (const { ask, close } of await isolatesAt(address)) {
			for (const method of methods) await ask(method);
			bytes += bytesOf(await ask<HeapUsage>("Runtime.getHeapUsage"));
			close();
		}
		isOver = true;
		await roused;
		return bytes;
	};
	return {
		used: () => lookInto([]),
		// What the first finalizes, the second collects.
		held: () => lookInto(["HeapProfiler.collectGarbage", "HeapProfiler.collectGarbage"]),
	};
}
