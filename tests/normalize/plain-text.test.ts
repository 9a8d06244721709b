import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainLine, plainText, settledLine, settledText } from "../../src/normalize/plain-text.ts";

describe("plainText", () => {
	test.each([
		["<p>One</p><p>Two</p>", "One\nTwo"],
		["<ul><li>One</li><li>Two</li></ul>", "One\nTwo"],
		["One<br>Two<br/>Three", "One\nTwo\nThree"],
		["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"],
		["a<b>b</b>c", "abc"],
		["AT&amp;T &laquo;x&raquo; &#8212; &#x49A;", "AT&T «x» — Қ"],
		["&lt;b&gt; is a tag", "<b> is a tag"],
		["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
		["soft\u00adhyphen zero\u200bwidth no\u00a0break", "softhyphen zerowidth no break"],
		["и\u0306", "й"],
		["<script>alert('</p>')</script>kept", "kept"],
		["<style>p { color: red }</style>kept", "kept"],
		["a<!-- <p> -->b", "ab"],
		['<a title="1 > 0" href="x">link</a>', "link"],
		["<a title='unclosed>kept", "kept"],
		["cut <a href=", "cut"],
		["\u202eevil", "evil"],
		["\u200e\u200f\u061c\u180e\u3164\u2800\ufe00x\u{e0061}", "x"],
		["❤\ufe0f №\ufe0f", "❤\ufe0f №"],
		["<<KEGOC>> и <Nur Otan>", "<<KEGOC>> и <Nur Otan>"],
		["<<Time>> и <<Map>> о визите", "<<Time>> и <<Map>> о визите"],
		["<Samruk> <b>told</b> <info@a.example>", "<Samruk> told <info@a.example>"],
		["<x-card>a</x-card><o:p>b</o:p><yml kind=1>c<Br>d", "abc\nd"],
		["a <! b </ c", "a <! b </ c"],
		["<![CDATA[text]]>", "text"],
		["Токаев&nbsp прибыл &laquo Астана &raquo&mdash &copy=1", "Токаев прибыл « Астана »— &copy=1"],
		["&nbspTokayev&laquoА&raquo &nbsp;", "Tokayev«А»"],
		['<figure><img src="a.jpg"><figcaption>Caption</figcaption></figure>text', "text"],
		['<p class="wp-caption-text">Caption</p><span class="photo-credit">Whose</span><p class="lead">text</p>', "text"],
		['<img class="wp-smiley" alt="🇰🇿" src="e.png"> text <img alt="photo" src="p.png">', "🇰🇿 text"],
		["a\u0000\u0007b", "ab"],
		[" plain", "plain"],
		["plain ", "plain"],
		["plain  text", "plain text"],
		[" plain text  of  three ", "plain text of three"],
		["\n one \n\n  two \n", "one\ntwo"],
		["one\r\ntwo\tthree", "one\ntwo three"],
		["a<!-- b", "a"],
		["a<!--b-->c<!-- d -->e", "ace"],
		["a<!-->b-->c", "ac"],
		["<![CDATA[a]]> <b>b</b> ]]>", "a b"],
		["a ]] b <b>c", "a ]] b c"],
		["a ]]> b <b>c", "a ]]> b c"],
		["<![CDATA[a]]&gt;b", "ab"],
		["a<th>b</th><th>c</th>", "a b c"],
		["a<hr/>b<br />c", "a\nb\nc"],
		["a<svg/>b", "ab"],
		["a</script>b", "ab"],
		["a<script>b", "a"],
		["a<script>b</SCRIPT >c", "ac"],
		["a<style>b</script>c</style>d<style>e</style>f", "adf"],
		["a<p>b<nav>c</nav>d", "a\nb\nd"],
		['a <a href="/1#comments">3 comments</a>', "a"],
		['a <a href="/1#news">b</a>', "a b"],
		['a <a name="1" href="/1">b</a>', "a b"],
		["a <a href=/1#comments>3</a> b", "a b"],
		['a <a href="/1#comments"/>b', "a b"],
		["<span class='photo-by'>A</span>b", "b"],
		["<span class='photograph'>A</span>b", "Ab"],
		["<i class=caption>a</i>", "a"],
		['a<img src="/emoji/1.png" alt=":)">b', "a:)b"],
		["a<img class='emoji' alt=':-&gt;'>b", "a:->b"],
		['a<img class="emoji" alt="sixteen letters!">', "asixteen letters!"],
		['a<img class="emoji" alt="seventeen letters">', "a"],
		['a<img class="emoji">b', "ab"],
		['a<p class="emoji" alt="x">b', "a\nb"],
		["a<b", "a"],
		["a<b x", "a"],
		[`a${"\u0301".repeat(40)}b`, `á${"\u0301".repeat(29)}b`],
		["\u200ba", "a"],
		["a\u00a0\u2003b\u3000", "a b"],
		["half \ud83d pair", "half \ufffd pair"],
		["", ""],
	])("turns %j into %j", (html, text) => {
		expect(plainText(html)).toBe(text);
	});

	test("ends a line where a paragraph ends, whatever began it", () => {
		expect(plainText("One</p>Two<b>!</b>")).toBe("One\nTwo!");
		expect(plainText("One</td>Two")).toBe("One Two");
	});

	test("leaves plain text as it is, whatever the alphabet", () => {
		for (const text of ["Қазақстан — Өзбекстан: «келісім»", "Café № 5…", "Ոսկե", "外交部 2026"])
			expect(plainText(text)).toBe(text);
	});

	test("makes nothing of its own result but itself", () => {
		const pieces = fc.constantFrom("<p>", "</p>", "<b>", "text", " ", "\n", "ә", "é", "e\u0301", "\u00a0", "1 ", ".");
		fc.assert(
			fc.property(
				fc.array(pieces).map((all) => all.join("")),
				(html) => {
					const once = plainText(html);
					expect(plainText(once)).toBe(once);
				},
			),
		);
	});

	test("stops where enough is read", () => {
		expect(plainText("<p>word</p>".repeat(1000), 50).length).toBeLessThan(100);
		expect(plainText("<p>word</p>".repeat(1000), 50)).toMatch(/^(?:word\n){8}/);
		expect(plainText("word ".repeat(1000), 9)).toBe("word word");
		expect(plainText("word ".repeat(1000), 10)).toBe("word word");
		expect(plainText("é\n".repeat(1000), 4)).toBe("é\né");
		expect(plainText("word", 4)).toBe("word");
	});
});

test("plainLine has no lines", () => {
	expect(plainLine("<p>One</p>\n\n<p>Two</p>")).toBe("One Two");
});

describe("settledLine", () => {
	test.each([
		["&lt;p&gt;They &amp;quot;met&amp;quot;.&lt;/p&gt;", 'They "met".'],
		["One&lt;br /&gt;Two", "One Two"],
		["Q&A about R&D", "Q&A about R&D"],
		["a &lt; b &gt; c", "a < b > c"],
		["plain", "plain"],
		["One\nTwo", "One Two"],
		["AT&amp;amp;amp;T", "AT&T"],
		["AT&amp;amp;amp;amp;T", "AT&amp;T"],
		["&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;", "One"],
		["&lt;![CDATA[One]]&gt;", "One"],
		["&lt;b&gt; alone", "<b> alone"],
	])("turns %j, escaped once too often, into %j", (html, text) => {
		expect(settledLine(html)).toBe(text);
	});
});

test("settledText keeps the lines of what was escaped twice", () => {
	expect(settledText("<p>One &amp;amp; two</p><p>Three</p>")).toBe("One & two\nThree");
	expect(settledText("<p>One</p><p>Two</p>")).toBe("One\nTwo");
});
