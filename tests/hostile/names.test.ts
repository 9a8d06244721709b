import { describe, expect, test } from "vitest";
import { EVENTS, everywhere, line, NOW, rss, service } from "./service.ts";

/** What every object answers to, and what some code asks any value for. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), "prototype", "then", "length", "name", "toJSON"];

/** Those of them that an id may be. */
const IDS = INHERITED.filter((name) => /^[a-z]+$/.test(name));
const NO_IDS = INHERITED.filter((name) => !IDS.includes(name));

const HOOK = "https://hook.example/in";

/** What was said of a fault that nobody thought of. */
const faultsIn = (log: readonly string[]): readonly string[] =>
	log.filter((said) => /"event":"(?:app\.error|refresh\.internal|[\w.]*failed)"|internal/.test(said));

async function allOf(s: ReturnType<typeof service>, more: readonly string[] = []): Promise<void> {
	for (const path of [...(await everywhere(s)), ...more]) {
		const response = await s.get(path);
		const isTold = (await response.text()).length > 0 || response.headers.has("location");
		expect([path, response.status < 500, isTold]).toEqual([path, true, true]);
	}
}

describe("sources that are called what every object answers to", () => {
	test.each(["lines", "JSON", "OPML"])("are polled, published and served as any other, set by %s", async (form) => {
		const listed = {
			lines: { SOURCES_EXTRA: IDS.map((id) => line(id)).join("\n") },
			JSON: {
				SOURCES_EXTRA: JSON.stringify(
					IDS.map((id) => ({ id, language: "en", country: "KZ", feed: `https://${id}.kz/feed` })),
				),
			},
			OPML: {
				SOURCES_OPML: `<opml version="2.0"><body>${IDS.map((id) => `<outline id="${id}" text="${id}" language="en" country="KZ" xmlUrl="https://${id}.kz/feed"/>`).join("")}</body></opml>`,
			},
		}[form];
		const s = service(listed);
		for (const [n, id] of IDS.entries())
			s.show(`https://${id}.kz/feed`, rss({ title: EVENTS[n] ?? "", link: `https://${id}.kz/1` }));
		await s.run();
		await s.run("2024-11-06T07:00:00.000Z");
		expect(await s.problems()).toEqual([]);
		expect((await s.stories()).map(({ reports }) => reports[0].sourceId).sort()).toEqual(IDS.toSorted());
		for (const id of IDS) {
			expect((await s.shard(id)).sources[id]).toMatchObject({ failures: 0, totals: { polls: 2, kept: 1 } });
			const feed = await s.get(`/feed.json?source=${id}`).then((response) => response.json<{ items: object[] }>());
			expect([id, feed.items.length]).toEqual([id, 1]);
			expect((await s.get(`/sources/${id}`)).status).toBe(200);
		}
		await allOf(s);
		expect(faultsIn(s.log)).toEqual([]);
	});

	test("are refused by a sentence where that is no id, and harm no other", async () => {
		const extra = [...NO_IDS.map((id) => line(id, "outlet.kz")), line("herald")].join("\n");
		const s = service({ SOURCES_EXTRA: extra });
		expect(await s.problems()).toEqual(NO_IDS.map((id, n) => expect.stringContaining(`line ${n + 1}: id is "${id}"`)));
	});

	test("are not there where nobody set them", async () => {
		const s = service({ SOURCES_EXTRA: line("herald") });
		s.show("https://herald.kz/feed", rss({ title: EVENTS[0], link: "https://herald.kz/1" }));
		await s.run();
		for (const name of INHERITED) {
			const of = encodeURIComponent(name);
			for (const path of [`/sources/${of}`, `/source/${of}.rss`, `/source/${of}`, `/stories/${of}`, `/day/${of}`])
				expect([path, (await s.get(path)).status]).toEqual([path, 404]);
			expect([name, (await s.get(`/feed.json?source=${of}`)).status]).toEqual([name, 400]);
		}
	});
});

