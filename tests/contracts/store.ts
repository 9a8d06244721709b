import { describe, expect, it } from "vitest";
import type { Store } from "../../src/ports.ts";

/** What every store promises: run against the fake and against real KV. */
export function storeContract(open: () => Store): void {
	describe("a store", () => {
		it("has nothing under a key that was never put", async () => {
			const store = open();
			expect(await store.get("absent")).toBeUndefined();
			expect(await store.tag("absent")).toBeUndefined();
		});

		it("gives back what was put, as JSON", async () => {
			const store = open();
			await store.put("a", { text: "Қазақстан", list: [1, null, true] });
			expect(await store.get("a")).toEqual({ text: "Қазақстан", list: [1, null, true] });
		});

		it("keeps no tie to the value that was put", async () => {
			const store = open();
			const value = { list: [1] };
			await store.put("a", value);
			value.list.push(2);
			expect(await store.get("a")).toEqual({ list: [1] });
		});

		it("replaces the value and its tag together", async () => {
			const store = open();
			await store.put("a", 1, { version: "one" });
			expect(await store.tag("a")).toEqual({ version: "one" });
			await store.put("a", 2);
			expect(await store.get("a")).toBe(2);
			expect(await store.tag("a")).toBeUndefined();
		});

		it("forgets a deleted key, and deleting an absent one is no error", async () => {
			const store = open();
			await store.put("a", 1, { version: "one" });
			await store.delete("a");
			await store.delete("never");
			expect(await store.get("a")).toBeUndefined();
			expect(await store.tag("a")).toBeUndefined();
		});

		it("lists the keys with a prefix in order", async () => {
			const store = open();
			for (const key of ["shard/1", "edition", "shard/0"]) await store.put(key, {});
			expect(await store.list("shard/")).toEqual(["shard/0", "shard/1"]);
			expect(await store.list("none/")).toEqual([]);
		});

		it("lists more keys than one page of KV holds", async () => {
			const store = open();
			await Promise.all(Array.from({ length: 1100 }, (_, n) => store.put(`n/${n}`, n)));
			expect(await store.list("n/")).toHaveLength(1100);
		});
	});
}
