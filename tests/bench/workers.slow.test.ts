import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inFolder, startAlone } from "../../bench/workerd.ts";
import { freePort } from "../../scripts/service/port.ts";

test.each([
	["bench/serve/worker.ts", "/feed.rss", 200],
	["bench/pages/worker.ts", "/nowhere", 404],
])("%s starts in workerd with all that its bundle brings", async (entry, path, status) => {
	await inFolder(async (folder) => {
		const port = await freePort(8850, () => {});
		const workerd = startAlone(entry, folder, port);
		try {
			let answered: number | undefined;
			for (let tries = 0; tries < 600 && answered === undefined; tries++) {
				const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => setTimeout(100));
				if (response !== undefined) answered = response.status;
			}
			expect(answered).toBe(status);
		} finally {
			await workerd.stop();
		}
	});
});
