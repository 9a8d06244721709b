import { describe, expect, it } from "vitest";
import { readCalendar, writeCalendar } from "../../src/store/calendars.ts";
import { calendarsAfter, story } from "../cluster/occurrences/stories.ts";
import { memoryStore, valueIn } from "../fakes/store.ts";

const CALENDAR = calendarsAfter([[story("visit", { on: "09-20", days: "12-10/11", partners: ["CN"] })]]).get("2024");

async function stored() {
	const store = memoryStore();
	if (CALENDAR !== undefined) await writeCalendar(store, CALENDAR, { kind: "absent" });
	return { store, fields: (await valueIn(store, "calendar/2024")) as Record<string, unknown> };
}

describe("a year's calendar", () => {
	it("is read as it was written, under a schema of its own", async () => {
		const { store, fields } = await stored();
		expect(fields).toEqual({ schema: 1, ...CALENDAR });
		expect(await readCalendar(store, "2024")).toEqual({ kind: "value", value: CALENDAR });
	});

	it("is absent where there is none, and foreign where another release wrote it", async () => {
		const { store, fields } = await stored();
		expect(await readCalendar(store, "2023")).toEqual({ kind: "absent" });
		await store.put("calendar/2024", { ...fields, schema: 2 });
		expect(await readCalendar(store, "2024")).toEqual({ kind: "foreign", schema: 2 });
	});

	it.each([
		["cut bytes", '{"schema":1,"year":"2024","occ'],
		["a list", "[]"],
		["no year", '{"schema":1,"occurrences":[]}'],
		["an occurrence that is none", '{"schema":1,"year":"2024","occurrences":[{"uid":"2024-x"}]}'],
	])("is unreadable where it is %s", async (_, text) => {
		const store = memoryStore();
		store.damage("calendar/2024", text);
		expect(await readCalendar(store, "2024")).toMatchObject({ kind: "unreadable" });
	});

	it.each(["uid", "sequence", "start", "partners", "persons", "claims", "headline"])(
		"is unreadable without %s",
		async (name) => {
			const { store, fields } = await stored();
			const [{ [name]: _, ...rest } = {}] = fields.occurrences as Record<string, unknown>[];
			await store.put("calendar/2024", { ...fields, occurrences: [rest] });
			expect(await readCalendar(store, "2024")).toMatchObject({ kind: "unreadable" });
		},
	);
});
