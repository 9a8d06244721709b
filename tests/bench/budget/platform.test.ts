import { expect, test } from "vitest";
import { PART, startPlatform } from "../../../bench/budget/platform.ts";
import type { RealKv } from "../../../bench/scale/real-kv.ts";

/** A KV that keeps what is put, but forgets metadata. */
function forgetfulKv(): RealKv {
	const values = new Map<string, Buffer>();
	return {
		get: async (key) => {
			const value = values.get(key);
			return value && { value, metadata: undefined };
		},
		put: async (key, value) => void values.set(key, value),
		delete: async (key) => void values.delete(key),
		list: async (prefix) => ({ keys: [{ name: `${prefix}a` }], list_complete: true }),
		stop: async () => {},
	};
}

test("a real KV answers where one is given, and its wrong answers are counted", async () => {
	const platform = await startPlatform(undefined, forgetfulKv());
	const ask = async (path: string, init: RequestInit = {}): Promise<string> => {
		const headers = { [PART]: "kv", ...init.headers };
		return (await fetch(`http://${platform.address}${path}`, { ...init, headers })).text();
	};
	try {
		await ask("/whole", { method: "PUT", body: "text" });
		expect(await ask("/whole")).toBe("text");
		expect(platform.asked.kvFaults).toBe(0);
		await ask("/tagged", { method: "PUT", body: "text", headers: { "cf-kv-metadata": '{"a":1}' } });
		await ask("/tagged");
		expect(platform.asked.kvFaults).toBe(1);
		expect(await ask("/?prefix=shard/")).toContain("shard/a");
		await ask("/whole", { method: "DELETE" });
		await ask("/whole");
		expect(platform.asked).toMatchObject({ kvFaults: 1, kvWrites: 3, kvReads: 3, kvLists: 1 });
	} finally {
		platform.close();
	}
});
