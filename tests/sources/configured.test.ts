import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../../src/model/source.ts";
import { configured } from "../../src/sources/configured.ts";

const steppe: Source = {
	id: "steppe-en",
	name: "Steppe",
	homepage: "https://steppe.example/",
	feed: "https://steppe.example/feed",
	language: "en",
	country: "KZ",
	publisher: "steppe",
	owner: "private",
	timeZone: "Asia/Almaty",
	difficulty: "Slow.",
};
const dala: Source = { ...steppe, id: "dala-kk", feed: "https://dala.example/rss", language: "kk" };
const defaults = [steppe, dala];

function ids(sources: readonly Source[]): readonly string[] {
	return sources.map((source) => source.id);
}

describe("configured", () => {
	test("leaves the defaults as they are where nothing is set", () => {
		expect(configured(defaults, {})).toEqual({ sources: defaults, problems: [] });
		expect(configured(defaults, { off: " ", extra: "\n" })).toEqual({ sources: defaults, problems: [] });
	});

	test("switches sources off by id", () => {
		const { sources, problems } = configured(defaults, { off: " steppe-en , " });
		expect(ids(sources)).toEqual(["dala-kk"]);
		expect(problems).toEqual([]);
	});

	test("names an id to switch off that is nobody's, and switches off the others", () => {
		const { sources, problems } = configured(defaults, { off: "stepe-en,dala-kk" });
		expect(ids(sources)).toEqual(["steppe-en"]);
		expect(problems).toEqual(['SOURCES_OFF: there is no source "stepe-en"']);
	});

	test("adds a source from a line, deriving the rest from its address", () => {
		const extra = "# the ministry\nmfa-en en KZ https://www.mfa.example/rss Foreign Ministry";
		const { sources, problems } = configured(defaults, { extra });
		expect(problems).toEqual([]);
		expect(sources.at(-1)).toEqual({
			id: "mfa-en",
			name: "Foreign Ministry",
			homepage: "https://www.mfa.example",
			feed: "https://www.mfa.example/rss",
			language: "en",
			country: "KZ",
			publisher: "mfa.example",
			owner: "private",
			timeZone: "UTC",
		});
	});

	test("adds a whole source from JSON", () => {
		const added = {
			...steppe,
			id: "jailau-ru",
			feed: "https://jailau.example/rss",
			language: "ru",
			pollMinutes: 120,
			formerHosts: ["old.example"],
		};
		expect(configured([], { extra: JSON.stringify([added]) })).toEqual({ sources: [added], problems: [] });
	});

	test("leads readers to no address of a site that only the operator may know", () => {
		const added = { ...steppe, id: "jailau-en", feed: "https://jailau.example/rss" };
		for (const homepage of ["https://jailau.example/?token=S3CRET", "https://jailau.example/4f9a8b7c6d5e4f3a2b1c/"]) {
			const { sources } = configured([], { extra: JSON.stringify([{ ...added, homepage }]) });
			expect(sources.map((source) => source.homepage)).toEqual(["https://jailau.example"]);
		}
	});

	test("changes a default where only the difference is given", () => {
		const extra = JSON.stringify([{ id: "steppe-en", feed: "https://steppe.example/new" }]);
		const { sources } = configured(defaults, { extra });
		expect(sources).toEqual([{ ...steppe, feed: "https://steppe.example/new" }, dala]);
	});

	test("can switch off what it adds", () => {
		const { sources } = configured([], { extra: "a en KZ https://a.example/", off: "a" });
		expect(sources).toEqual([]);
	});

	test.each([
		["a en", 'line 1: "a en" must be: id language country feed [name]'],
		["A_B en KZ https://a.example/", 'line 1: id is "A_B"; it must be lower-case letters, digits and single hyphens'],
		["a xx KZ https://a.example/", 'line 1: language is "xx"; it must be one of en, ru, kk'],
		["a en QQ https://a.example/", 'line 1: country is "QQ"; it must be an ISO 3166-1 code'],
		["a en Kazakhstan https://a.example/", 'line 1: country is "Kazakhstan"'],
		["a en KZ ftp://a.example/", 'line 1: feed is "ftp://a.example/"; it must be an absolute http or https address'],
		["a en KZ https://dala.example/rss", 'line 1: its feed is already polled as "dala-kk"'],
		["[", "the whole: not JSON: wrong end of JSON input"],
		['[{"token" "S3CRET"}]', "the whole: not JSON: wrong at position 10"],
		["[S3CRET]", "the whole: not JSON: wrong somewhere"],
		[
			'[{"id":"a","language":"en","country":"KZ","feed":"https://a:S3CRET@a.example/"}]',
			"entry 1: feed holds a name or a password",
		],
		["{}", "the whole: must be an array of sources"],
		['["x"]', "entry 1: must be an object"],
		["[{}]", "entry 1: id is missing"],
		['[{"id":"a"}]', "entry 1: feed is missing"],
		['[{"id":"a","url":"https://a.example/"}]', 'entry 1: "url" is not a field of a source'],
		['[{"id":"dala-kk","timeZone":"Asia/Nowhere"}]', 'entry 1: timeZone is "Asia/Nowhere"; it must be an IANA zone'],
		['[{"id":"dala-kk","pollMinutes":0}]', "entry 1: pollMinutes is 0; it must be a whole number from 1 to 1440"],
		['[{"id":"dala-kk","owner":"rich"}]', 'entry 1: owner is "rich"; it must be one of state, private'],
		['[{"id":"dala-kk","name":" "}]', 'entry 1: name is " "; it must be a text'],
	])("leaves out %j and says why", (extra, problem) => {
		const { sources, problems } = configured(defaults, { extra });
		expect(sources).toEqual(defaults);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(`SOURCES_EXTRA, ${problem}`);
	});

	test.each([
		["a en KZ https://a.example/rss, b en KZ https://b.example/rss", "two entries on one line"],
		["a en KZ https://a.example/rss b en KZ https://b.example/rss", "two entries on one line"],
		["a en KZ https://a.example/rss; b en KZ https://b.example/rss", "two entries on one line"],
		["a en KZ a.example/rss", 'feed is "a.example/rss"; it must begin with https://, as https://a.example/rss'],
		["a en KZ www.a.example", "as https://www.a.example"],
	])("names %j by its line, and the right form", (extra, sentence) => {
		const { sources, problems } = configured(defaults, { extra: `# mine\n${extra}` });
		expect(sources).toEqual(defaults);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain("SOURCES_EXTRA, line 2: ");
		expect(problems[0]).toContain(sentence);
	});

	const OPML = `<?xml version="1.0"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<!-- <outline xmlUrl="https://hidden.example/rss" language="en" country="KZ"/> -->
<outline text="Ministries">
	<outline type="rss" text="MFA &amp; partners" xmlUrl="https://www.mfa.example/rss?a=1&amp;b=2" htmlUrl="https://mfa.example/" language="en-GB" country="kz"/>
	<outline text='No language'
		xmlUrl='https://two.example/rss' country="KZ"/>
	<outline text="French" xmlUrl="https://trois.example/rss" language="fr" country="KZ"/>
	<outline text="Steppe again" id="steppe-en" xmlUrl="https://steppe.example/new"/>
</outline>
</body></opml>`;

	test.each(["opml", "extra"] as const)(
		"reads OPML in %s, each mistake named with its line and the right form",
		(name) => {
			const variable = name === "opml" ? "SOURCES_OPML" : "SOURCES_EXTRA";
			const { sources, problems } = configured(defaults, { [name]: OPML });
			expect(sources).toEqual([
				{ ...steppe, name: "Steppe again", feed: "https://steppe.example/new" },
				dala,
				expect.objectContaining({
					id: "mfa-example-en",
					name: "MFA & partners",
					feed: "https://www.mfa.example/rss?a=1&b=2",
					homepage: "https://mfa.example/",
					language: "en",
					country: "KZ",
				}),
			]);
			expect(problems).toEqual([
				`${variable}, line 6: No language has no language; write it as <outline xmlUrl="https://…" title="…" language="ru" country="KZ"/>`,
				expect.stringContaining(`${variable}, line 8: language is "fr"; it must be one of en, ru`),
			]);
		},
	);

	test("says where OPML has no feed at all", () => {
		const { problems } = configured(defaults, { opml: "<html>https://lists.example/feeds.opml</html>" });
		expect(problems).toEqual(['SOURCES_OPML, the whole: no <outline> of it has an xmlUrl="…"']);
	});

	test("applies the good entries beside a wrong one", () => {
		const extra =
			"a en KZ https://a.example/\nb en KZ nowhere\na ru KZ https://a2.example/\nc ru RU https://c.example/";
		const { sources, problems } = configured([], { extra });
		expect(ids(sources)).toEqual(["a", "c"]);
		expect(problems).toEqual([
			'SOURCES_EXTRA, line 2: feed is "nowhere"; it must be an absolute http or https address',
			'SOURCES_EXTRA, line 3: id "a" was given before',
		]);
	});

	test.each([
		"a en KZ https://user:S3CRET@a.example/rss",
		"a en KZ https://S3CRET@a.example/rss",
		'[{"id":"a","language":"en","country":"KZ","feed":"https://a.example/","homepage":"https://u:S3CRET@a.example/"}]',
		"a https://user:S3CRET@a.example/rss",
	])("takes no address with a name or password, and tells neither: %j", (extra) => {
		const { sources, problems } = configured([], { extra });
		expect(sources).toEqual([]);
		expect(problems).toHaveLength(1);
		expect(problems.join()).not.toContain("S3CRET");
	});

	test("never throws and never gives one id twice, whatever is set", () => {
		const anything = fc.oneof(
			fc.string(),
			fc.json(),
			fc.array(fc.string()).map((parts) => parts.join("\n")),
		);
		fc.assert(
			fc.property(anything, fc.string(), anything, (extra, off, opml) => {
				const given = ids(configured(defaults, { extra, off, opml }).sources);
				expect(new Set(given).size).toBe(given.length);
			}),
		);
	});
});
