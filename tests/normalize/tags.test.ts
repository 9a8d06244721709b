import { describe, expect, test } from "vitest";
import { after, endOfTag, nameAt, nextTag } from "../../src/normalize/tags.ts";

describe("nextTag", () => {
	test.each([
		["<p>", 0],
		["a <p>", 2],
		["</p>", 0],
		["</P>", 0],
		["</1>", 4],
		["<!-- a -->", 0],
		["<!doctype html>", 0],
		["<!DOCTYPE html>", 0],
		["<![CDATA[", 0],
		["<!-a", 4],
		["<!1", 3],
		["a<!x", 1],
		["<?php ?>", 0],
		["<1>", 3],
		["< p>", 4],
		["<", 1],
		["", 0],
		["<h1>", 0],
		["<H1>", 0],
		["<h1.5", 5],
		["<p", 0],
		["<p/>", 0],
		["<p\tid=a>", 0],
		["<p\u00a0a", 0],
		["<z>", 3],
		["<A>", 0],
		["<Z>", 3],
		["<Z a=b>", 0],
		["<z@a.example>", 13],
		["<[p]>", 5],
		["<`p`>", 5],
		["<{p}>", 5],
		["<@p>", 4],
		["1 < 2 <b>", 6],
		["<amp-img src=a>", 0],
		["<o:p>", 0],
		["<o:p", 4],
		["<o:pict/>", 0],
		["<x-card>", 8],
		["<x-card>a</x-card>", 0],
		["<X-Card>a</x-card>", 0],
		["<x-card>a</X-CARD>", 0],
		["<x-card/>", 0],
		["<x-card />", 0],
		["<x-card >", 9],
		["<card kind = 1>", 0],
		["<card _a:b.c-d=1>", 0],
		["<card kind>", 11],
		["<card 1=2>", 10],
		["<card>a</cards>", 7],
		["< a = b", 7],
		["<5 a = b", 8],
		["<b,c> d", 7],
	])("finds in %j the next at %i", (html, at) => {
		expect(nextTag(html, 0)).toBe(at);
	});

	test("knows an end tag by the first forty letters with its sign", () => {
		const element = (letters: number): string => `<${"a".repeat(letters)}>b</${"a".repeat(letters)}>`;
		expect(nextTag(element(39), 0)).toBe(0);
		expect(nextTag(element(40), 0)).toBe(43);
	});

	test("looks from a place on", () => {
		expect(nextTag("<b>a<i>", 1)).toBe(4);
		expect(nextTag("<b>a<i>", 4)).toBe(4);
		expect(nextTag("<b>a<i>", 5)).toBe(7);
	});

	test("takes a name between doubled signs for a word, if they close within a hundred characters", () => {
		expect(nextTag("<<b>>", 0)).toBe(5);
		expect(nextTag(`<<b ${"a".repeat(99)}>>`, 0)).toBe(105);
		expect(nextTag(`<<b ${"a".repeat(100)}>>`, 0)).toBe(1);
		expect(nextTag("<<b>a>", 0)).toBe(1);
		expect(nextTag("<<b <i>>", 0)).toBe(1);
		expect(nextTag("<b>>", 0)).toBe(0);
	});

	test("looks no further than 200 characters for the end tag of a name that it does not know", () => {
		expect(nextTag(`<card>${"a".repeat(192)}</card>`, 0)).toBe(0);
		expect(nextTag(`<card>${"a".repeat(193)}</card>`, 0)).toBe(199);
	});

	test("reads no more than forty characters of a name", () => {
		const name = "a".repeat(39);
		expect(nextTag(`<${name} b=1>`, 0)).toBe(0);
		expect(nextTag(`<${name}aa b=1>`, 0)).toBe(name.length + 8);
		const written = `x-${"a".repeat(37)}`;
		expect(nextTag(`<${written}>a</${written}>`, 0)).toBe(0);
		expect(nextTag(`<${written}aa b=1>`, 0)).toBe(written.length + 8);
	});
});

describe("nameAt", () => {
	test.each([
		["<H1 id=a>", "h1"],
		["<o:p>", "o"],
		["<amp-img>", "amp"],
		["<az09>", "az09"],
		["<a/b>", "a"],
		["<a:b>", "a"],
		["<a", "a"],
		["< a>", ""],
	])("is in %j %j", (html, name) => {
		expect(nameAt(html, 1)).toBe(name);
	});

	test("is forty characters long at most", () => {
		expect(nameAt(`<${"A".repeat(50)}`, 1)).toBe("a".repeat(40));
	});
});

describe("endOfTag", () => {
	test.each([
		["<b>c", 3],
		["<b c='>'>d", 9],
		['<b c=">">d', 9],
		["<b c='\">'>d", 10],
		['<b c="\'>">d', 10],
		["<b don't>d'>", 9],
		['<b 5">d">', 6],
		["<b c=d'>e'>", 8],
		["<b c='d>e", 8],
		["<b c='>' d", 10],
		["<b c='d", 7],
		["<b c=d", 6],
		["<b c='' d='>'>e", 14],
	])("is in %j at %i", (html, end) => {
		expect(endOfTag(html, 0)).toBe(end);
	});

	test("is that of the tag which opens at a place", () => {
		expect(endOfTag("<a><b c='>", 3)).toBe(10);
		expect(endOfTag("<a><b>", 3)).toBe(6);
	});
});

test("after is where the text goes on after a mark, or its end", () => {
	expect(after("a-->b-->c", "-->", 0)).toBe(4);
	expect(after("a-->b-->c", "-->", 2)).toBe(8);
	expect(after("a-->b", "-->", 2)).toBe(5);
	expect(after("-->b", "-->", 0)).toBe(3);
});
