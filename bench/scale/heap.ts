/** What isolates hold, by workerd's inspector (https://chromedevtools.github.io/devtools-protocol/v8/Runtime/#method-getHeapUsage). */
import { setTimeout } from "node:timers/promises";

/** Milliseconds between two looks. One that finds an isolate at work is answered where that waits for something. */
const LOOKS_EVERY = 250;

/** Bytes of V8's heap, garbage that is not collected yet included, and of the buffers behind it. */
interface HeapUsage {
	readonly usedSize: number;
	readonly embedderHeapUsedSize: number;
	readonly backingStorageSize: number;
}

export interface HeapWatch {
	/** The most that any isolate had at a look so far, in bytes. */
	readonly most: () => number;
	readonly stop: () => void;
}

/** Looks at all isolates of a workerd until it is stopped. @param address of its inspector, as host and port */
export async function watchHeaps(address: string): Promise<HeapWatch> {
	const listed = await fetch(`http://${address}/json`);
	const targets: { webSocketDebuggerUrl: string }[] = JSON.parse(await listed.text());
	const asks = await Promise.all(targets.map(({ webSocketDebuggerUrl }) => askedBy(webSocketDebuggerUrl)));
	let most = 0;
	let isOver = false;
	const look = async (): Promise<void> => {
		while (!isOver) {
			for (const { ask } of asks) {
				const { usedSize, embedderHeapUsedSize, backingStorageSize } = await ask();
				most = Math.max(most, usedSize + embedderHeapUsedSize + backingStorageSize);
			}
			await setTimeout(LOOKS_EVERY);
		}
	};
	// Where workerd ends, whoever invokes it says so.
	look().catch(() => {});
	return {
		most: () => most,
		stop: () => {
			isOver = true;
			for (const { close } of asks) close();
		},
	};
}

async function askedBy(url: string): Promise<{ readonly ask: () => Promise<HeapUsage>; readonly close: () => void }> {
	const socket = new WebSocket(url);
	let { promise, resolve, reject } = Promise.withResolvers<unknown>();
	socket.addEventListener("open", () => resolve(undefined));
	socket.addEventListener("message", ({ data }) => resolve(data));
	socket.addEventListener("close", () => reject(new Error("bench: workerd's inspector is gone")));
	await promise;
	let id = 0;
	return {
		ask: async () => {
			({ promise, resolve, reject } = Promise.withResolvers<unknown>());
			socket.send(JSON.stringify({ id: ++id, method: "Runtime.getHeapUsage" }));
			return JSON.parse(String(await promise)).result;
		},
		close: () => socket.close(),
	};
}
