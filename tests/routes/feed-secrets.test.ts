import { expect, test } from "vitest";
import type { Source } from "../../src/model/source.ts";
import type { Http } from "../../src/ports.ts";
import { refresh } from "../../src/runs/refresh.ts";
import { watch } from "../../src/runs/watch.ts";
import { writeFront } from "../../src/store/front.ts";
import { memoryStore } from "../fakes/store.ts";
import { siteOver } from "../samples/site.ts";
import { frontOf, reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const NOW = "2024-11-06T00:00:00.000Z";
const OPEN = "https://herald.example/rss?lang=en";
const SOURCE: Source = { ...sourceOf("herald"), feed: `${OPEN}&token=S3CRET` };
const STORY = storyOf("visit", { reports: [reportOf({ link: "https://herald.example/visit" })] });
/** Its server puts what it was asked with into addresses, relative ones among them. */
const DOCUMENT = `<rss version="2.0"><channel><title>Herald</title><link>${SOURCE.feed.replaceAll("&", "&amp;")}</link>
<item><title>Tokayev receives the ambassador of France</title><link>?p=1</link><pubDate>Tue, 05 Nov 2024 10:00:00 GMT</pubDate></item>
<item><title>Tokayev receives the ambassador of Italy</title><link>https://herald.example/2?token=S3CRET</link>
<enclosure type="image/jpeg" url="https://herald.example/2.jpg?token=S3CRET"/><guid>https://herald.example/2?token=S3CRET</guid></item>
<item><title>Tokayev receives the ambassador of Spain</title><link>#three</link></item>
</channel></rss>`;

/** All that anybody sees of a source that answers so: what is served, logged, and what the operator is told. */
async function allShown(http: Http): Promise<{ readonly shown: string; readonly asked: readonly string[] }> {
	const store = memoryStore();
	const shown: string[] = [];
	const asked: string[] = [];
	const log = (event: string, facts: object = {}): void => void shown.push(`${event} ${JSON.stringify(facts)}`);
	const asking: Http = (request) => {
		asked.push(request.url);
		return http(request);
	};
	for (const now of [NOW, "2024-11-08T00:00:00.000Z", "2024-11-10T00:00:00.000Z", "2024-11-12T00:00:00.000Z"]) {
		const ports = { store, http: asking, clock: () => now, log };
		const runs = await refresh(ports, { sources: [SOURCE], now, polls: 40, userAgent: "Elshi/test" });
		const shards = new Map([...runs].map(([n, { shard }]) => [n, shard]));
		for (const { reports } of shards.values()) shown.push(JSON.stringify(reports));
		const noticed = { polls: 1, failed: 0, sent: 0, stories: 0, unreadable: new Map(), events: [], isDoubted: false };
		await watch({ store, now, log }, { noticed, shards });
	}
	await writeFront(store, frontOf([STORY]), { kind: "absent" });
	const { app } = siteOver(store, { sources: [SOURCE] });
	const paths = [
		"/sources.opml",
		"/feed.rss",
		"/feed.atom",
		"/feed.json",
		"/",
		"/status",
		"/status.json",
		"/status.atom",
	];
	const more = ["/healthz", "/api/v1/sources", "/api/v1/stories", "/source/herald", `/stories/${STORY.id}`];
	for (const path of [...paths, ...more]) shown.push(`${path}\n${await (await app.request(path)).text()}`);
	return { shown: shown.join("\n"), asked };
}

test.each<[string, Http]>([
	["gives its feed", async () => new Response(DOCUMENT, { headers: { "content-type": "application/rss+xml" } })],
	["fails", async () => new Response("", { status: 500 })],
	["cannot be reached", async ({ url }) => Promise.reject(new TypeError(`fetch failed: ${url}`))],
	["answers a page", async () => new Response("<html><body>no</body></html>")],
	[
		"has moved for good",
		async ({ url }) =>
			url.includes("/new")
				? new Response(DOCUMENT)
				: new Response(null, { status: 301, headers: { location: "/new?lang=en&token=S3CRET" } }),
	],
])("a source that %s is asked with its token and shown without it", async (_, http) => {
	const { shown, asked } = await allShown(http);
	expect(asked[0]).toBe(SOURCE.feed);
	// What others say of the address, such as a platform's message, may name the parameter and not its value.
	expect(shown.match(/.{0,60}(?:S3CRET|[?&]token=(?!…)).{0,20}/)?.[0]).toBeUndefined();
});

test("is listed by the rest of its address", async () => {
	const { shown } = await allShown(async () => new Response(DOCUMENT));
	expect(shown).toContain(`xmlUrl="${OPEN}"`);
	expect(shown).toContain(`<source url="${OPEN}">`);
});
