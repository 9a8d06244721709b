import { expect, test } from "vitest";
import { momentOf } from "../../src/platform/trigger.ts";

const CLOCK = () => "2026-03-01T00:00:00.000Z";
const FAR = Date.parse("2100-01-01T00:00:00.000Z");
const AT = "2100-01-01T00:00:00.000Z";

test("believes the platform's scheduler its moment", () => {
	expect(momentOf({ scheduledTime: FAR, cron: "*/15 * * * *" }, {}, CLOCK)).toBe(AT);
});

test("believes on one machine only who knows the word", () => {
	expect(momentOf({ scheduledTime: FAR, cron: "word" }, { TRIGGER: "word" }, CLOCK)).toBe(AT);
	for (const cron of ["", "*/15 * * * *", "Word", "word "])
		expect(momentOf({ scheduledTime: FAR, cron }, { TRIGGER: "word" }, CLOCK)).toBe(CLOCK());
});

test("runs nothing for anybody else where outlets are played, whose time is another one", () => {
	const env = { TRIGGER: "word", ORIGIN: "http://127.0.0.1:9" };
	expect(momentOf({ scheduledTime: FAR, cron: "" }, env, CLOCK)).toBeUndefined();
	expect(momentOf({ scheduledTime: FAR, cron: "word" }, env, CLOCK)).toBe(AT);
});
