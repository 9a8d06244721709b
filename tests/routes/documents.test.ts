import { describe, expect, test } from "vitest";
import { type Document, documents } from "../../src/routes/documents.ts";

const documentOf = (bytes: number, changes: Partial<Document> = {}): Document => ({
	body: new Uint8Array(bytes),
	type: "text/plain",
	headers: new Headers(),
	unchanged: new Response(null, { status: 304 }),
	tag: "tag",
	updated: "2024-11-04T06:00:00.000Z",
	isPartial: false,
	isOfDoor: false,
	isCompressed: false,
	...changes,
});

describe("documents", () => {
	test("are made once a version and address", async () => {
		const { get, held } = documents();
		const made: string[] = [];
		const ask = (address: string, version: string) =>
			get(address, version, async () => {
				made.push(`${address} ${version}`);
				return documentOf(10);
			});
		const first = await ask("/a", "1");
		expect(await ask("/a", "1")).toBe(first);
		expect(held("/a", "1")).toBe(first);
		await ask("/b", "1");
		await ask("/a", "2");
		expect([held("/a", "1"), held("/b", "1"), held("/b", "2")]).toEqual([undefined, undefined, undefined]);
		await ask("/a", "2");
		expect(made).toEqual(["/a 1", "/b 1", "/a 2"]);
	});

	test("are none before the first is asked for", () => {
		expect(documents().held("/a", "1")).toBeUndefined();
	});

	test("are not held where something could not be read for them", async () => {
		const { get, held } = documents();
		const document = documentOf(10, { isPartial: true });
		expect(await get("/a", "1", async () => document)).toBe(document);
		expect(held("/a", "1")).toBeUndefined();
	});

	test("are not held that were begun before a newer version came", async () => {
		const { get, held } = documents();
		const late = documentOf(10);
		const old = await get("/a", "1", async () => {
			await get("/b", "2", async () => documentOf(20));
			return late;
		});
		expect(old).toBe(late);
		expect([held("/a", "1"), held("/a", "2")]).toEqual([undefined, undefined]);
		expect(held("/b", "2")?.body).toHaveLength(20);
	});

	test("are held within bounds of number and of bytes, for what stands around each with them", async () => {
		const few = documents({ entries: 2, bytes: 1_000_000 });
		for (const address of ["/a", "/b", "/c"]) await few.get(address, "1", async () => documentOf(10));
		expect(["/a", "/b", "/c"].map((address) => few.held(address, "1")?.body.length)).toEqual([undefined, 10, 10]);
		await few.get("/d", "2", async () => documentOf(10));
		for (const address of ["/e", "/f"]) await few.get(address, "2", async () => documentOf(10));
		expect(few.held("/d", "2")).toBeUndefined();
		const small = documents({ entries: 100, bytes: 2 * 4096 + 100 });
		for (const address of ["/a", "/b"]) await small.get(address, "1", async () => documentOf(50));
		expect(small.held("/b", "1")).toBeDefined();
		await small.get("/c", "1", async () => documentOf(1));
		expect(["/a", "/b", "/c"].map((address) => small.held(address, "1")?.body.length)).toEqual([undefined, 50, 1]);
	});
});
