import { describe, expect, test } from "vitest";
import { type ClaimPorts, claim, isUnderway, mark } from "../../src/push/claim.ts";
import { type ReceiverState, readReceiver, writeReceiver } from "../../src/store/push-receiver.ts";
import { memoryStore } from "../fakes/store.ts";

const NOW = "2024-11-06T00:00:00.000Z";
const STATE: ReceiverState = {
	since: NOW,
	wants: "story",
	address: "",
	floor: "2024-11-06",
	unread: [],
	seen: NOW,
	told: {},
	refused: {},
	aside: [],
	asideInARow: 0,
	failures: 0,
	next: NOW,
};

test("of two runs that both read before either wrote, the one that wrote last sends, and the other one does not", async () => {
	const store = memoryStore();
	const ports = (wait: ClaimPorts["wait"]): ClaimPorts => ({ store, log: () => undefined, now: NOW, wait });
	let second: boolean | undefined;
	const first = await claim(
		"chat",
		STATE,
		// While the first run waits, the second one writes.
		ports(async () => {
			second = await claim(
				"chat",
				STATE,
				ports(async () => undefined),
			);
		}),
	);
	expect([first, second]).toEqual([false, true]);
});

test("goes on where KV shows what was there before, and not where nothing could be written", async () => {
	const store = memoryStore();
	const before = { ...store, put: async () => undefined };
	const refusing = { ...store, put: async () => Promise.reject(new Error("KV PUT failed: 429")) };
	const ports = { log: () => undefined, now: NOW, wait: async () => undefined };
	expect(await claim("chat", STATE, { ...ports, store: before })).toBe(true);
	expect(await claim("chat", STATE, { ...ports, store: refusing })).toBe(false);
	await writeReceiver(store, "chat", STATE, { kind: "absent" });
	expect(await claim("chat", STATE, { ...ports, store: before })).toBe(true);
});

test.each([
	[undefined, false],
	[NOW, false],
	["2024-11-06T00:00:00.001Z", true],
	["2024-11-06T00:10:00.000Z", true],
	["2024-11-06T00:10:00.001Z", false],
])("a run that sends until %s is under way: %s", (until, isSo) => {
	expect(isUnderway({ ...STATE, ...(until !== undefined && { underway: { run: "r", until } }) }, NOW)).toBe(isSo);
});

/** Ports that note what was waited and logged. */
function noted(store: ClaimPorts["store"]) {
	const waited: number[] = [];
	const logged: unknown[] = [];
	const ports: ClaimPorts = {
		...{ store, now: NOW, log: (event, facts) => void logged.push([event, facts]) },
		wait: async (milliseconds) => void waited.push(milliseconds),
	};
	return { ports, waited, logged };
}

describe("a claim", () => {
	test("says for ten minutes that this run sends, and waits longer than a second before it looks", async () => {
		const store = memoryStore();
		const { ports, waited, logged } = noted(store);
		expect(await claim("chat", STATE, ports)).toBe(true);
		expect([waited, logged]).toEqual([[1100], []]);
		expect(await readReceiver(store, "chat")).toMatchObject({
			kind: "value",
			value: { ...STATE, underway: { until: "2024-11-06T00:10:00.000Z" } },
		});
	});

	test("is not made where another run says so, which is logged", async () => {
		const store = memoryStore();
		const { ports, logged } = noted(store);
		const other = { ...STATE, underway: { run: "other", until: "2024-11-06T00:05:00.000Z" } };
		await writeReceiver(store, "chat", other, { kind: "absent" });
		expect(await claim("chat", STATE, { ...ports, store: { ...store, put: async () => undefined } })).toBe(false);
		expect(logged).toEqual([["push.beside", { receiver: "chat" }]]);
	});

	test("is made over a run that died", async () => {
		const store = memoryStore();
		const { ports } = noted(store);
		const other = { ...STATE, underway: { run: "other", until: NOW } };
		await writeReceiver(store, "chat", other, { kind: "absent" });
		expect(await claim("chat", STATE, { ...ports, store: { ...store, put: async () => undefined } })).toBe(true);
	});

	test("is given up after three tries that were not written, or cannot be seen", async () => {
		for (const refused of [
			{ put: async () => Promise.reject(new Error("429")) },
			{ get: async () => ({ kind: "unreadable", reason: "down" }) as const },
		]) {
			const { ports, waited, logged } = noted({ ...memoryStore(), ...refused });
			expect(await claim("chat", STATE, ports)).toBe(false);
			expect(waited).toEqual([1100, 1100, 1100]);
			expect(logged).toEqual([["push.unclaimed", { receiver: "chat" }]]);
		}
	});
});

describe("what became of it", () => {
	test("is written with the moment, and ends the claim", async () => {
		const store = memoryStore();
		const { ports, waited } = noted(store);
		expect(await mark("chat", { ...STATE, underway: { run: "r", until: NOW } }, ports)).toBe(true);
		expect(await readReceiver(store, "chat")).toEqual({ kind: "value", value: { ...STATE, at: NOW } });
		expect(waited).toEqual([]);
	});

	test("is tried three times, a second between, and logged where it could not be written", async () => {
		const store = memoryStore();
		let refusals = 2;
		const put: typeof store.put = async (...all) =>
			refusals-- > 0 ? Promise.reject(new Error("429")) : store.put(...all);
		const late = noted({ ...store, put });
		expect(await mark("chat", STATE, late.ports)).toBe(true);
		expect([late.waited, late.logged]).toEqual([[1100, 1100], []]);
		refusals = 9;
		const never = noted({ ...store, put });
		expect(await mark("chat", STATE, never.ports)).toBe(false);
		expect(never.waited).toEqual([1100, 1100]);
		expect(never.logged).toEqual([["push.unmarked", { receiver: "chat" }]]);
	});
});
