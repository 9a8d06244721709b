/** Feeds made for measuring: a hundred items each, in the shapes that outlets of the region serve, the same on every run. */

export interface MadeFeed {
	readonly name: string;
	readonly contentType: string;
	readonly bytes: Uint8Array;
	readonly language: keyof typeof WORDS;
	/** Whether other readers know the format. */
	readonly common: boolean;
}

/** What the news of a day is about: now and then a minister. */
const WORDS = {
	ru: "погода снег температура воздух область житель автобус маршрут школьник ремонт дорога цена хлеб рынок тенге доллар курс банк кредит суд дело полиция пожар спасатель команда матч гол турнир чемпион боксер фильм певица концерт музей выставка книга врач болезнь анализ ребенок семья квартира дом строитель завод рабочий урожай фермер вода озеро поезд самолет рейс билет телефон приложение сайт закон депутат акимат министр встреча договор".split(
		" ",
	),
	en: "weather snow temperature region resident bus route school repair road price bread market tenge dollar rate bank loan court case police fire rescue team match goal tournament champion boxer film singer concert museum exhibition book doctor illness test child family flat house builder plant worker harvest farmer water lake train plane flight ticket phone app site law deputy mayor minister meeting treaty".split(
		" ",
	),
	kk: "ауа қар температура облыс тұрғын автобус бағыт оқушы жөндеу жол баға нан базар теңге доллар бағам банк несие сот іс полиция өрт құтқарушы команда матч гол турнир чемпион боксшы фильм әнші концерт мұражай көрме кітап дәрігер ауру талдау бала отбасы пәтер үй құрылысшы зауыт жұмысшы егін фермер су көл пойыз ұшақ рейс билет телефон қосымша сайт заң депутат әкімдік министр кездесу шарт".split(
		" ",
	),
} as const;
type Tongue = keyof typeof WORDS;

const COUNT = 100;
const START = Date.parse("2026-11-20T12:00:00Z");

/** Words that look drawn at random and are the same on every run. */
function sentence(tongue: Tongue, seed: number, length: number): string {
	const words = WORDS[tongue];
	let state = seed * 2654435761 + length;
	const picked = Array.from({ length }, () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return words[state % words.length] ?? "";
	});
	const text = picked.join(" ");
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const paragraphs = (tongue: Tongue, seed: number, count: number): string =>
	Array.from(
		{ length: count },
		(_, i) =>
			`<p>${sentence(tongue, seed * 31 + i, 45)}. <a href="https://outlet.example/tag/${i}">${sentence(tongue, seed + i, 2)}</a></p>`,
	).join("\n");

const escaped = (html: string): string => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const link = (i: number): string => `https://outlet.example/news/2026/11/${1000 + i}-story-of-the-day/`;
const at = (i: number): Date => new Date(START - i * 600_000);
const items = (make: (i: number) => string): string => Array.from({ length: COUNT }, (_, i) => make(i)).join("\n");

