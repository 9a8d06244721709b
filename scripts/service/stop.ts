/**
 * Resolves when this process is asked to end. Also when the npm that started it is gone: killed by SIGKILL, it could not
 * ask any more.
 */
export function askedToStop(): Promise<"stopped"> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve("stopped"));
		const parent = process.ppid;
		if (process.env.npm_lifecycle_event === undefined) return;
		setInterval(() => process.ppid === parent || resolve("stopped"), 500).unref();
	});
}
