/** What the isolates of a workerd hold, by its inspector (https://chromedevtools.github.io/devtools-protocol/v8/). */

/** Bytes of V8's heap, and of what lies beside it for it. */
interface HeapUsage {
	readonly usedSize: number;
	readonly embedderHeapUsedSize: number;
	readonly backingStorageSize: number;
}

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
		const targets: { webSocketDebuggerUrl: string }[] = JSON.parse(
			await (await fetch(`http://${address}/json`)).text(),
		);
		let bytes = 0;
		let isOver = false;
		const roused = (async () => {
			while (!isOver) await rouse();
		})();
		for (const { webSocketDebuggerUrl } of targets) {
			const { ask, close } = await isolateAt(webSocketDebuggerUrl);
			for (const method of methods) await ask(method);
			const usage = await ask<HeapUsage>("Runtime.getHeapUsage");
			bytes += usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
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

interface Isolate {
	readonly ask: <T>(method: string) => Promise<T>;
	readonly close: () => void;
}

async function isolateAt(url: string): Promise<Isolate> {
	const socket = new WebSocket(url);
	const waiting = new Map<number, PromiseWithResolvers<unknown>>();
	const opened = Promise.withResolvers<void>();
	socket.addEventListener("open", () => opened.resolve());
	socket.addEventListener("error", () => opened.reject(new Error("bench: workerd's inspector does not answer")));
	socket.addEventListener("message", ({ data }) => {
		const { id, result, error } = JSON.parse(String(data));
		if (error === undefined) waiting.get(id)?.resolve(result);
		else waiting.get(id)?.reject(new Error(`bench: the inspector said ${error.message}`));
		waiting.delete(id);
	});
	socket.addEventListener("close", () => {
		for (const { reject } of waiting.values()) reject(new Error("bench: workerd's inspector is gone"));
	});
	await opened.promise;
	let last = 0;
	return {
		ask: <T>(method: string) => {
			const answer = Promise.withResolvers<unknown>();
			waiting.set(++last, answer);
			socket.send(JSON.stringify({ id: last, method }));
			return answer.promise as Promise<T>;
		},
		close: () => socket.close(),
	};
}
