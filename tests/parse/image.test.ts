import { expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";

const imageOf = (inside: string): string | undefined =>
	parse(
		`<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>T</title>${inside}</item></channel></rss>`,
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
])("finds in %j the picture %j", (inside, image) => {
	expect(imageOf(inside)).toBe(image);
});
