import { describe, expect, test } from "vitest";
import { readEntry } from "../../../training/lexicon/read-entry.ts";

function entry(row: string): ReturnType<typeof readEntry> {
	const [kind = "", id = "", ...pairs] = row.split(" ");
	return readEntry(
		kind,
		id,
		pairs.map((pair): [string, string] => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
	);
}

describe("readEntry", () => {
	test("types each kind", () => {
		expect(entry("kz republic tier=3 home=1")).toEqual({ kind: "kz", id: "republic", tier: "3", isLocal: true });
		expect(entry("kz pair tier=3 partner=KG")).toMatchObject({ isLocal: false, partner: "KG" });
		expect(entry("country FR via=capital")).toEqual({ kind: "country", id: "FR", via: "capital" });
		expect(entry("organisation ca-japan partner=JP")).toMatchObject({ partner: "JP", isSeat: false });
		expect(entry("organisation eu via=seat")).toMatchObject({ isSeat: true });
		expect(entry("role president level=head-of-state")).toMatchObject({ level: "head-of-state" });
		expect(entry("negative football class=sport")).toMatchObject({ class: "sport" });
		expect(entry("decoy airline class=business")).toMatchObject({ class: "business" });
		expect(entry("theme energy")).toEqual({ kind: "theme", id: "energy" });
	});

	test("names a person by the slug where no name is given, and lists one term or several", () => {
		const one = { office: "head-of-state", from: "2017-05-14" };
		expect(entry("person emmanuel-macron country=FR role=head-of-state from=2017-05-14")).toEqual({
			kind: "person",
			id: "emmanuel-macron",
			name: "Emmanuel Macron",
			country: "FR",
			terms: [one],
		});
		expect(
			entry("person x name=X_Y country=KZ terms=envoy/2011-04-15/2013-10-15;head-of-state/2017-05-14"),
		).toMatchObject({ name: "X Y", terms: [{ office: "envoy", from: "2011-04-15", to: "2013-10-15" }, one] });
	});

	test.each([
		["kz republic tier=5", 'tier is "5"'],
		["kz republic tier=3 home=yes", 'home="yes"'],
		["country France via=name", 'the id is "France", no ISO 3166-1 code'],
		["organisation eu via=city", 'via is "city"'],
		["organisation euu", 'the id is "euu"'],
		["person x country=FR role=king from=2020-01-01", 'an office is "king"'],
		["person x country=FR role=royal from=2020-02-31", '"2020-02-31", which is no day'],
		["person x country=FR role=royal", '"", which is no day'],
		["person x country=FR role=royal from=2020-01-02 to=2020-01-01", "ends before it begins"],
		["person x country=FR terms=royal/2020-01-01 from=2020-01-01", "beside them"],
		["person x role=royal from=2020-01-01", "country is missing"],
		["theme politics", 'the id is "politics"'],
		["idea court", '"idea" is not a kind'],
		["toString x", '"toString" is not a kind'],
	])("refuses %s", (row, message) => {
		expect(() => entry(row)).toThrow(message);
	});
});
