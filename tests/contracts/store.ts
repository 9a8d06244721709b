import { describe, expect, test } from "vitest";
import type { Store, Stored } from "../../src/ports.ts";

const ABSENT: Stored = { kind: "absent" };

/** What a test may do to a store that the port does not offer. */
export interface Opened {
	readonly store: Store;
	/** Puts text that need not be JSON. */
	readonly damage: (key: string, text: string) => Promise<void>;
}

/** What every store promises: run against the fake and against real KV. */
export function storeContract(open: () => Opened): void {
	describe("a store", () => {
		test("has nothing under a key that was never put", async () => {
			const { store } = open();
			expect(await store.get("absent")).toEqual(ABSENT);
			expect(await store.tag("absent")).toEqual(ABSENT);
		});

		test("gives back what was put, as JSON", async () => {
			const { store } = open();
			await store.put("a", { text: "Қазақстан", list: [1, null, true] });
			expect(await store.get("a")).toEqual({ kind: "value", value: { text: "Қазақстан", list: [1, null, true] } });
		});

		test("gives the same as text, whether or not it is JSON", async () => {
			const { store, damage } = open();
			expect(await store.text("absent")).toEqual(ABSENT);
			await store.put("a", { text: "Қазақстан", list: [1, null] });
			expect(await store.text("a")).toEqual({ kind: "value", value: '{"text":"Қазақстан","list":[1,null]}' });
			await damage("a", '{"stories":[');
			expect(await store.text("a")).toEqual({ kind: "value", value: '{"stories":[' });
		});

		test("tells null, which was put, from absence", async () => {
			const { store } = open();
			await store.put("a", null);
			expect(await store.get("a")).toEqual({ kind: "value", value: null });
		});

		test("tells bytes that are no JSON from absence, and throws nothing", async () => {
			for (const text of ["", "{", '{"stories":[', "<html>", "\u0000"]) {
				const { store, damage } = open();
				await damage("a", text);
				expect((await store.get("a")).kind).toBe("unreadable");
			}
		});

		test("keeps no tie to the value that was put", async () => {
			const { store } = open();
			const value = { list: [1] };
			await store.put("a", value);
			value.list.push(2);
			expect(await store.get("a")).toEqual({ kind: "value", value: { list: [1] } });
		});

		test("replaces the value and its tag together", async () => {
			const { store } = open();
			await store.put("a", 1, { version: "one" });
			expect(await store.tag("a")).toEqual({ kind: "value", value: { version: "one" } });
			await store.put("a", 2);
			expect(await store.get("a")).toEqual({ kind: "value", value: 2 });
			expect(await store.tag("a")).toEqual(ABSENT);
		});

		test("refuses a tag of more than 1 KiB", async () => {
			const { store } = open();
			await expect(store.put("a", 1, { text: "x".repeat(1100) })).rejects.toThrow();
		});

		test("forgets a deleted key, and deleting an absent one is no error", async () => {
			const { store } = open();
			await store.put("a", 1, { version: "one" });
			await store.delete("a");
			await store.delete("never");
			expect(await store.get("a")).toEqual(ABSENT);
			expect(await store.tag("a")).toEqual(ABSENT);
		});

		test("lists the keys with a prefix in order, each with its tag", async () => {
			const { store } = open();
			await store.put("shard/1", {});
			await store.put("front", {});
			await store.put("shard/0", {}, { version: "one" });
			const shards = [{ key: "shard/0", tag: { version: "one" } }, { key: "shard/1" }];
			expect(await store.list("shard/")).toEqual({ kind: "value", value: shards });
			expect(await store.list("none/")).toEqual({ kind: "value", value: [] });
		});

		test("lists more keys than one page of KV holds", async () => {
			const { store } = open();
			await Promise.all(Array.from({ length: 1100 }, (_, n) => store.put(`n/${n}`, n)));
			const listed = await store.list("n/");
			expect(listed.kind === "value" && listed.value.length).toBe(1100);
		});
	});
}
