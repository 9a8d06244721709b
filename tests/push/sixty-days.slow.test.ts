/** Sixty days of receivers that fail in every way, over a store that fails, too. */
import { describe, expect, test } from "vitest";
import { writeDay } from "../../src/store/days.ts";
import { NO_FAULTS } from "../fakes/faulty-store.ts";
import { type Answers, frontAt, story, TELEGRAM, WEBHOOK, world } from "./world.ts";

const DAYS = 60;
/** Three stories a day: of each fifth day one that the receiver refuses for what it is. */
const STORIES = Array.from({ length: DAYS * 3 }, (_, n) => story(n % 15 === 7 ? `bad${n}` : `s${n}`, 3 + n * 8));
const WANTED = STORIES.map(({ id }) => id.slice(11)).filter((name) => !name.startsWith("bad"));

const status = (code: number, headers: HeadersInit = {}): Response => new Response("{}", { status: code, headers });

/** What a receiver does in each of the sixty days; else it takes what it is given. */
function byDay(hours: number, body: string): Response {
	const day = Math.floor(hours / 24);
	if (day >= 5 && day < 6) return status(500);
	if (day >= 9 && day < 10) throw new Error("The operation was aborted due to timeout");
	if (day >= 12 && day < 13) return status(429, { "retry-after": "7200" });
	if (day >= 15 && day < 16) throw new Error("Network connection lost.");
	if (day >= 20 && day < 31) return status(503);
	if (day >= 33 && day < 35) return status(401);
	if (day >= 38 && day < 39) return status(302);
	if (day >= 41 && day < 43) return status(404);
	if (day === 47 && hours % 1 > 0) throw new Error("Too many subrequests by single Worker invocation.");
	return body.includes("/bad") ? status(422) : status(200);
}

async function sixtyDays(answers: Answers, variables: object, faults = NO_FAULTS) {
	const w = world({ ...WEBHOOK, ...variables }, answers);
	for (const [day, told] of Map.groupBy(STORIES, ({ id }) => id.slice(0, 10)))
		await writeDay(w.memory, { day, stories: told, moved: {} }, { kind: "absent" });
	for (let hours = 0; hours < (DAYS + 3) * 24; hours += 0.25) {
		// The first run is of a store that answers: what comes before it is not sent.
		w.faults = hours === 0 ? NO_FAULTS : faults;
		await w.runOver(hours, frontAt(hours, STORIES));
	}
	return w;
}

describe("after sixty days of a receiver that fails in every way", () => {
	test("it has each story that it would take, once, in the order of first sight, and each refusal is told", async () => {
		const w = await sixtyDays(({ hours, body }) => byDay(hours, body), {});
		expect(w.taken()).toEqual(WANTED);
		const aside = w.events("push.set-aside").map(({ id }) => String(id).slice(-5));
		expect(aside).toHaveLength(STORIES.length - WANTED.length);
		expect((await w.state("webhook")).aside).toHaveLength(STORIES.length - WANTED.length);
		const said = ["push.refused", "push.failed", "push.stopped", "push.spent"].flatMap((event) => w.events(event));
		expect(said).toHaveLength(w.got.filter((got) => got.status >= 300).length);
		const answers = new Set(said.map(({ answer }) => answer));
		for (const answer of ["HTTP 500", "HTTP 429", "HTTP 503", "HTTP 401", "HTTP 302", "HTTP 404", "HTTP 422"])
			expect([...answers].some((one) => String(one).startsWith(answer))).toBe(true);
	});

	test("and that was gone for a month, it has all of it when its address is another", async () => {
		const w = world(WEBHOOK, ({ url }) => status(url.endsWith("/new") ? 200 : 410));
		for (const [day, told] of Map.groupBy(STORIES, ({ id }) => id.slice(0, 10)))
			await writeDay(w.memory, { day, stories: told, moved: {} }, { kind: "absent" });
		for (let hours = 0; hours < DAYS * 24; hours += 0.5) {
			if (hours === 30 * 24) w.configure({ WEBHOOK_URL: "https://hook.example/new" });
			await w.runOver(hours, frontAt(hours, STORIES));
		}
		expect(w.taken()).toEqual(STORIES.map(({ id }) => id.slice(11)));
		expect(w.events("push.stopped")).toEqual([{ receiver: "webhook", answer: "HTTP 410: {}", isFinal: true }]);
	});

	test("a store that fails, too, costs no story, and none its place", async () => {
		const faults = { read: 0.05, stale: 0.2, cut: 0.02, foreign: 0.02, refused: 0.1, lateWrite: 0.1 };
		const w = await sixtyDays(({ hours, body }) => byDay(hours, body), TELEGRAM, faults);
		expect([...new Set(w.taken("hook.example"))]).toEqual(WANTED);
		expect([...new Set(w.taken("telegram"))]).toEqual(WANTED);
	});
});
