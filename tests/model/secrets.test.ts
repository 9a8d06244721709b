import { expect, test } from "vitest";
import { secretsOf, withoutKeys, withoutSecrets, withoutSecretsOf } from "../../src/model/secrets.ts";

const SHOWN = "https://a.example/rss?type=1";

test.each([
	["https://a.example/rss?type=1&token=S3CRET", SHOWN],
	["https://a.example/rss?token=S3CRET&type=1", SHOWN],
	["https://a.example/rss?type=1&KEY=S3CRET", SHOWN],
	["https://a.example/rss?type=1&auth=S3CRET", SHOWN],
	["https://a.example/rss?type=1&api_key=S3CRET&sig=x", SHOWN],
	["https://a.example/rss?type=1&code=5f4dcc3b5aa765d61d8327deb882cf99", SHOWN],
	["https://a.example/rss?type=1&user_token=S3CRET", SHOWN],
	["https://me:S3CRET@a.example/rss?type=1", SHOWN],
	["https://a.example/rss?token=S3CRET", "https://a.example/rss"],
	["https://a.example/rss?token=S3CRET#top", "https://a.example/rss#top"],
	["https://a.example/rss?key=", "https://a.example/rss"],
	["https://a.example/rss#access_token=S3CRET", "https://a.example/rss"],
	["https://a.example/rss#a=1&access_token=S3CRET", "https://a.example/rss#a=1"],
	["https://a.example/user/5f4dcc3b5aa765d61d8327deb882cf99/rss?type=1", "https://a.example/user/hidden/rss?type=1"],
	["https://a.example/private-4f9a8b7c6d5e4f3a2b1c/basic.ics", "https://a.example/hidden/basic.ics"],
	["https://a.example/3f2504e0-4f89-11d3-9a0c-0305e82c3301/rss", "https://a.example/hidden/rss"],
])("shows %s as %s", (address, shown) => {
	expect(withoutSecrets(address)).toBe(shown);
});

test.each([
	"https://a.example/rss",
	"https://a.example/rss?code=KZ&lang=ru",
	"https://a.example/rss?keyword=elshi&tokens",
	"https://a.example/rss?monkey=1&author=2",
	"https://a.example/@reporter/feed",
	"https://a.example/2024/11/06/tokayev-visits-paris-in-2024-with-c5plus1.html",
	"https://a.example/kazakhstansforeignministry20241106/feed",
	"https://d111111abcdef8x9y2z7.cloudfront.example/feed",
	"https://a.example/rss#top",
	"not an address",
	"",
])("leaves %s as it is", (address) => {
	expect(withoutSecrets(address)).toBe(address);
});

test("takes the parameters of one address out of another", () => {
	const secrets = secretsOf("https://a.example/rss?token=S3CRET&type=1");
	expect(secrets).toEqual(["token=S3CRET"]);
	expect(withoutSecrets("https://a.example/news/1?a=2&token=S3CRET#x", secrets)).toBe("https://a.example/news/1?a=2#x");
	expect(withoutSecrets("https://a.example/news/1?token=other", secrets)).toBe("https://a.example/news/1?token=other");
});

test("takes the keys in an address's path out of it alone", () => {
	expect(withoutKeys("https://a.example/u/4f9a8b7c6d5e4f3a2b1c/rss?token=x")).toBe(
		"https://a.example/u/hidden/rss?token=x",
	);
});

test.each([
	["no key 4f9a8b7c6d5e4f3a2b1c here", "no key … here"],
	["https://a.example/u/4f9a8b7c6d5e4f3a2b1c/rss?token=S3CR%45T!", "https://a.example/u/…/rss?token=…"],
	["begins with 4f9a8b7c6d5", "begins with …"],
	["the word S3CRET! alone", "the word … alone"],
	["type=1 of 12 letters", "type=1 of 12 letters"],
])("takes out of %j what only we may know of an address", (text, shown) => {
	const address = "https://a.example/u/4f9a8b7c6d5e4f3a2b1c/rss?type=1&token=S3CR%45T!";
	expect(withoutSecretsOf(text, address)).toBe(shown);
});
