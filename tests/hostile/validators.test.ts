import { expect, test } from "vitest";
import { HOUR, shift } from "../../src/model/instant.ts";
import { EVENTS, line, NOW, rss, service } from "./service.ts";

const FEED = "https://herald.kz/feed";

/** Polls of an outlet that has something new each time, hour by hour: what it was asked with, and whether the last was read. */
async function polls(count: number, answer: (request: Request, body: string) => Response) {
	const s = service({ SOURCES_EXTRA: line("herald") });
	for (let n = 0; n < count; n++) {
		const body = rss(...EVENTS.slice(0, n + 1).map((title, at) => ({ title, link: `https://herald.kz/${at}` })));
		s.show(FEED, (request) => answer(request, body));
		await s.run(shift(NOW, n * 12 * HOUR));
	}
	const { failures } = (await s.shard("herald")).sources.herald ?? {};
	return {
		conditions: s.asked.map(({ headers }) => headers.get("if-none-match") ?? headers.get("if-modified-since")),
		failures,
		stories: (await s.stories()).length,
	};
}

test.each([
	["an ETag of 60 KB", { etag: `"${"a".repeat(60_000)}"` }],
	["a weak ETag of 60 KB", { etag: `W/"${"a".repeat(60_000)}"` }],
	["a Last-Modified of 60 KB", { "last-modified": "a".repeat(60_000) }],
])("an outlet with %s is asked without it, and goes on", async (_, headers) => {
	const refused = ({ headers: asked }: Request): boolean => [...asked.values()].some((value) => value.length > 8000);
	const { conditions, failures, stories } = await polls(4, (request, body) =>
		refused(request) ? new Response(null, { status: 431 }) : new Response(body, { headers }),
	);
	expect(conditions).toEqual([null, null, null, null]);
	expect([failures, stories]).toEqual([0, 4]);
});

test.each([400, 403, 412, 431, 500, 503])(
	"an outlet that answers %i to whatever is conditional is asked without a condition after that, and goes on",
	async (status) => {
		const { conditions, failures, stories } = await polls(5, (request, body) =>
			request.headers.has("if-none-match")
				? new Response(null, { status })
				: new Response(body, { headers: { etag: '"1"' } }),
		);
		expect(conditions).toEqual([null, '"1"', null, '"1"', null]);
		expect([failures, stories]).toEqual([0, 5]);
	},
);

test("an outlet that breaks the connection of what is conditional goes on", async () => {
	const { failures, stories } = await polls(5, (request, body) => {
		if (request.headers.has("if-none-match")) throw new TypeError("fetch failed");
		return new Response(body, { headers: { etag: '"1"' } });
	});
	expect([failures, stories]).toEqual([0, 5]);
});

test("an outlet that answers 304 whatever it has is asked without a condition in the end", async () => {
	const { stories } = await polls(12, (request, body) =>
		request.headers.has("if-none-match")
			? new Response(null, { status: 304 })
			: new Response(body, { headers: { etag: '"1"' } }),
	);
	expect(stories).toBeGreaterThan(4);
});
