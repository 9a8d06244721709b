import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { scripts } from "../../package.json";

export interface Command {
	readonly child: ChildProcess;
	/** All that it has said so far, on both streams. */
	said(): string;
	/** Resolves to the match when it has said something like it. @throws when it ends without having said it. */
	says(pattern: RegExp): Promise<RegExpExecArray>;
	/** Its exit code. */
	readonly ended: Promise<number | null>;
}

/** Starts a command of package.json as npm would. */
export function start(command: keyof typeof scripts, ...args: string[]): Command {
	const path = fileURLToPath(new URL(`../../${scripts[command].replace(/^node /, "")}`, import.meta.url));
	const child = spawn(process.execPath, [path, ...args], {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, npm_lifecycle_event: command },
	});
	let text = "";
	const waiting = new Set<() => void>();
	const onData = (data: Buffer): void => {
		text += data;
		for (const look of waiting) look();
	};
	child.stdout.on("data", onData);
	child.stderr.on("data", onData);
	const ended = once(child, "close").then(([code]) => code as number | null);
	return {
		child,
		said: () => text,
		ended,
		says: (pattern) =>
			new Promise((resolve, reject) => {
				const look = (): void => {
					const match = pattern.exec(text);
					if (match === null) return;
					waiting.delete(look);
					resolve(match);
				};
				waiting.add(look);
				look();
				ended.then(() => reject(new Error(`it ended without saying ${pattern}:\n${text}`)), reject);
			}),
	};
}

/** A port that nobody listens on just now; far from those that other runs begin at. */
export async function quietPort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
