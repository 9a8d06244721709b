import { expect, test } from "vitest";
import { NO_ALERTS, readHealth, writeHealth } from "../../src/store/health.ts";
import { faultOf, type Held, isWritable } from "../../src/store/held.ts";
import { readHub, writeHub } from "../../src/store/push-hub.ts";
import { readReceiver } from "../../src/store/push-receiver.ts";
import { readListVersion, readSourceList, versionOfList, writeSourceList } from "../../src/store/source-list.ts";
import { memoryStore, valueIn } from "../fakes/store.ts";

const ABSENT = { kind: "absent" } as const;
const AT = "2024-11-04T06:10:00.000Z";

test.each<[Held<string>, boolean, string | undefined]>([
	[{ kind: "absent" }, true, undefined],
	[{ kind: "value", value: "a" }, true, undefined],
	[{ kind: "unreadable", reason: "it is cut" }, false, "it is cut"],
	[{ kind: "foreign", schema: 2 }, false, "of schema 2, which this release does not know"],
	[{ kind: "foreign", schema: undefined }, false, "of schema undefined, which this release does not know"],
])("%j may be written over: %s, and its fault is %s", (held, isFree, fault) => {
	expect(isWritable(held)).toBe(isFree);
	expect(faultOf(held)).toBe(fault);
});

test("health is read as it was written, under a key of its own", async () => {
	const store = memoryStore();
	expect(await readHealth(store)).toEqual(ABSENT);
	expect(NO_ALERTS).toEqual({ alerts: [], faults: {}, taken: {} });
	await writeHealth(store, { ...NO_ALERTS, faults: { front: AT } }, ABSENT);
	expect(await valueIn(store, "health")).toEqual({ schema: 1, alerts: [], faults: { front: AT }, taken: {} });
	expect(await readHealth(store)).toEqual({ kind: "value", value: { ...NO_ALERTS, faults: { front: AT } } });
	expect(await store.tag("health")).toEqual(ABSENT);
});

test("what a hub was told is kept beside what receivers were", async () => {
	const store = memoryStore();
	const state = { hub: "https://hub.example/", told: AT, waiting: [], failures: 0, next: AT };
	await writeHub(store, state, ABSENT);
	expect(Object.keys(store.everything())).toEqual(["push/hub"]);
	expect(await readHub(store)).toEqual({ kind: "value", value: state });
	expect(await readReceiver(store, "chat")).toEqual(ABSENT);
	expect((await readReceiver(store, "hub")).kind).toBe("unreadable");
});

test("the operator's list is read as it was written, and its version without its text", async () => {
	const store = memoryStore();
	const list = { address: "https://a.example/", next: AT, failures: 1 };
	const copy = { address: "https://a.example/", text: "<opml/>", at: AT, etag: '"1"' };
	expect(await readListVersion(store)).toBe(undefined);
	for (const one of [list, { ...list, trouble: "it is down" }, { ...list, copy }]) {
		await writeSourceList(store, one, ABSENT);
		expect(await readSourceList(store)).toEqual({ kind: "value", value: one });
		expect(await readListVersion(store)).toBe(versionOfList(one));
	}
	await store.put("sources", { schema: 1, ...list, trouble: 7 }, { schema: 1, version: 7 });
	expect(await readSourceList(store)).toEqual({ kind: "value", value: list });
	expect(await readListVersion(store)).toBe(undefined);
	const versions = [
		list,
		{ ...list, copy },
		{ ...list, copy: { ...copy, text: "<opml></opml>" } },
		{ ...list, trouble: "t" },
	];
	expect(new Set(versions.map(versionOfList)).size).toBe(4);
	expect(versionOfList({ ...list, copy: { ...copy, at: "2025-01-01T00:00:00.000Z" } })).toBe(
		versionOfList({ ...list, copy }),
	);
});
