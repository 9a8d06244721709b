import { expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";

const imageOf = (inside: string): string | undefined =>
	parse(
		`<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><image><url>https://outlet.example/own.png</url></image><item><title>T</title>${inside}</item></channel></rss>`,
		{
			url: "https://outlet.example/rss",
		},
	).items[0]?.image;

test.each([
	['<media:thumbnail url="https://i.example/t.jpg"/>', "https://i.example/t.jpg"],
	[
		'<media:content type="video/mp4" url="https://i.example/v.mp4"/><enclosure type="image/png" url="/e.png"/>',
		"https://outlet.example/e.png",
	],
	["<description><![CDATA[<p><img class='a' src='/d.png'></p>]]></description>", "https://outlet.example/d.png"],
	[
		'<description><![CDATA[<img src="/pixel.gif" width="1" height="1"><img src="/seen.png">]]></description>',
		"https://outlet.example/seen.png",
	],
	['<description><![CDATA[<img src="data:image/png;base64,AA">]]></description>', undefined],
	["<description>none</description>", undefined],
	['<enclosure url="/a.jpg" length="0"/>', "https://outlet.example/a.jpg"],
	['<enclosure url="/a.JPG?w=1" type="application/octet-stream"/>', "https://outlet.example/a.JPG?w=1"],
	['<enclosure url="/a" type="jpeg"/>', "https://outlet.example/a"],
	['<enclosure url="/a.mp3"/><enclosure url="/b.jpg" type="audio/mpeg"/>', undefined],
	['<media:content url="/a.webp"/>', "https://outlet.example/a.webp"],
	['<media:content url="/img/1" width="140"/>', "https://outlet.example/img/1"],
	['<media:content url="/a.mp4" width="140"/>', undefined],
	['<media:group><media:content url="/a.mp4"/><media:thumbnail url="/t"/></media:group>', "https://outlet.example/t"],
	[
		'<media:content url="/v.mp4" type="video/mp4"><media:thumbnail url="/t"/></media:content>',
		"https://outlet.example/t",
	],
	[
		'<link rel="enclosure" type="image/png" href="/a" xmlns="http://www.w3.org/2005/Atom"/>',
		"https://outlet.example/a",
	],
	["<image><url>/a.jpg</url><title>T</title><link>/</link></image>", "https://outlet.example/a.jpg"],
	[
		'<x:image xmlns:x="urn:x"><x:url>/a.jpg</x:url><x:type>image/jpeg</x:type></x:image>',
		"https://outlet.example/a.jpg",
	],
	[
		'<media:content medium="image" url="https://1.gravatar.com/avatar/a?s=96"/><enclosure url="/b.png"/>',
		"https://outlet.example/b.png",
	],
	['<enclosure url="https://outlet.example/own.png" type="image/png"/>', undefined],
	[
		'<description><![CDATA[<img src="https://s.w.org/images/core/emoji/15/72x72/1f1f0.png"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="/e.png" class="wp-smiley"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="https://counter.yadro.ru/hit?t44.6"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="/c.gif" width="88" height="31"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="/img/logo.png"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="/avatars/7.jpg"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="/spacer.gif"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="/p.gif" style="width:1px;height:1px"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="https://mc.yandex.ru/watch/1"><img src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="/blank.gif" data-src="/real.jpg">]]></description>',
		"https://outlet.example/real.jpg",
	],
	[
		'<description><![CDATA[<img src="/lazy.svg" srcset="/real.jpg 1x, /big.jpg 2x">]]></description>',
		"https://outlet.example/real.jpg",
	],
	["<description><![CDATA[<amp-img src=/real.jpg></amp-img>]]></description>", "https://outlet.example/real.jpg"],
])("finds in %j the picture %j", (inside, image) => {
	expect(imageOf(inside)).toBe(image);
});

const itemOf = (inside: string) =>
	parse(`<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item>${inside}</item></channel></rss>`).items[0];
const WORDS =
	"<media:title>a.jpg</media:title><media:description>Caption</media:description><media:credit>Whose</media:credit>";

test.each([
	`<media:content url="/a.jpg" medium="image">${WORDS}</media:content>`,
	`<media:group><media:content url="/a.jpg"/><media:content url="/b.jpg"/>${WORDS}</media:group>`,
	`<media:thumbnail url="/a.jpg"/>${WORDS}`,
	`<media:content url="/a.jpg" type="image/jpeg"/>${WORDS}`,
])("leaves the words of a picture to it: %s", (media) => {
	expect(itemOf(`<link>https://a.example/1</link>${media}`)).not.toMatchObject({ summary: "Caption" });
	expect(Object.keys(itemOf(media) ?? {})).toEqual(["image"].filter(() => itemOf(media)?.image !== undefined));
});

test("takes the words of a film, which are the item's", () => {
	const group = `<media:group><media:content url="https://a.example/v.mp4" type="video/mp4"/>${WORDS}</media:group>`;
	expect(itemOf(group)).toMatchObject({ title: "a.jpg", summary: "Caption", authors: ["Whose"] });
});
