import { expect, test } from "vitest";
import { NoRequestsLeft } from "../../src/model/no-requests-left.ts";
import { counted, workerHttp } from "../../src/platform/http.ts";

test("sends so many requests and not one more, and knows how many there were", async () => {
	let sent = 0;
	const http = counted(async () => {
		sent++;
		return new Response();
	}, 2);
	const ask = () => http.ask(new Request("https://herald.example/"));
	await Promise.all([ask(), ask()]);
	await expect(ask()).rejects.toThrow(NoRequestsLeft);
	expect([sent, http.asked()]).toEqual([2, 2]);
});

test("counts a request that failed, because the platform does", async () => {
	const http = counted(() => Promise.reject(new TypeError("closed")), 2);
	await expect(http.ask(new Request("https://herald.example/"))).rejects.toThrow("closed");
	expect(http.asked()).toBe(1);
});

test("asks the one server that plays every outlet, where there is one", async () => {
	const { fetch } = globalThis;
	const asked: string[] = [];
	globalThis.fetch = async (request) => {
		asked.push((request as Request).url);
		return new Response();
	};
	await workerHttp("http://127.0.0.1:9400")(new Request("https://herald.example/feed?page=1"));
	await workerHttp("")(new Request("https://herald.example/feed"));
	globalThis.fetch = fetch;
	expect(asked).toEqual(["http://127.0.0.1:9400/https/herald.example/feed?page=1", "https://herald.example/feed"]);
});
