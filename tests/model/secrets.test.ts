import { expect, test } from "vitest";
import { secretsOf, withoutSecrets } from "../../src/model/secrets.ts";

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
])("shows %s as %s", (address, shown) => {
	expect(withoutSecrets(address)).toBe(shown);
});

test.each([
	"https://a.example/rss",
	"https://a.example/rss?code=KZ&lang=ru",
	"https://a.example/rss?keyword=elshi&tokens",
	"https://a.example/rss?monkey=1&author=2",
	"https://a.example/@reporter/feed",
])("leaves %s as it is", (address) => {
	expect(withoutSecrets(address)).toBe(address);
});

test("takes the parameters of one address out of another", () => {
	const secrets = secretsOf("https://a.example/rss?token=S3CRET&type=1");
	expect(secrets).toEqual(["token=S3CRET"]);
	expect(withoutSecrets("https://a.example/news/1?a=2&token=S3CRET#x", secrets)).toBe("https://a.example/news/1?a=2#x");
	expect(withoutSecrets("https://a.example/news/1?token=other", secrets)).toBe("https://a.example/news/1?token=other");
});
