import { describe, expect, test } from "vitest";
import { siteFrom } from "../../src/app.ts";
import type { Rendered } from "../../src/routes/documents.ts";
import { serve, serveHeld } from "../../src/routes/respond.ts";
import { siteOf } from "../samples/site.ts";
import { frontOf, storyOf } from "../samples/stories.ts";

const UPDATED = "2024-11-05T06:00:00.000Z";
const FRONT = frontOf([storyOf("paris")]);
const HTML = "text/html; charset=utf-8";

const rendered = (changes: Partial<Rendered> = {}): Rendered => ({
	body: "abc",
	type: HTML,
	updated: UPDATED,
	...changes,
});

async function siteAt(front: typeof FRONT | undefined, changes: Parameters<typeof siteOf>[1] = {}) {
	const { ports, world } = await siteOf(front, changes);
	const site = siteFrom(ports);
	const held = await site.record.fronts.current();
	const ask = (
		path: string,
		what: Partial<Rendered> = {},
		headers: Readonly<Record<string, string>> = {},
		of: typeof held | undefined = held,
	) => {
		const address = `https://elshi.example${path}`;
		return serve(new Request(address, { headers }), site, of, address, () => rendered(what));
	};
	return { site, world, held, ask };
}

const keptOf = (response: Response) => response.headers.get("cache-control");

describe("a document", () => {
	test("is sent as it is, with when it changed, what it is by, and how long it is good", async () => {
		const { ask } = await siteAt(FRONT);
		const response = await ask("/partner/fr", { headers: { Link: "<a>" } });
		expect(await response.text()).toBe("abc");
		expect(Object.fromEntries(response.headers)).toMatchObject({
			"content-type": HTML,
			"last-modified": "Tue, 05 Nov 2024 06:00:00 GMT",
			etag: expect.stringMatching(/^W\/"\w+"$/),
			"cache-control": "public, max-age=900, stale-while-revalidate=60, stale-if-error=604800",
			"cache-tag": "record",
			vary: "Accept-Encoding",
			link: "<a>",
			"x-content-type-options": "nosniff",
			"strict-transport-security": "max-age=31536000",
		});
	});

	test("is good for a minute where a program asked for it, or where something could not be read", async () => {
		const { ask } = await siteAt(FRONT);
		expect(keptOf(await ask("/api/v1/stories"))).toBe(
			"public, max-age=60, stale-while-revalidate=60, stale-if-error=604800",
		);
		expect(keptOf(await ask("/partner/fr", { isPartial: true }))).toBe("public, max-age=60");
		expect(keptOf(await ask("/api/v1/partners", { isPartial: true }))).toBe("public, max-age=60");
		expect(keptOf(await ask("/apiary"))).toContain("max-age=900");
	});

	test("of nothing that was ever read is good for this moment, and is made anew", async () => {
		const { ask } = await siteAt(undefined);
		let made = 0;
		for (const body of ["a", "b"]) {
			const response = await ask("/partner/fr", { body: `${body}${made++}` });
			expect([response.headers.get("content-type"), keptOf(response)]).toEqual([HTML, "no-store"]);
			expect(response.headers.has("etag")).toBe(false);
			expect((await response.text()).startsWith(body)).toBe(true);
		}
	});

	test("is made once a front, and each time where it hangs on none", async () => {
		const { site, held } = await siteAt(FRONT);
		let made = 0;
		const ask = async (front: typeof held | undefined, address = "https://elshi.example/a"): Promise<string> =>
			(await serve(new Request(address), site, front, address, () => rendered({ body: String(made++) }))).text();
		expect([await ask(held), await ask(held), await ask(held, "https://elshi.example/b")]).toEqual(["0", "0", "1"]);
		expect([await ask(undefined), await ask(undefined)]).toEqual(["2", "3"]);
	});

	test.each([{ version: "other" }, { at: "2025-01-01T00:00:00.000Z" }, { changed: "2025-01-01T00:00:00.000Z" }])(
		"is made anew of a front that is another one: %j",
		async (changes) => {
			const { ask, held } = await siteAt(FRONT);
			await ask("/a", { body: "before" });
			expect(await (await ask("/a", { body: "after" }, {}, { ...held, ...changes })).text()).toBe("after");
		},
	);

	test("is not sent again to who has it", async () => {
		const { ask } = await siteAt(FRONT);
		const etag = (await ask("/partner/fr")).headers.get("etag") ?? "";
		const again = await ask("/partner/fr", {}, { "if-none-match": etag });
		expect([again.status, await again.text()]).toEqual([304, ""]);
		expect(Object.fromEntries(again.headers)).toEqual({
			etag,
			"last-modified": "Tue, 05 Nov 2024 06:00:00 GMT",
			"cache-control": "public, max-age=900, stale-while-revalidate=60, stale-if-error=604800",
			"cache-tag": "record",
			vary: "Accept-Encoding",
			"access-control-allow-origin": "*",
		});
		expect((await ask("/partner/fr", {}, { "if-none-match": 'W/"other"' })).status).toBe(200);
	});

	test.each(["application/rss+xml; charset=utf-8", "application/atom+xml; charset=utf-8"])(
		"that is a feed (%s) is shown as XML where a browser opens it, and says by what it differs",
		async (type) => {
			const { ask } = await siteAt(FRONT);
			const typeFor = async (headers: Readonly<Record<string, string>>) =>
				(await ask("/feed", { type }, headers)).headers.get("content-type");
			expect(await typeFor({})).toBe(type);
			expect(await typeFor({ "sec-fetch-dest": "empty" })).toBe(type);
			expect(await typeFor({ "sec-fetch-dest": "document" })).toBe("application/xml; charset=utf-8");
			expect((await ask("/feed", { type })).headers.get("vary")).toBe("Accept-Encoding, Sec-Fetch-Dest");
		},
	);

	test("that is no feed is shown as what it is", async () => {
		const { ask } = await siteAt(FRONT);
		for (const type of ["application/feed+json", "text/x; a=application/rss+xml", "application/rss+xmls"])
			expect((await ask(`/${type}`, { type }, { "sec-fetch-dest": "document" })).headers.get("content-type")).toBe(
				type,
			);
	});

	test.each([
		[HTML, null],
		["text/css; charset=utf-8", null],
		["text/plain; charset=utf-8", null],
		["application/rss+xml; charset=utf-8", null],
		["application/xml; charset=utf-8", null],
		["application/json; charset=utf-8", null],
		["application/atom+xml; charset=utf-8", "gzip"],
		["application/feed+json; charset=utf-8", "gzip"],
		["text/calendar; charset=utf-8", "gzip"],
		["text/csv; charset=utf-8", "gzip"],
		["x/text/html", "gzip"],
		["application/jsonl", "gzip"],
	])("of the type %s is sent compressed (%s) where the edge does not compress it", async (type, encoding) => {
		const { ask } = await siteAt(FRONT, { unpacks: () => true });
		expect((await ask(`/${type}`, { type })).headers.get("content-encoding")).toBe(encoding);
		const { ask: plainly } = await siteAt(FRONT);
		expect((await plainly(`/${type}`, { type })).headers.has("content-encoding")).toBe(false);
	});
});

