import { expect, test } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { lastingHash } from "../../src/model/hash.ts";
import { recognised } from "../../src/runs/recognise.ts";
import { report } from "../cluster/reports.ts";
import { SOURCE } from "../samples/promises.ts";

const NOW = "2026-11-21T12:00:00.000Z";
const HOME = "https://outlet.example";
const ADDRESS = `${HOME}/a/1`;
const ofAddress = `outlet/${lastingHash(ADDRESS)}`;
const TITLE = "Посол вручил верительные грамоты";

function article(over: Partial<Article>): Article {
	const link = over.link ?? ADDRESS;
	return { ...report(link), url: link, sourceId: "outlet", title: TITLE, published: NOW, firstSeen: NOW, ...over };
}
const keyOf = (one: Article, remembered: readonly Article[], now = NOW) =>
	recognised([one], remembered, SOURCE, now)[0]?.key;

test("knows an article that comes without the id it had by its address", () => {
	expect(keyOf(article({ key: ofAddress }), [article({ key: "outlet/id", title: "Before" })])).toBe("outlet/id");
});

test("knows one by its address beside others that come as they were", () => {
	const known = article({ key: "outlet/known", link: `${HOME}/a/2` });
	const before = article({ key: "outlet/id", title: "Before" });
	const again = recognised([known, article({ key: ofAddress })], [known, before], SOURCE, NOW);
	expect(again.map(({ key }) => key)).toEqual(["outlet/known", "outlet/id"]);
});

test("leaves an article that comes as it was its id, though another was known by its address", () => {
	const own = article({ key: "outlet/id" });
	const [other, unknown] = [
		article({ key: ofAddress, title: "Before" }),
		article({ key: "outlet/new", link: `${HOME}/a/3`, title: "New" }),
	];
	const again = recognised([own, unknown], [own, other], SOURCE, NOW);
	expect(again.map(({ key }) => key)).toEqual(["outlet/id", "outlet/new"]);
});

test("knows an article that has an id for the first time by its address, in whatever form that was", () => {
	const before = article({ key: ofAddress, link: "http://www.outlet.example/a/1/?utm_source=rss", title: "Before" });
	expect(keyOf(article({ key: "outlet/id" }), [before])).toBe(ofAddress);
});

test("takes an article with an id for no other that has one, though their address is one", () => {
	expect(keyOf(article({ key: "outlet/new" }), [article({ key: "outlet/old", title: "Before" })])).toBe("outlet/new");
});

test("knows an article whose address has another number at every poll by its title and date", () => {
	const before = article({ key: "outlet/old", link: `${ADDRESS}?visit=1` });
	const again = article({ key: "outlet/new", link: `${ADDRESS}?visit=2` });
	expect(keyOf(again, [before])).toBe("outlet/old");
	expect(keyOf({ ...again, published: "2026-11-20T12:00:00.000Z" }, [before])).toBe("outlet/new");
	expect(keyOf({ ...again, title: "Новости дня" }, [{ ...before, title: "Новости дня" }])).toBe("outlet/new");
});

test("knows an undated one so for three days", () => {
	const before = article({ key: "outlet/old", link: `${ADDRESS}?visit=1`, dated: false });
	const again = article({
		key: "outlet/new",
		link: `${ADDRESS}?visit=2`,
		dated: false,
		published: "2026-11-22T12:00:00.000Z",
	});
	expect(keyOf(again, [before], "2026-11-22T12:00:00.000Z")).toBe("outlet/old");
	expect(keyOf(again, [before], "2026-11-25T12:00:00.000Z")).toBe("outlet/new");
});

test("never takes another source's article for its own", () => {
	const others = article({ key: ofAddress, sourceId: "other" });
	expect(keyOf(article({ key: "outlet/new" }), [others])).toBe("outlet/new");
});

test("gives one key to one article of a document", () => {
	const before = article({ key: ofAddress });
	const two = [article({ key: "outlet/a" }), article({ key: "outlet/b" })];
	expect(recognised(two, [before], SOURCE, NOW).map(({ key }) => key)).toEqual([ofAddress, "outlet/b"]);
});

test("takes a title of twenty letters for a telling one, and no shorter", () => {
	const twin = (title: string) => {
		const before = article({ key: "outlet/old", link: `${ADDRESS}?visit=1`, title });
		return keyOf(article({ key: "outlet/new", link: `${ADDRESS}?visit=2`, title }), [before]);
	};
	expect(twin("a".repeat(20))).toBe("outlet/old");
	expect(twin("a".repeat(19))).toBe("outlet/new");
});

test("knows an undated one for seventy-two hours to the moment, and no dated one by its title alone", () => {
	const before = article({ key: "outlet/old", link: `${ADDRESS}?visit=1`, dated: false });
	const again = article({ key: "outlet/new", link: `${ADDRESS}?visit=2`, dated: false });
	expect(keyOf(again, [before], "2026-11-24T12:00:00.000Z")).toBe("outlet/old");
	expect(keyOf(again, [before], "2026-11-24T12:00:00.001Z")).toBe("outlet/new");
	expect(keyOf({ ...again, dated: true }, [before])).toBe("outlet/new");
	const dated = article({ key: "outlet/old", link: `${ADDRESS}?visit=1` });
	expect(keyOf(article({ key: "outlet/new", link: `${ADDRESS}?visit=2` }), [dated], "2027-11-24T12:00:00.000Z")).toBe(
		"outlet/old",
	);
});

test("gives articles back as they are where all of them are known, or none", () => {
	const all = [article({ key: "outlet/a" })];
	expect(recognised(all, all, SOURCE, NOW)).toBe(all);
	expect(recognised(all, [], SOURCE, NOW)).toEqual(all);
	expect(recognised([], all, SOURCE, NOW)).toEqual([]);
});

test("takes no key that another article of the document has itself", () => {
	const before = article({ key: ofAddress });
	const two = [article({ key: "outlet/a" }), article({ key: ofAddress, title: "Other" })];
	expect(recognised(two, [before], SOURCE, NOW).map(({ key }) => key)).toEqual(["outlet/a", ofAddress]);
});
