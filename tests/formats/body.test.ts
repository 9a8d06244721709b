import { describe, expect, test } from "vitest";
import { bodyOf, bodyWithPage } from "../../src/formats/body.ts";
import { itemOf } from "../../src/formats/item.ts";
import type { Report } from "../../src/model/classification.ts";
import { reportOf, sourceOf, storyOf } from "../samples/stories.ts";

const HOSTILE = `<script>alert("1")</script> & 'x' <img src=x onerror=alert(1)>`;
const sources = new Map(["herald", "tribune"].map((id) => [id, sourceOf(id)]));

function bodyWith(...reports: [Report, ...Report[]]): string {
	const view = { ui: "en", origin: "https://elshi.example", languages: [], sourceIds: [], sources } as const;
	const item = itemOf(storyOf("paris", { reports }), view);
	return item === undefined ? "" : bodyOf(item, "en");
}

describe("an item's body", () => {
	test("shows markup in an excerpt as text", () => {
		expect(bodyWith(reportOf({ excerpt: HOSTILE }))).toBe(
			"<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &lt;img src=x onerror=alert(1)&gt;</p>",
		);
	});

	test("lets no title of another report out of its attribute", () => {
		const other = reportOf({ sourceId: "tribune", link: "https://tribune.example/1", title: `"><b onclick="x">` });
		const body = bodyWith(reportOf(), other);
		expect(body).toContain(`title="&quot;&gt;&lt;b onclick=&quot;x&quot;&gt;"`);
		expect(body.match(/<[a-z]+/g)).toEqual(["<p", "<p", "<a"]);
	});
});

describe("an item's body in RSS, whose own link is the article's", () => {
	const withPage = (...reports: [Report, ...Report[]]): string => {
		const view = { ui: "en", origin: "https://elshi.example", languages: [], sourceIds: [], sources } as const;
		const item = itemOf(storyOf("paris", { reports }), view);
		return item === undefined ? "" : bodyWithPage(item, "en");
	};

	test("leads to our page of the story, and says how many reports are there", () => {
		const other = reportOf({ sourceId: "tribune", link: "https://tribune.example/1" });
		const page = "https://elshi.example/stories/2024-11-04-paris";
		expect(withPage(reportOf())).toContain(`<a href="${page}">Elshi: what this is about</a>`);
		expect(withPage(reportOf(), other)).toContain(`<a href="${page}">Elshi: all 2 reports</a>`);
	});

	test("leads nowhere else where its link is our page, as a digest's is", () => {
		const view = { ui: "en", origin: "https://elshi.example", languages: [], sourceIds: [], sources } as const;
		const item = itemOf(storyOf("paris"), view);
		if (item === undefined) throw new Error("no item");
		expect(bodyWithPage({ ...item, link: item.page, html: "<ul></ul>" }, "en")).toBe("<ul></ul>");
		expect(bodyWithPage({ ...item, page: `${item.page}?a&"b"` }, "en")).toContain('paris?a&amp;&quot;b&quot;">');
	});
});

describe("the other reports of an item", () => {
	test("are ten at most, parted by commas", () => {
		const others = Array.from({ length: 12 }, (_, n) =>
			reportOf({ sourceId: `s${n}`, link: `https://s${n}.example/1`, title: "T" }),
		);
		const body = bodyWith(reportOf(), ...others);
		expect(body.match(/<a /g)).toHaveLength(10);
		expect(body).toContain('</a>, <a href="https://s1.example/1" title="T">s1.example</a>');
		expect(body).toMatch(/<\/p><p>Also reported by: <a /);
	});

	test("are left out where there are none, and the outlet stands for a missing excerpt", () => {
		expect(bodyWith(reportOf({ excerpt: "" }))).toBe(
			`<p><a href="${reportOf().link}" title="${reportOf().title}">The herald</a></p>`,
		);
	});
});
