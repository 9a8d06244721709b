import { describe, expect, test } from "vitest";
import { EVENTS, everywhere, type Item, line, NOW, rss, service } from "./service.ts";

/** By name what a terminal obeys, what turns the direction of others, and what nobody sees. */
const UNSEEN: Readonly<Record<string, string>> = {
	"a colour": "\u001b[31m",
	"a clear screen": "\u001b[2J\u001b[H",
	"a terminal's title": "\u001b]0;owned\u0007",
	"a link of a terminal": "\u001b]8;;http://evil.kz\u001b\\",
	"a C1 sequence": "\u009b31m",
	"a C1 command": "\u009d0;owned\u009c",
	"a bell and a backspace": "\u0007\u0008",
	"a carriage return": "\r",
	"a next line": "\u0085",
	"separators of lines and paragraphs": "\u2028\u2029",
	"an override of direction": "\u202e",
	"an embedding and its end": "\u202b\u202c",
	isolates: "\u2066\u2067\u2068\u2069",
	"marks of direction": "\u200e\u200f\u061c",
	"spaces of no width": "\u200b\u2060\ufeff",
	"a soft hyphen": "\u00ad",
	fillers: "\u115f\u1160\u3164\uffa0\u2800",
	"letters of tags": "\u{e0001}\u{e0061}\u{e007f}",
	"Mongolian separators": "\u180e\u180b",
	"a joiner of graphemes": "\u034f",
	"interlinear marks": "\ufff9\ufffa\ufffb",
	"deprecated marks": "\u206a\u206f",
	"a noncharacter": "\ufffe",
	"half a pair": "\ud83d",
};
/** What of them may stand in no document, but for what parts its lines and columns. */
const SEEN_NOWHERE =
	/(?![\r\n\t\u200c\u200d])(?:\u034f|[\u180b-\u180e]|[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u2028\u2029\u2800\u3164\uffa0\ufffe])/u;

/** As XML may say it: by reference where the character itself may not stand. */
const asXml = (text: string): string =>
	Array.from(text, (one) => (/[\p{Cc}\p{Cs}]/u.test(one) ? `&#${one.codePointAt(0)};` : one)).join("");

const hostile = (title: string, at: number, mark: string): Item => {
	const evil = asXml(mark);
	return {
		title: `${title.slice(0, 8)}${evil}${title.slice(8)}${evil}`,
		link: `https://herald.kz/${at}`,
		guid: `${evil}${at}`,
		more: `<dc:creator>${evil}A. Author${evil}</dc:creator><category>${evil}diplomacy${evil}</category><description>${evil}The ministry${evil} says so.</description>`,
	};
};

describe("words that a stranger wrote", () => {
	test.each(Object.entries(UNSEEN))("with %s reach no page, document or line of the log", async (_, mark) => {
		const s = service({ SOURCES_EXTRA: line("herald"), RECEIVERS: "desk url=https://hook.kz/" });
		s.show("https://hook.kz", () => new Response(`refused${mark}`, { status: 403 }));
		s.show("https://herald.kz/feed", rss());
		await s.run();
		const items = EVENTS.map((title, at) => hostile(title, at, mark));
		s.show(
			"https://herald.kz/feed",
			rss(...items, hostile("Kazakhstan football fans travel to Paris", 99, mark)).replace(
				"<title>Outlet</title>",
				`<title>Outlet${asXml(mark)}</title>`,
			),
		);
		await s.run("2024-11-06T07:00:00.000Z");
		expect(await s.stories()).toHaveLength(EVENTS.length);
		s.show("https://herald.kz/feed", `${mark} is no feed ${mark}`);
		for (const hours of [9, 15, 23]) await s.run(`2024-11-06T${String(hours).padStart(2, "0")}:00:00.000Z`);
		for (const said of s.log) expect(said).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029\u3164]/u);
		for (const path of await everywhere(s)) {
			const text = (await s.text(path)).replace(/^\ufeff/, "");
			expect([path, SEEN_NOWHERE.exec(text)?.index]).toEqual([path, undefined]);
		}
	});

	/** Without its escape the rest of a sequence is seen. */
	const hidden = Object.entries(UNSEEN).filter(([, mark]) => !/[\w\ud83d\ufffe]/.test(mark));
	test.each(hidden)("are no title where they are nothing but %s", async (_, mark) => {
		const s = service({ SOURCES_EXTRA: line("herald") });
		const evil = asXml(mark);
		const more = "<description>Tokayev pays a state visit to France and meets President Macron in Paris.</description>";
		s.show(
			"https://herald.kz/feed",
			rss(
				{ title: evil, link: "https://herald.kz/1", more },
				{ title: ` ${evil} ${evil}`, link: "https://herald.kz/2" },
			),
		);
		await s.run(NOW);
		expect((await s.stories()).map(({ reports }) => reports[0].title)).toEqual([
			expect.stringContaining("Tokayev pays a state visit"),
		]);
	});
});
