/** What isolates hold while it works (https://chromedevtools.github.io/devtools-protocol/v8/Runtime/#method-getHeapUsage). */
import { setTimeout } from "node:timers/promises";
import { bytesOf, type HeapUsage, isolatesAt } from "../inspector.ts";

/** Milliseconds between two looks. One that finds an isolate at work is answered where that waits for something. */
const LOOKS_EVERY = 250;

export interface HeapWatch {
	/** The most that any isolate had at a look so far, in bytes. */
	readonly most: () => number;
	readonly stop: () => void;
}

/** Looks at all isolates of a workerd until it is stopped. @param address of its inspector, as host and port */
export async function watchHeaps(address: string): Promise<HeapWatch> {
	const isolates = await isolatesAt(address);
	let most = 0;
	let isOver = false;
	const look = async (): Promise<void> => {
		while (!isOver) {
			for (const { ask } of isolates) most = Math.max(most, bytesOf(await ask<HeapUsage>("Runtime.getHeapUsage")));
			await setTimeout(LOOKS_EVERY);
		}
	};
	// Where workerd ends, whoever invokes it says so.
	look().catch(() => {});
	return {
		most: () => most,
		stop: () => {
			isOver = true;
			for (const { close } of isolates) close();
		},
	};
}
