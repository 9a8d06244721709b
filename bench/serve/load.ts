import { connect } from "node:net";

/** One kind of request, sent over and over. */
export interface Load {
	readonly port: number;
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** The status that every answer must have. */
	readonly status: number;
}

/**
 * Answers a second over keep-alive connections, each with one request under way. Sockets by hand, because Node's HTTP
 * client takes longer to ask than workerd to answer.
 * @throws when an answer has another status
 */
export async function answersASecond(load: Load, milliseconds: number, connections = 16): Promise<number> {
	const end = performance.now() + milliseconds;
	const counts = await Promise.all(Array.from({ length: connections }, () => askUntil(end, load)));
	return (counts.reduce((sum, count) => sum + count, 0) * 1000) / milliseconds;
}

function askUntil(end: number, { port, path, headers = {}, status }: Load): Promise<number> {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${lines.join("")}\r\n`;
	return new Promise((resolve, reject) => {
		let count = 0;
		let head = "";
		let missing = -1;
		const socket = connect(port, "127.0.0.1", () => socket.write(request));
		socket.on("error", reject);
		socket.on("data", (chunk: Buffer) => {
			let body = chunk.length;
			if (missing < 0) {
				const before = head.length;
				head += chunk.toString("latin1");
				const gap = head.indexOf("\r\n\r\n");
				if (gap < 0) return;
				if (!head.startsWith(`HTTP/1.1 ${status} `)) reject(new Error(`${path} answered ${head.slice(0, gap)}`));
				missing = Number(/^content-length: (\d+)/im.exec(head.slice(0, gap))?.[1] ?? 0);
				body = before + chunk.length - gap - 4;
			}
			missing -= body;
			if (missing > 0) return;
			count++;
			head = "";
			missing = -1;
			if (performance.now() < end) socket.write(request);
			else {
				socket.destroy();
				resolve(count);
			}
		});
	});
}
