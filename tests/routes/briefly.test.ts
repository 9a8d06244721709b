import { describe, expect, test } from "vitest";
import { type Instant, MINUTE, SECOND, shift } from "../../src/model/instant.ts";
import { briefly } from "../../src/routes/briefly.ts";
import type { Site } from "../../src/routes/site.ts";
import { writeFront } from "../../src/store/front.ts";
import { KEYS } from "../../src/store/keys.ts";
import { siteOf, siteWith } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const AT = "2024-11-06T00:00:00.000Z";
const PATHS = ["/status.json", "/status", "/status?ui=ru", "/status.atom", "/status.json?x=1"];

async function ask(site: Awaited<ReturnType<typeof siteOf>>, paths: readonly string[] = PATHS): Promise<string[]> {
	site.world.reads.length = 0;
	for (const path of paths) expect((await site.app.request(path)).status).toBe(200);
	return site.world.reads;
}

describe("the status", () => {
	test("reads the store once a minute, however often and by whatever address it is asked for", async () => {
		const site = await siteWith([storyOf("paris")], { at: AT });
		await ask(site);
		const many = Array.from({ length: 100 }, (_, n) => `/status${n % 2 ? "" : ".json"}?utm_x=${n}`);
		expect(await ask(site, many)).toEqual([]);
		site.world.now = shift(AT, MINUTE);
		expect(await ask(site)).toContain(`get ${KEYS.shard(0)}`);
		expect(await ask(site)).toEqual([]);
	});

	test("is read anew after a run of this isolate", async () => {
		let runs = 0;
		const site = await siteOf(frontOf([storyOf("paris")]), { runs: () => runs });
		await ask(site);
		runs++;
		expect(await ask(site, ["/status.json"])).toContain(`get ${KEYS.shard(0)}`);
		expect(await ask(site, ["/status.json"])).toEqual([]);
	});

	test("is read anew where the record that is served is another one", async () => {
		const site = await siteOf(frontOf([storyOf("paris")]));
		await ask(site);
		const next = frontOf([storyOf("paris"), storyOf("rome")], { at: "2024-11-06T00:15:00.000Z", version: "next" });
		await writeFront(site.store, next, { kind: "absent" });
		site.world.now = shift(AT, 3 * SECOND);
		const { record } = await (await site.app.request("/status.json")).json<{ record: { stories: number } }>();
		expect(record.stories).toBe(2);
	});
});

describe("facts of the moment", () => {
	/** Facts whose reads end when a test says so. */
	function factsOf() {
		const world = { now: AT as Instant, front: frontOf([]), runs: 0 };
		const reads: PromiseWithResolvers<string>[] = [];
		const facts = briefly(
			{
				clock: () => world.now,
				record: { fronts: { current: async () => world.front } } as unknown as Site["record"],
				runs: () => world.runs,
			},
			() => {
				const read = Promise.withResolvers<string>();
				reads.push(read);
				return read.promise;
			},
		);
		/** Asks, and ends the read that this began, if any. */
		const ask = async (value: string): Promise<string> => {
			const answer = facts();
			await Promise.resolve().then(() => Promise.resolve());
			reads.at(-1)?.resolve(value);
			return answer;
		};
		return { world, reads, facts, ask };
	}

	test("are read once a minute", async () => {
		const { world, ask } = factsOf();
		expect(await ask("first")).toBe("first");
		world.now = shift(AT, MINUTE - 1);
		expect(await ask("second")).toBe("first");
		world.now = shift(AT, MINUTE);
		expect(await ask("third")).toBe("third");
		expect(await ask("fourth")).toBe("third");
	});

	test("are those of before for others, while one reads anew, for ten seconds", async () => {
		const { world, reads, facts, ask } = factsOf();
		await ask("first");
		world.now = shift(AT, MINUTE);
		const slow = facts();
		await Promise.resolve().then(() => Promise.resolve());
		expect(reads).toHaveLength(2);
		world.now = shift(AT, MINUTE + 10 * SECOND - 1);
		expect(await facts()).toBe("first");
		world.now = shift(AT, MINUTE + 10 * SECOND);
		expect(await ask("third")).toBe("third");
		reads[1]?.resolve("second");
		expect(await slow).toBe("second");
	});

	test("are read anew of another front and after another run, and nobody is told of those of before", async () => {
		const { world, ask } = factsOf();
		await ask("first");
		world.front = frontOf([]);
		expect(await ask("second")).toBe("second");
		world.runs++;
		expect(await ask("third")).toBe("third");
		expect(await ask("fourth")).toBe("third");
	});
});
