import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Command, start } from "./command.ts";

interface Item {
	readonly id: string;
	readonly title: string;
	readonly url: string;
	readonly date_published: string;
	readonly _elshi: { readonly partners: readonly string[]; readonly events: readonly string[] };
}

describe("the demo", () => {
	const taken = createServer();
	const data = mkdtempSync(join(tmpdir(), "elshi-demo-"));
	let demo: Command;
	let url = "";
	let port = 0;

	beforeAll(async () => {
		await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
		port = (taken.address() as AddressInfo).port;
		demo = start("demo", "--data", data, "--port", String(port));
		url = (await demo.says(/Stories\s+(http:\S+)\//))[1] ?? "";
	});

	afterAll(() => {
		taken.close();
		demo.child.kill("SIGKILL");
		rmSync(data, { recursive: true, force: true });
	});

	test("says that a port is taken and takes the next", () => {
		expect(demo.said()).toContain(`Port ${port} is taken, trying ${port + 1}.`);
		expect(Number(new URL(url).port)).toBeGreaterThan(port);
	});

	test("tells of each outlet what it brought, or what went wrong", () => {
		const said = demo.said();
		expect(said).toMatch(/^source +format +fetched +new +kept +took +what went wrong$/m);
		expect(said).toMatch(/^astanatimes-en +rss/m);
		expect(said).toMatch(/^kremlin-en +atom/m);
		expect(said).toMatch(/^nur-ru +json-feed/m);
		expect(said).toMatch(/^trend-en +rdf/m);
		expect(said).toMatch(/^rferl-en +news-sitemap/m);
		expect(said).toMatch(/^vlast-ru .* html: /m);
		expect(said).toMatch(/^economist-kg-ru .* network: /m);
		expect(said).toMatch(/^azertac-en .* http-status: azertag\.az answered 503/m);
		expect(said).toMatch(/^report-en .* challenge: /m);
	});

	test("says what README shows of it", () => {
		const [, shown = ""] = /```text\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
		const lines = shown.trimEnd().split("\n").slice(1);
		expect(lines.length).toBeGreaterThan(5);
		// What it took is of the moment, and what is cut short ends so.
		const plain = (text: string): string => text.replaceAll(/ +/g, " ").replaceAll(/ \d+ ms/g, "");
		for (const line of lines) expect(plain(demo.said())).toContain(plain(line).replace(/…$/, ""));
	});

	test.each([
		["FR", "visit", "2024-11-0"],
		["AZ", "visit", "2024-03-"],
		["CN", "meeting", "2024-07-0"],
	])("has the report on %s as a %s in its feed", async (partner, event, day) => {
		const feed = (await (await fetch(`${url}/feed.json`)).json()) as { items: Item[] };
		const told = feed.items.filter((item) => item.date_published.startsWith(day)).map((item) => item._elshi);
		expect(told.some(({ partners, events }) => partners.includes(partner) && events.includes(event))).toBe(true);
	});

	test("ends on Ctrl-C and leaves nothing running", async () => {
		demo.child.kill("SIGINT");
		expect(await demo.ended).toBe(0);
		await expect(fetch(`${url}/healthz`)).rejects.toThrow();
	});
});