describe("settings that have such names", () => {
	test("are receivers as any other, or refused by a sentence", async () => {
		const s = service({
			SOURCES_EXTRA: line("herald"),
			RECEIVERS: INHERITED.map((name, n) => `${name} url=${HOOK}/${n}`).join("\n"),
		});
		expect(await s.problems()).toHaveLength(NO_IDS.length);
		s.show("https://hook.example", () => new Response("ok"));
		s.show("https://herald.kz/feed", rss());
		await s.run();
		s.show("https://herald.kz/feed", rss({ title: EVENTS[0], link: "https://herald.kz/1" }));
		await s.run("2024-11-06T08:00:00.000Z");
		expect(s.sent.map((sent) => sent.split("\n")[0]).sort()).toEqual(
			IDS.map((id) => `${HOOK}/${INHERITED.indexOf(id)}`).sort(),
		);
		const { receivers } = await s.get("/status.json").then((response) => response.json<{ receivers: object[] }>());
		expect(receivers).toEqual(IDS.map((name) => expect.objectContaining({ name, state: "well" })));
	});

	test("are no fields of a source, of a receiver or of an edit", async () => {
		for (const name of INHERITED) {
			const fields = `{"id":"herald","language":"en","country":"KZ","feed":"https://herald.kz/feed","${name}":"x"}`;
			const isField = name === "name";
			const ofSource = await service({ SOURCES_EXTRA: `[${fields}]` }).problems();
			expect([name, ofSource.length]).toEqual([name, isField ? 0 : 1]);
			const ofReceiver = await service({ RECEIVERS: `desk url=${HOOK} ${name}=x` }).problems();
			expect([name, ofReceiver.length]).toEqual([name, 1]);
			const ofEdit = await service({ STORIES_EDITED: `2024-11-06-00000000 ${name}=x` }).problems();
			expect([name, ofEdit.length]).toEqual([name, 1]);
		}
	});

	test("are no languages, countries, owners or zones", async () => {
		for (const name of INHERITED)
			for (const field of ["language", "country", "owner", "timeZone"]) {
				const entry = { id: "herald", language: "en", country: "KZ", feed: "https://herald.kz/feed", [field]: name };
				const [problem = ""] = await service({ SOURCES_EXTRA: JSON.stringify([entry]) }).problems();
				expect([name, problem]).toEqual([name, expect.stringContaining(`${field} is "${name}"`)]);
			}
	});
});

describe("a feed whose every word is such a name", () => {
	const FORMS: Readonly<Record<string, (name: string, n: number) => string>> = {
		RSS: (name, n) =>
			rss(
				{
					title: `${EVENTS[n % EVENTS.length]} ${name}`,
					link: `https://${name.replaceAll("_", "").toLowerCase()}.kz/${name}?${name}=${name}#${name}`,
					guid: name,
					more: `<author>${name}</author><dc:creator>${name}</dc:creator><category>${name}</category><category domain="${name}">${name}</category><description>${name} ${name} says Kazakhstan</description><${name}>${name}</${name}><dc:language>${name}</dc:language>`,
				},
				{ title: name, link: `https://herald.kz/${name}/2`, guid: `${name}-2` },
			),
		Atom: (name, n) =>
			`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${name}"><title>${name}</title><entry><id>${name}</id><title type="${name}">${EVENTS[n % EVENTS.length]} ${name}</title><link rel="alternate" href="https://herald.kz/${name}"/><link rel="${name}" href="${name}"/><updated>2024-11-06T05:00:00Z</updated><author><name>${name}</name></author><category term="${name}" scheme="${name}" label="${name}"/><summary type="${name}">${name}</summary></entry></feed>`,
		"JSON Feed": (name, n) =>
			`{"version":"https://jsonfeed.org/version/1.1","title":"${name}","${name}":{"${name}":1},"_${name}":{"about":"x"},"items":[{"id":"${name}","url":"https://herald.kz/${name}","title":"${EVENTS[n % EVENTS.length]} ${name}","date_published":"2024-11-06T05:00:00Z","language":"${name}","authors":[{"name":"${name}","${name}":"x"}],"tags":["${name}"],"${name}":{"title":"x"},"_${name}":{"x":{}}}]}`,
	};

	test.each(Object.keys(FORMS))("is read as any other, by %s", async (form) => {
		const s = service({ SOURCES_EXTRA: line("herald") });
		const made = FORMS[form];
		for (const [n, name] of INHERITED.entries()) {
			s.show("https://herald.kz/feed", made?.(name, n) ?? "");
			const hours = String(6 + (n % 12)).padStart(2, "0");
			await s.run(`2024-11-${String(6 + Math.floor(n / 12)).padStart(2, "0")}T${hours}:00:00.000Z`);
		}
		const reports = (await s.stories()).flatMap((story) => story.reports);
		expect(reports.length).toBeGreaterThan(INHERITED.length / 2);
		for (const { title, facets } of await s
			.front()
			.then((stories) => stories.map((story) => ({ title: story.reports[0].title, facets: story.facets })))) {
			expect([title, [...facets.events, ...facets.themes].every((value) => typeof value === "string")]).toEqual([
				title,
				true,
			]);
		}
		await allOf(s);
		expect(faultsIn(s.log)).toEqual([]);
		expect(({} as Record<string, unknown>).about ?? ({} as Record<string, unknown>).title).toBeUndefined();
	});

	test("is dated, told and placed as one with other words", async () => {
		const of = async (word: string) => {
			const s = service({ SOURCES_EXTRA: line("herald") });
			const items = EVENTS.map((title, n) => ({ title: `${title}, ${word} says`, link: `https://herald.kz/${n}` }));
			s.show("https://herald.kz/feed", rss(...items));
			await s.run(NOW);
			return (await s.stories()).map(({ facets, reports }) => [facets, reports.length]);
		};
		for (const name of ["constructor", "__proto__", "toString", "valueOf"])
			expect([name, await of(name)]).toEqual([name, await of(`q${name}`)]);
	});
});