describe("a document that is held", () => {
	const address = "https://elshi.example/partner/fr";

	test("is answered at once, as it was made", async () => {
		const { site, ask } = await siteAt(FRONT);
		expect(serveHeld(new Request(address), site)).toBeUndefined();
		const first = await ask("/partner/fr");
		const held = serveHeld(new Request(address), site);
		expect(await held?.text()).toBe(await first.text());
		expect(serveHeld(new Request(`${address}?q=a`), site)).toBeUndefined();
	});

	test("is one and the same 304 where it goes to the client as it is, and else a copy", async () => {
		const { site, ask } = await siteAt(FRONT);
		const headers = { "if-none-match": (await ask("/partner/fr")).headers.get("etag") ?? "" };
		const asked = () => new Request(address, { headers });
		expect(serveHeld(asked(), site, true)).toBe(serveHeld(asked(), site, true));
		expect(serveHeld(asked(), site)).not.toBe(serveHeld(asked(), site));
		expect(serveHeld(asked(), site)?.status).toBe(304);
		expect(serveHeld(new Request(address), site, true)?.status).toBe(200);
	});

	test("is not that of the front page, whose language the browser chooses, nor one that lacks something", async () => {
		const { site, ask } = await siteAt(FRONT);
		await ask("/");
		await ask("/partner/de", { isPartial: true });
		for (const path of ["/", "/partner/de"])
			expect(serveHeld(new Request(`https://elshi.example${path}`), site)).toBeUndefined();
	});
});
