import { readFileSync } from "node:fs";

/** Milliseconds between two looks for who started us. */
const LOOKS_EVERY = 500;

/**
 * Resolves when this process is asked to end. Also when the npm that started it is gone: killed by SIGKILL, it could not
 * ask any more.
 */
export function askedToStop(): Promise<"stopped"> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve("stopped"));
		if (process.env.npm_lifecycle_event === undefined) return;
		const ancestors = parentAndItsParent();
		setInterval(() => parentAndItsParent() === ancestors || resolve("stopped"), LOOKS_EVERY).unref();
	});
}

/** Between npm and us there is a shell, which stays when npm is killed, but gets another parent. */
function parentAndItsParent(): string {
	const parent = process.ppid;
	try {
		const [, itsParent = ""] = /\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, "utf8")) ?? [];
		return `${parent} ${itsParent}`;
	} catch {
		// No Linux: who is above the shell is not known.
		return `${parent}`;
	}
}
