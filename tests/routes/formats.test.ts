import { describe, expect, test } from "vitest";
import type { Channel } from "../../src/formats/channel.ts";
import { FORMAT_NAMES, FORMATS, fitted } from "../../src/routes/formats.ts";

describe("a document that is bound in size", () => {
	const write = (items: readonly string[]) => ({ body: `[${items.join("")}]` });

	test("has all items that fit, to the byte", () => {
		expect(fitted(["aaaa", "bbbb"], write, 10).body).toBe("[aaaabbbb]");
		expect(fitted(["aaaa", "bbbb"], write, 9).body).toBe("[aaaa]");
	});

	test("counts bytes, and not letters", () => {
		expect(fitted(["яяяя", "юююю"], write, 10).body).toBe("[яяяя]");
	});

	test("has the first items, and always one", () => {
		const items = Array.from({ length: 100 }, (_, n) => String.fromCharCode(0x100 + n).repeat(n + 1));
		const { body } = fitted(items, write, 1000);
		expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(1000);
		expect(write(items).body.startsWith(body.slice(0, -1))).toBe(true);
		expect(body.length).toBeGreaterThan(20);
		expect(fitted(["aaaaaaaaaa", "b"], write, 3).body).toBe("[aaaaaaaaaa]");
		expect(fitted([], write, 1).body).toBe("[]");
	});

	test("is written seldom, however much is too much", () => {
		let written = 0;
		const items = Array.from({ length: 5000 }, () => "a".repeat(1000));
		const counting = (some: readonly string[]) => {
			written++;
			return write(some);
		};
		expect(fitted(items, counting).body.length).toBeGreaterThan(500_000);
		expect(written).toBeLessThan(4);
	});
});

describe("a format", () => {
	const channel: Channel = {
		id: "urn:elshi:channel:all",
		title: "All",
		description: "All of it",
		ui: "en",
		home: "https://elshi.example/",
		self: "https://elshi.example/feed",
		updated: "2024-11-04T06:00:00.000Z",
		links: [],
		archive: false,
		ttl: 15,
		gone: [{ id: "2024-11-01-gone", changed: "2024-11-04T06:00:00.000Z", withdrawn: true }],
		unread: [],
	};

	test.each(FORMAT_NAMES)("%s is written of a channel without items", (format) => {
		expect(FORMATS[format].write(channel, [])).toEqual(expect.any(String));
	});

	test("that is read line by line tells of what is gone, too", () => {
		expect(FORMATS.ndjson.write(channel, [])).toContain("2024-11-01-gone");
	});

	test("that is a table is parted as it is asked to be", () => {
		expect(FORMATS.csv.write(channel, [])).toMatch(/^\uFEFF?id,/);
		expect(FORMATS.csv.write(channel, [], "semicolon")).toMatch(/^\uFEFF?id;/);
	});
});
