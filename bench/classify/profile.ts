import { type Profiler, Session } from "node:inspector/promises";

/** What V8's profiler saw of one piece of work, in milliseconds by the clock. */
export interface Profile {
	readonly total: number;
	/** By function, the dearest first: what it took by itself, compiling it and its patterns included, and with what it called. */
	readonly functions: readonly { readonly name: string; readonly self: number; readonly all: number }[];
}

/** Microseconds between two samples. */
const INTERVAL = 50;

/** Profiles a piece of work; of what it called only what is under `from`, a folder. */
export async function profiled(work: () => void, from: string): Promise<Profile> {
	const session = new Session();
	session.connect();
	await session.post("Profiler.enable");
	await session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
	await session.post("Profiler.start");
	work();
	const { profile } = await session.post("Profiler.stop");
	session.disconnect();
	return summed(profile, from);
}

function summed({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, from: string): Profile {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
	const spent = new Map<string, { self: number; all: number }>();
	let total = 0;
	for (const [n, id] of samples.entries()) {
		const time = (timeDeltas[n + 1] ?? 0) / 1000;
		const stack: string[] = [];
		for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
			const frame = byId.get(at)?.callFrame;
			const place = frame?.url.indexOf(from) ?? -1;
			if (frame !== undefined && place >= 0)
				stack.push(
					`${frame.functionName || "(anonymous)"} ${frame.url.slice(place + from.length)}:${frame.lineNumber + 1}`,
				);
		}
		const [own] = stack;
		if (own === undefined) continue;
		total += time;
		for (const name of new Set(stack)) {
			const known = spent.get(name) ?? { self: 0, all: 0 };
			known.all += time;
			if (name === own) known.self += time;
			spent.set(name, known);
		}
	}
	const functions = [...spent].map(([name, times]) => ({ name, ...times })).sort((a, b) => b.self - a.self);
	return { total, functions };
}

/** The dearest functions as lines of text. */
export function profileText({ total, functions }: Profile, most: number): string {
	const lines = functions.slice(0, most).map(({ name, self, all }) => {
		return `${self.toFixed(2).padStart(7)} ${all.toFixed(2).padStart(7)}  ${name}`;
	});
	return [`${total.toFixed(1)} ms in all`, "   self     all  function", ...lines].join("\n");
}
