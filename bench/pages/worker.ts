/** What `npm run bench -- pages` asks: the site over a record that it is sent first, and that costs as much to read as KV's. */
import { createApp } from "../../src/app.ts";
import type { Store, Stored } from "../../src/ports.ts";
import { SOURCES } from "../../src/sources/registry.ts";

/** A key with its value and its tag. */
export type Line = readonly [key: string, value: unknown, tag: unknown];

const values = new Map<string, string>();
const tags = new Map<string, unknown>();
let now = "";

const told = <T>(value: T | undefined): Stored<T> =>
	value === undefined ? { kind: "absent" } : { kind: "value", value };
const store: Store = {
	get: async (key) => {
		const text = values.get(key);
		return told(text === undefined ? undefined : JSON.parse(text));
	},
	text: async (key) => told(values.get(key)),
	tag: async (key) => told(tags.get(key)),
	put: async () => {},
	delete: async () => {},
	list: async (prefix) => ({
		kind: "value",
		value: [...tags].flatMap(([key, tag]) => (key.startsWith(prefix) ? [{ key, tag }] : [])),
	}),
};

const site = createApp({ store, clock: () => now, log: () => {}, sources: SOURCES });

export default {
	async fetch(request) {
		if (request.method !== "PUT") return site.fetch(request);
		const { lines, at }: { lines: readonly Line[]; at: string } = await request.json();
		now = at;
		for (const [key, value, tag] of lines) {
			values.set(key, JSON.stringify(value));
			tags.set(key, tag);
		}
		return new Response("ready");
	},
} satisfies ExportedHandler;
