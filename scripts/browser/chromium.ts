/** A headless Chromium over the pipe of its DevTools protocol: no driver, no port, and it ends when its parent does. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

const BROWSERS = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The Chromium of this machine, or what `CHROME` names; `undefined` where there is none. */
export function browserHere(named = process.env.CHROME): string | undefined {
	const candidates = named === undefined || named === "" ? BROWSERS : [named];
	return candidates.find((browser) => spawnSync(browser, ["--version"], { stdio: "ignore" }).status === 0);
}

/** How a page is looked at. */
export interface Look {
	/** CSS pixels. */
	readonly width: number;
	readonly height?: number;
	readonly scheme?: "light" | "dark";
	/** Letters as large as this times 16 pixels, as a reader sets it in the browser. */
	readonly letters?: number;
	readonly media?: "screen" | "print";
}

export interface Tab {
	/** Opens an address and waits until it is loaded. */
	open(address: string, look: Look): Promise<void>;
	/** What an expression is worth in the page; promises are awaited. @throws what the page throws */
	evaluate<T>(expression: string): Promise<T>;
	/** A PNG of the whole page, or of as much as is looked at. */
	picture(extent?: "page" | "window"): Promise<Uint8Array>;
	/** A PDF as the page is printed on A4. */
	print(): Promise<Uint8Array>;
}

export interface Browser {
	tab(): Promise<Tab>;
	close(): Promise<void>;
}

/** @param program as `browserHere` gives it */
export async function startBrowser(program: string): Promise<Browser> {
	const profile = mkdtempSync(join(tmpdir(), "elshi-browser-"));
	const flags = [
		"--headless=new",
		"--remote-debugging-pipe",
		"--hide-scrollbars",
		"--disable-gpu",
		"--disable-dev-shm-usage",
		"--no-first-run",
		"--lang=en",
		`--user-data-dir=${profile}`,
	];
	// Chromium's sandbox refuses to run as root.
	if (process.getuid?.() === 0) flags.push("--no-sandbox");
	const child = spawn(program, [...flags, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
	const ask = conversation(child);
	return {
		async tab() {
			const { targetId } = await ask<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
			const { sessionId } = await ask<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
			return tabOf((method, facts) => ask(method, facts, sessionId));
		},
		async close() {
			const ended = new Promise((resolve) => child.once("exit", resolve));
			if (child.exitCode === null) {
				child.kill();
				await ended;
			}
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

type Ask = <T>(method: string, facts?: object, session?: string) => Promise<T>;

interface Waiting {
	readonly resolve: (result: never) => void;
	readonly reject: (error: Error) => void;
}

/** Messages are JSON, each ended by a zero byte, over the third and fourth file of the process. */
function conversation(child: ChildProcess): Ask {
	const [, , , to, from] = child.stdio as unknown as [null, null, null, Writable, Readable];
	const waiting = new Map<number, Waiting>();
	let last = 0;
	let held: Buffer[] = [];
	from.on("data", (bytes: Buffer) => {
		let rest = bytes;
		for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
			held.push(rest.subarray(0, end));
			hear(JSON.parse(Buffer.concat(held).toString("utf8")));
			held = [];
			rest = rest.subarray(end + 1);
		}
		held.push(rest);
	});
	const hear = ({ id, result, error }: { id?: number; result?: never; error?: { message: string } }): void => {
		const asked = waiting.get(id ?? 0);
		if (asked === undefined) return;
		waiting.delete(id ?? 0);
		if (error === undefined) asked.resolve(result as never);
		else asked.reject(new Error(error.message));
	};
	const end = (): void => {
		for (const { reject } of waiting.values()) reject(new Error("the browser has ended"));
		waiting.clear();
	};
	child.once("exit", end);
	child.once("error", end);
	to.on("error", end);
	return (method, params = {}, sessionId) =>
		new Promise((resolve, reject) => {
			last += 1;
			waiting.set(last, { resolve, reject });
			to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
		});
}

function tabOf(ask: Ask): Tab {
	const evaluate = async <T>(expression: string): Promise<T> => {
		const { result, exceptionDetails } = await ask<{
			result: { value: T };
			exceptionDetails?: { text: string; exception?: { description?: string } };
		}>("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
		if (exceptionDetails !== undefined)
			throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value;
	};
	return {
		evaluate,
		async open(address, { width, height = 900, scheme = "light", letters = 1, media = "screen" }) {
			await ask("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
			const features = [{ name: "prefers-color-scheme", value: scheme }];
			await ask("Emulation.setEmulatedMedia", { media, features });
			await ask("Page.enable");
			await ask("Page.setFontSizes", { fontSizes: { standard: 16 * letters, fixed: 13 * letters } });
			const { errorText } = await ask<{ errorText?: string }>("Page.navigate", { url: address });
			if (errorText !== undefined) throw new Error(`${address}: ${errorText}`);
			await evaluate(
				`new Promise((resolve) => document.readyState === "complete" ? resolve() : addEventListener("load", resolve))`,
			);
		},
		async picture(extent = "page") {
			const { data } = await ask<{ data: string }>("Page.captureScreenshot", {
				format: "png",
				captureBeyondViewport: extent === "page",
			});
			return Buffer.from(data, "base64");
		},
		async print() {
			const facts = { printBackground: false, paperWidth: 8.27, paperHeight: 11.69 };
			const { data } = await ask<{ data: string }>("Page.printToPDF", facts);
			return Buffer.from(data, "base64");
		},
	};
}