const agency = (): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Agency</title><link>https://outlet.example/</link><description>News</description><language>ru</language>
${items(
	(i) => `<item>
<title>${sentence("ru", i, 9)}</title>
<link>${link(i)}</link>
<guid isPermaLink="true">${link(i)}</guid>
<category>${sentence("ru", i % 7, 1)}</category>
<pubDate>${at(i).toUTCString()}</pubDate>
<description>${sentence("ru", i + 500, 32)}.</description>
</item>`,
)}
</channel></rss>`;

const blog =
	(): string => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Weekly</title><atom:link href="https://outlet.example/feed/" rel="self" type="application/rss+xml" /><link>https://outlet.example</link><description>Analysis</description>
${items(
	(i) => `	<item>
		<title>${sentence("en", i, 9)}</title>
		<link>${link(i)}</link>
		<comments>${link(i)}#respond</comments>
		<dc:creator><![CDATA[A. Writer]]></dc:creator>
		<pubDate>${at(i).toUTCString().replace("GMT", "+0000")}</pubDate>
		<category><![CDATA[${sentence("en", i % 5, 1)}]]></category>
		<category><![CDATA[${sentence("en", i % 9, 2)}]]></category>
		<category><![CDATA[${sentence("en", i % 11, 1)}]]></category>
		<guid isPermaLink="false">https://outlet.example/?p=${1000 + i}</guid>
		<description><![CDATA[<p>${sentence("en", i + 500, 28)} [&#8230;]</p>]]></description>
		<content:encoded><![CDATA[${paragraphs("en", i, 2)}]]></content:encoded>
		<wfw:commentRss>${link(i)}feed/</wfw:commentRss>
		<slash:comments>0</slash:comments>
	</item>`,
)}
</channel></rss>`;

const portal =
	(): string => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:yandex="http://news.yandex.ru">
<channel><title>Портал</title><link>https://outlet.example/</link><description>Жаңалықтар</description>
${items((i) => `<item><title>${sentence("kk", i, 9)}</title><link>${link(i)}</link><guid>${link(i)}</guid><author>Редакция</author><category>${sentence("kk", i % 7, 1)}</category><pubDate>${at(i).toUTCString()}</pubDate><description>${sentence("kk", i + 500, 20)}</description><media:content url="https://outlet.example/i/${i}.jpg" type="image/jpeg" width="800" height="450"><media:title>${sentence("kk", i, 4)}</media:title></media:content><media:thumbnail url="https://outlet.example/i/${i}-s.jpg"/><enclosure url="https://outlet.example/i/${i}.jpg" type="image/jpeg" length="0"/><yandex:genre>message</yandex:genre></item>`)}
</channel></rss>`;

const rdf = (): string => `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://outlet.example/"><title>Bulletin</title><link>https://outlet.example/</link><description>News</description></channel>
${items((i) => `<item rdf:about="${link(i)}"><title>${sentence("en", i, 9)}</title><link>${link(i)}</link><description>${sentence("en", i + 500, 25)}.</description><dc:date>${at(i).toISOString()}</dc:date><dc:creator>Desk</dc:creator><dc:subject>${sentence("en", i % 7, 1)}</dc:subject></item>`)}
</rdf:RDF>`;

const atom = (): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>Лента</title><link href="https://outlet.example/"/><link rel="self" href="https://outlet.example/atom.xml"/><id>urn:outlet</id><updated>${at(0).toISOString()}</updated>
${items((i) => `<entry><title type="html">${sentence("ru", i, 9)}</title><link rel="alternate" type="text/html" href="${link(i)}"/><id>urn:outlet:${i}</id><published>${at(i).toISOString()}</published><updated>${at(i).toISOString()}</updated><author><name>Редакция</name></author><category term="${sentence("ru", i % 7, 1)}"/><summary type="html">${escaped(`<p>${sentence("ru", i + 500, 24)}.</p>`)}</summary></entry>`)}
</feed>`;

const journal = (): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://outlet.example/"><title>Journal</title><link href="/"/><id>urn:journal</id><updated>${at(0).toISOString()}</updated>
${items((i) => `<entry><title>${sentence("en", i, 9)}</title><link href="${link(i)}"/><id>urn:journal:${i}</id><published>${at(i).toISOString()}</published><updated>${at(i).toISOString()}</updated><author><name>A. Writer</name><uri>https://outlet.example/a</uri></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphs("en", i, 1)}</div></content></entry>`)}
</feed>`;

const sitemap = (): string =>
	`<?xml version="1.0" encoding="utf-8"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items((i) => `<url><loc>${link(i)}</loc><news:news><news:publication><news:name>Outlet</news:name><news:language>kk</news:language></news:publication><news:publication_date>${at(i).toISOString()}</news:publication_date><news:title>${sentence("kk", i, 9)}</news:title></news:news></url>`)}</urlset>`;

const json = (): string =>
	JSON.stringify({
		version: "https://jsonfeed.org/version/1.1",
		title: "Notes",
		home_page_url: "https://outlet.example/",
		items: Array.from({ length: COUNT }, (_, i) => ({
			id: String(i),
			url: link(i),
			title: sentence("en", i, 9),
			content_html: paragraphs("en", i, 1),
			date_published: at(i).toISOString(),
		})),
	});

/** All of them; `common` are the six that the means are taken over. */
export function madeFeeds(): readonly MadeFeed[] {
	const feed = (name: string, contentType: string, text: string, common = true): MadeFeed => ({
		name,
		contentType,
		language: name.endsWith("ru") ? "ru" : name.endsWith("kk") ? "kk" : "en",
		bytes: new TextEncoder().encode(text),
		common,
	});
	return [
		feed("RSS, an agency, ru", "application/rss+xml", agency()),
		feed("RSS, a blog, en", "application/rss+xml", blog()),
		feed("RSS, a portal, kk", "application/rss+xml", portal()),
		feed("RSS 1.0, en", "application/rdf+xml", rdf()),
		feed("Atom, html, ru", "application/atom+xml", atom()),
		feed("Atom, xhtml, en", "application/atom+xml", journal()),
		feed("news sitemap, kk", "application/xml", sitemap(), false),
		feed("JSON Feed, en", "application/feed+json", json(), false),
	];
}
