import { describe, expect, test } from "vitest";
import {
	readListVersion,
	readSourceList,
	type SourceList,
	versionOfList,
	writeSourceList,
} from "../../src/store/source-list.ts";
import { memoryStore } from "../fakes/store.ts";

const AT = "2024-11-04T06:10:00.000Z";
const ABSENT = { kind: "absent" } as const;
const EMPTY: SourceList = { address: "https://lists.example/", next: AT, failures: 0 };
const READ: SourceList = { ...EMPTY, copy: { address: EMPTY.address, text: "<opml/>", at: AT } };

describe("the list of sources", () => {
	test.each<[string, SourceList]>([
		["before it was ever read", EMPTY],
		["once it was read", READ],
		["while it cannot be read", { ...READ, failures: 2, trouble: "it answers 500" }],
	])("is read as it was written %s", async (_, list) => {
		const store = memoryStore();
		await writeSourceList(store, list, ABSENT);
		expect(await readSourceList(store)).toStrictEqual({ kind: "value", value: list });
		expect(await readListVersion(store)).toBe(versionOfList(list));
	});

	test("has no version where there is none, or its tag says nothing of use", async () => {
		const store = memoryStore();
		expect(await readListVersion(store)).toBe(undefined);
		await store.put("sources", {}, { schema: 1, version: 7 });
		expect(await readListVersion(store)).toBe(undefined);
	});

	test("has another version with another text or trouble, and the same read at another time", () => {
		const copied = (text: string, trouble?: string): string =>
			versionOfList({ ...READ, copy: { address: "", text, at: "" }, ...(trouble !== undefined && { trouble }) });
		const versions = [versionOfList(EMPTY), copied("a"), copied("ab"), copied("a", "b"), copied("", "ab")];
		expect(new Set(versions).size).toBe(versions.length);
		expect(versionOfList({ ...READ, next: "2024-11-05", failures: 3 })).toBe(versionOfList(READ));
	});
});
