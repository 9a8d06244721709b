import { expect, test } from "vitest";
import { mintId } from "../../src/cluster/identity.ts";
import { lastingHash } from "../../src/model/hash.ts";

const KEY = "outlet-en/d4d6418ba5321d9d";
const SEEN = "2024-04-02T23:50:00.000Z";

test("is the day of first sight and eight digits of the first report's key, for ever", () => {
	expect(mintId({ key: KEY, firstSeen: SEEN }, SEEN)).toBe(`2024-04-02-${lastingHash(KEY).slice(0, 8)}`);
});

test("is the same in a run that comes after midnight, or that comes late", () => {
	const ids = ["2024-04-03T00:05:00.000Z", "2024-04-05T23:50:00.000Z", "2024-04-01T00:00:00.000Z"].map((now) =>
		mintId({ key: KEY, firstSeen: SEEN }, now),
	);
	expect(new Set(ids)).toEqual(new Set([mintId({ key: KEY, firstSeen: SEEN }, SEEN)]));
});

test("is of the day of the run where the report has waited for longer than days are told late", () => {
	expect(mintId({ key: KEY, firstSeen: SEEN }, "2024-04-20T00:00:00.000Z")).toMatch(/^2024-04-20-/);
});

test("has more digits where another story has its id", () => {
	const taken = mintId({ key: KEY, firstSeen: SEEN }, SEEN);
	const next = mintId({ key: KEY, firstSeen: SEEN }, SEEN, (id) => id === taken);
	expect(next).toHaveLength(taken.length + 1);
	expect(next.startsWith(taken)).toBe(true);
	expect(mintId({ key: KEY, firstSeen: SEEN }, SEEN, () => true)).toHaveLength("2024-04-02-".length + 16);
});
