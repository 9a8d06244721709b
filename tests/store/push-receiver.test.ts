import { describe, expect, test } from "vitest";
import { RECEIVER, type ReceiverState, readReceiver, writeReceiver } from "../../src/store/push-receiver.ts";
import { memoryStore } from "../fakes/store.ts";

const AT = "2024-11-04T06:10:00.000Z";
const STATE: ReceiverState = {
	since: AT,
	wants: "everything",
	address: "a1",
	floor: "2024-11-04",
	unread: ["2024-11-03", "2024-11-04"],
	seen: AT,
	told: {},
	refused: {},
	aside: [],
	asideInARow: 0,
	failures: 0,
	next: AT,
};

describe("the memory of a receiver", () => {
	test("is read as it was written, under its name", async () => {
		const store = memoryStore();
		await writeReceiver(store, "desk", STATE, { kind: "absent" });
		expect(await readReceiver(store, "desk")).toStrictEqual({ kind: "value", value: STATE });
		expect(await readReceiver(store, "other")).toEqual({ kind: "absent" });
	});

	test("is none where one of the days that it has not read is no day", () => {
		for (const unread of [["2024-11-03", "soon"], ["soon", "2024-11-03"], ["soon"]])
			expect(RECEIVER.read({ schema: 1, ...STATE, unread })).toBe(undefined);
		expect(RECEIVER.read({ schema: 1, ...STATE, unread: [] })).toStrictEqual({ ...STATE, unread: [] });
	});
});
