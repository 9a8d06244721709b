import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { addressAt } from "../bench/hostile/addresses.ts";
import { SOURCES } from "../src/sources/registry.ts";
import { busyRecord, LAST_RUN_OF_BUSY } from "./samples/busy-record.ts";
import { siteOver } from "./samples/site.ts";

const MIB = 2 ** 20;
/** What all that is held has bounds for, and a little of V8's own. Some of it is emptied when it is full, and fills again. */
const MOST_GROWTH = 20 * MIB;

test("addresses that nobody asked for before fill what is held, and nothing grows beyond its bounds", async () => {
	setFlagsFromString("--expose-gc");
	const collect: () => void = runInNewContext("gc");
	const store = await busyRecord();
	// What is long ago is made when it is asked for, and held by the sample: here it is absent.
	const firstYear = LAST_RUN_OF_BUSY.slice(0, 4);
	const isLongAgo = (key: string): boolean => key.startsWith("day/") && !key.startsWith(`day/${firstYear}`);
	const get: typeof store.get = async (key) => (isLongAgo(key) ? { kind: "absent" } : store.get(key));
	const text: typeof store.text = async (key) => (isLongAgo(key) ? { kind: "absent" } : store.text(key));
	const { app, world } = siteOver({ ...store, get, text }, { sources: SOURCES });
	world.now = LAST_RUN_OF_BUSY;
	let n = 0;
	const heldAfter = async (addresses: number): Promise<number> => {
		for (let end = n + addresses; n < end; n++) {
			await (await app.fetch(new Request(`https://elshi.example${addressAt(n)}`))).arrayBuffer();
			world.reads.length = 0;
		}
		collect();
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return heapUsed + arrayBuffers;
	};
	const before = await heldAfter(16);
	const after = [await heldAfter(4000), await heldAfter(4000), await heldAfter(4000), await heldAfter(4000)];
	console.log([before, ...after].map((bytes) => `${(bytes / MIB).toFixed(1)} MiB`).join(", then "));
	expect(Math.max(...after) - before).toBeLessThan(MOST_GROWTH);
});
