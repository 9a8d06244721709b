import { describe, expect, test } from "vitest";
import { MINUTE, SECOND, shift } from "../../src/model/instant.ts";
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
