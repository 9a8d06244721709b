import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { kvStore } from "../../src/platform/kv.ts";
import { storeContract } from "../contracts/store.ts";

storeContract(() => ({
	store: kvStore(env.STORE),
	damage: (key, text) => env.STORE.put(key, text),
}));

test("a namespace that fails is unreadable, and not absent", async () => {
	const fails = (): Promise<never> => Promise.reject(new Error("KV GET failed: 429 Too Many Requests"));
	const store = kvStore({ ...env.STORE, get: fails, getWithMetadata: fails, list: fails } as unknown as KVNamespace);
	const unreadable = { kind: "unreadable", reason: "Error: KV GET failed: 429 Too Many Requests" };
	expect(await store.get("a")).toEqual(unreadable);
	expect(await store.tag("a")).toEqual(unreadable);
	expect(await store.list("")).toEqual(unreadable);
});
