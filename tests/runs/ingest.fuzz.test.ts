import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Feed } from "../../src/model/feed.ts";
import { PollFailure } from "../../src/model/poll-failure.ts";
import { normalize } from "../../src/normalize/normalize.ts";
import { readFeed } from "../../src/runs/ingest.ts";
import { anyText } from "../samples/any-text.ts";
import { documents } from "../samples/documents.ts";
import { brokenPromise, SOURCE } from "../samples/promises.ts";

const NOW = "2026-11-21T12:00:00.000Z";
const DOCUMENTS = documents();

/** One way to damage a document; positions are shares of its length, so that they fit any. */
type Damage =
	| { readonly kind: "flip"; readonly at: number; readonly bits: number }
	| { readonly kind: "cut"; readonly at: number }
	| { readonly kind: "drop"; readonly from: number; readonly length: number }
	| { readonly kind: "repeat"; readonly from: number; readonly length: number; readonly times: number }
	| { readonly kind: "insert"; readonly at: number; readonly text: string }
	| { readonly kind: "encode"; readonly as: "utf-16le" | "utf-16be" | "latin1" | "twice" }
	| { readonly kind: "wrap"; readonly times: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const TOKENS = [
	"<",
	">",
	"&",
	"</item>",
	"<item>",
	"</",
	"<![CDATA[",
	"]]>",
	"<!--",
	"-->",
	"<?",
	"&#0;",
	"&#xD800;",
	"\0",
	'"',
	"'",
	"{",
	"]",
	"\u202e",
	"<title>",
	"</channel>",
	"xmlns:a='b'",
	"<!DOCTYPE x [",
	"javascript:",
];

const damage: fc.Arbitrary<Damage> = fc.oneof(
	fc.record({ kind: fc.constant("flip" as const), at: share, bits: fc.integer({ min: 1, max: 255 }) }),
	fc.record({ kind: fc.constant("cut" as const), at: share }),
	fc.record({ kind: fc.constant("drop" as const), from: share, length: fc.integer({ min: 1, max: 200 }) }),
	fc.record({
		kind: fc.constant("repeat" as const),
		from: share,
		length: fc.integer({ min: 1, max: 300 }),
		times: fc.integer({ min: 1, max: 40 }),
	}),
	fc.record({
		kind: fc.constant("insert" as const),
		at: share,
		text: fc.oneof(fc.constantFrom(...TOKENS), anyText(20)),
	}),
	fc.record({
		kind: fc.constant("encode" as const),
		as: fc.constantFrom("utf-16le" as const, "utf-16be" as const, "latin1" as const, "twice" as const),
	}),
	fc.record({ kind: fc.constant("wrap" as const), times: fc.integer({ min: 1, max: 300 }) }),
);

function damaged(bytes: Uint8Array, one: Damage): Uint8Array {
	const place = (at: number): number => Math.floor(at * bytes.length);
	switch (one.kind) {
		case "flip":
			return bytes.with(Math.min(place(one.at), bytes.length - 1), (bytes[place(one.at)] ?? 0) ^ one.bits);
		case "cut":
			return bytes.slice(0, place(one.at));
		case "drop":
			return Uint8Array.from([...bytes.slice(0, place(one.from)), ...bytes.slice(place(one.from) + one.length)]);
		case "repeat": {
			const piece = [...bytes.slice(place(one.from), place(one.from) + one.length)];
			const again = Array.from({ length: one.times }, () => piece).flat();
			return Uint8Array.from([...bytes.slice(0, place(one.from)), ...again, ...bytes.slice(place(one.from))]);
		}
		case "insert":
			return Uint8Array.from([
				...bytes.slice(0, place(one.at)),
				...new TextEncoder().encode(one.text),
				...bytes.slice(place(one.at)),
			]);
		case "encode":
			return encoded(bytes, one.as);
		case "wrap": {
			const text = new TextDecoder().decode(bytes);
			return new TextEncoder().encode(text.replace(/<(item|entry|url)>/, (tag) => tag + "<a b='c'>".repeat(one.times)));
		}
	}
}

function encoded(bytes: Uint8Array, as: "utf-16le" | "utf-16be" | "latin1" | "twice"): Uint8Array {
	if (as === "twice") return new TextEncoder().encode(Buffer.from(bytes).toString("latin1"));
	const text = new TextDecoder().decode(bytes);
	if (as === "latin1") return new Uint8Array(Buffer.from(text, "latin1"));
	const wide = Buffer.from(text, "utf16le");
	return new Uint8Array(as === "utf-16le" ? wide : wide.swap16());
}

function read(bytes: Uint8Array, seen?: ReadonlySet<string>): Feed | undefined {
	try {
		return readFeed(bytes, { url: SOURCE.feed, seen });
	} catch (error) {
		if (error instanceof PollFailure) return undefined;
		throw error;
	}
}

describe("a damaged document", () => {
	test("is read or refused, and what is read of it keeps every promise", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...DOCUMENTS),
				fc.array(damage, { minLength: 1, maxLength: 6 }),
				({ bytes }, injuries) => {
					const document = injuries.reduce((hurt, one) => (hurt.length === 0 ? hurt : damaged(hurt, one)), bytes);
					const feed = read(document);
					if (!feed) return;
					expect(brokenPromise(feed, normalize(feed, SOURCE, NOW).articles)).toBeUndefined();
					const seen = new Set(feed.fingerprints.filter((_, i) => i % 2 === 0));
					const fresh = feed.items.filter((_, i) => !seen.has(feed.fingerprints[i] ?? ""));
					expect(read(document, seen)?.items).toEqual(fresh);
				},
			),
			{ numRuns: 600 },
		);
	});
});