describe("requests that have such names", () => {
	test("are answered as those with any other word that means nothing", async () => {
		const s = service({ SOURCES_EXTRA: line("herald") });
		s.show("https://herald.kz/feed", rss({ title: EVENTS[0], link: "https://herald.kz/1" }));
		await s.run();
		const paths = (name: string): readonly string[] => [
			`/feed.rss?${name}=1`,
			`/?${name}=1`,
			`/api/v1/stories?${name}=1`,
			...[
				"partner",
				"organisation",
				"event",
				"theme",
				"source",
				"language",
				"level",
				"person",
				"lang",
				"ui",
				"format",
			].flatMap((parameter) => [`/feed.json?${parameter}=${name}`, `/api/v1/stories?${parameter}=${name}`]),
			`/api/v1/facets/${name}`,
			`/api/v1/${name}`,
			`/feed.${name}`,
			`/${name}/fr.rss`,
			`/partner/${name}.rss`,
			`/partner/fr.${name}`,
			`/compare?partner=${name}`,
			`/compare?partners=${name},fr`,
			`/archive/${name}`,
			`/calendar/${name}`,
			`/digest/${name}.atom`,
			`/${name}/feed.rss`,
			`/subscribe?${name}=${name}`,
			`/api/v1/timeline?facet=${name}`,
			`/api/v1/stats?by=${name}`,
			`/feed.json?since=${name}&until=${name}&cursor=${name}&limit=${name}`,
			`/feed.json?q=${name}`,
			`/feed.json?sort=${name}`,
			`/api/v1/stories?fields=${name}`,
		];
		const usual = await Promise.all(paths("nosuchword").map(async (path) => (await s.get(path)).status));
		for (const name of INHERITED) {
			// A parameter that begins with an underscore is what caches add, and a few of these words mean something.
			const got = await Promise.all(paths(name).map(async (path) => [path, (await s.get(path)).status] as const));
			const wrong = got.filter(([, status], n) => status !== usual[n]);
			const expected = name.startsWith("_") ? [`/api/v1/stories?${name}=1`] : [];
			expect(wrong.map(([path]) => path).filter((path) => !expected.includes(path))).toEqual([]);
			expect(got.map(([, status]) => status).filter((status) => status >= 500)).toEqual([]);
		}
	});

	test("are tools and arguments that there are none of, to a model", async () => {
		const s = service({ SOURCES_EXTRA: line("herald") });
		await s.run();
		const call = (params: string) =>
			s.get("/mcp", {
				method: "POST",
				headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
				body: `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${params}}`,
			});
		for (const name of INHERITED)
			for (const params of [
				`{"name":"${name}","arguments":{}}`,
				`{"name":"search_stories","arguments":{"${name}":"x"}}`,
				`{"name":"search_stories","arguments":{"partner":"${name}"}}`,
				`{"name":"search_stories","${name}":{}}`,
				`{"${name}":"search_stories"}`,
			]) {
				const response = await call(params);
				expect([params, response.status < 500, typeof (await response.json())]).toEqual([params, true, "object"]);
			}
		expect(faultsIn(s.log)).toEqual([]);
	});
});
