import { expect, test } from "vitest";
import { siteWith } from "../samples/site.ts";
import { reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const NAMES = ["constructor", "__proto__", "tostring", "hasownproperty", "valueof", "prototype"];
const PATHS = [
	"/status",
	"/status.json",
	"/",
	"/feed.rss",
	"/feed.csv",
	"/feeds.opml",
	"/sources.opml",
	"/api/v1/sources",
];

test.each(NAMES)(
	"serves a source whose id is %s like any other, and takes it for nothing where it is none",
	async (id) => {
		const story = storyOf("paris", { reports: [reportOf({ sourceId: id })] });
		const at = "2024-11-06T00:00:00.000Z";
		const named = await siteWith([story], { at }, { sources: [sourceOf(id)] });
		for (const path of [...PATHS, `/source/${id}.rss`, `/api/v1/stories?source=${id}`])
			expect([path, (await named.app.request(path)).status]).toEqual([path, 200]);
		const without = await siteWith([story], { at });
		for (const path of PATHS) expect([path, (await without.app.request(path)).status]).toEqual([path, 200]);
		// A parameter that begins with an underscore is what caches add.
		const unknown = id.startsWith("_") ? [] : [`/api/v1/stories?${id}=1`];
		for (const path of [...unknown, `/api/v1/stories?partner=${id}`])
			expect([path, (await without.app.request(path)).status]).toEqual([path, 400]);
		for (const path of [`/${id}/${id}.rss`, `/partner/${id}.rss`, `/stories/${id}`])
			expect([path, (await without.app.request(path)).status]).toEqual([path, 404]);
	},
);
