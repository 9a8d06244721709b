import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanMessage } from "../../src/model/clean-message.ts";
import { PollFailure } from "../../src/model/poll-failure.ts";

test.each([
	["\u001b[31mRED\u001b[0m", "RED"],
	["\u001b]0;title\u0007after", "after"],
	["\u009b2Jcleared\u001bc", "cleared"],
	["one\r\ntwo\u0000three\u2028four", "one two three four"],
	["\u202eevil\u200b \u2066x\u2069\u3164", "evil x"],
	["half \ud83d pair", "half \ufffd pair"],
	["at https://user:S3CRET@feeds.example/rss", "at https://feeds.example/rss"],
	["at https://token@feeds.example/rss?a=1", "at https://feeds.example/rss?a=1"],
	["at https://a.example/rss?type=1&token=S3CRET&x=2", "at https://a.example/rss?type=1&token=…&x=2"],
	["at https://a.example/rss?api_key=S3CRET", "at https://a.example/rss?api_key=…"],
	["Authorization: Bearer S3CRET", "Authorization: …"],
	["ask editor@outlet.example", "ask editor@outlet.example"],
	["at https://user:a/S3CRET@feeds.example/rss", "at https://feeds.example/rss"],
	["at user:S3CRET@feeds.example/rss", "at feeds.example/rss"],
	["at https://feeds.example:8080/@reporter/rss", "at https://feeds.example:8080/@reporter/rss"],
	["write to mailto:editor@outlet.example", "write to mailto:editor@outlet.example"],
	["at https://a.example/u/4f9a8b7c6d5e4f3a2b1c/rss", "at https://a.example/u/hidden/rss"],
])("tells %j as %j", (message, shown) => {
	expect(cleanMessage(message)).toBe(shown);
});

test("tells no more than 300 characters, none of them a control", () => {
	fc.assert(
		fc.property(fc.array(fc.nat(0xffff), { maxLength: 600 }), (units) => {
			const shown = cleanMessage(String.fromCharCode(...units));
			expect(shown.length).toBeLessThanOrEqual(300);
			expect(shown).not.toMatch(/[\p{Cc}\p{Cs}]/u);
		}),
	);
});

test("is how every failure of a poll is told", () => {
	expect(new PollFailure("html", "\u001b[2Jhttps://me:secret@a.example/").message).toBe("https://a.example/");
});
