/** Workerd's inspector: Chrome's protocol over a WebSocket for each isolate (https://chromedevtools.github.io/devtools-protocol/v8/). */

/** Bytes of V8's heap, garbage that is not collected yet included, and of the buffers behind it. */
export interface HeapUsage {
	readonly usedSize: number;
	readonly embedderHeapUsedSize: number;
	readonly backingStorageSize: number;
}

export function bytesOf({ usedSize, embedderHeapUsedSize, backingStorageSize }: HeapUsage): number {
	return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** All isolates of a workerd. @param address of its inspector, as host and port */
export async function isolatesAt(address: string): Promise<readonly Isolate[]> {
	const targets: { webSocketDebuggerUrl: string }[] = JSON.parse(await (await fetch(`http://${address}/json`)).text());
	return Promise.all(targets.map(({ webSocketDebuggerUrl }) => isolateAt(webSocketDebuggerUrl)));
}

export interface Isolate {
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
