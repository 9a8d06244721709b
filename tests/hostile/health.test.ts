import { expect, test } from "vitest";
import { HOUR, MINUTE, shift } from "../../src/model/instant.ts";
import { EVENTS, line, NOW, rss, service } from "./service.ts";

test("a monitor sees that runs end, that none came, and that every source fails", async () => {
	const s = service({ SOURCES_EXTRA: line("herald") });
	const health = async () => {
		const response = await s.get("/healthz");
		return [response.status, (await response.text()).split(":")[0]];
	};
	expect(await health()).toEqual([503, "no run has read a source yet, or the store cannot tell\n"]);
	s.show("https://herald.kz/feed", rss({ title: EVENTS[0], link: "https://herald.kz/1" }));
	await s.run();
	expect(await health()).toEqual([200, "ok"]);
	s.pass(shift(NOW, HOUR));
	expect(await health()).toEqual([200, "ok"]);
	s.pass(shift(NOW, HOUR + 2 * MINUTE));
	expect(await health()).toEqual([503, "stale"]);
	await s.run(shift(NOW, 2 * HOUR));
	expect(await health()).toEqual([200, "ok"]);
	s.show("https://herald.kz/feed", () => new Response("no", { status: 500 }));
	for (let quarters = 1; quarters <= 6; quarters++) await s.run(shift(NOW, 2 * HOUR + quarters * 15 * MINUTE));
	expect(await health()).toEqual([503, "stale"]);
});
