import { expect, it } from "vitest";
import { type ClaimPorts, claim } from "../../src/push/claim.ts";
import type { ReceiverState } from "../../src/store/push-receiver.ts";
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

it("of two runs that both read before either wrote, the one that wrote last sends, and the other one does not", async () => {
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

it("goes on where KV shows what was there before, and not where nothing could be written", async () => {
	const store = memoryStore();
	const before = { ...store, put: async () => undefined };
	const refusing = { ...store, put: async () => Promise.reject(new Error("KV PUT failed: 429")) };
	const ports = { log: () => undefined, now: NOW, wait: async () => undefined };
	expect(await claim("chat", STATE, { ...ports, store: before })).toBe(true);
	expect(await claim("chat", STATE, { ...ports, store: refusing })).toBe(false);
});
