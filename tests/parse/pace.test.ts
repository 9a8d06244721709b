import { expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";

const rss = (head: string): string =>
	`<rss version="2.0"><channel><title>Daily</title>${head}<item><title>Envoy</title><link>https://daily.kz/1</link></item></channel></rss>`;
const period = (written: string, frequency = ""): string =>
	`<sy:updatePeriod>${written}</sy:updatePeriod>${frequency && `<sy:updateFrequency>${frequency}</sy:updateFrequency>`}`;

test.each([
	["<ttl>60</ttl>", { ttl: 60 }],
	["<ttl>\n60 </ttl>", { ttl: 60 }],
	["<ttl>0</ttl>", undefined],
	["<ttl>-5</ttl>", undefined],
	["<ttl>soon</ttl>", undefined],
	["<ttl>1e400</ttl>", undefined],
	["<ttl>99999999999</ttl>", undefined],
	[period("hourly", "1"), { updates: 60 }],
	[period("hourly", "4"), { updates: 15 }],
	[period(" Daily "), { updates: 1440 }],
	[period("weekly", "2"), { updates: 5040 }],
	[period("hourly", "0"), undefined],
	[period("often", "2"), undefined],
	["<sy:updateFrequency>2</sy:updateFrequency>", undefined],
	[`<ttl>30</ttl>${period("monthly")}`, { ttl: 30, updates: 43_200 }],
	["<skipHours><hour>22</hour><hour> 3 </hour><hour>07</hour><hour>22</hour></skipHours>", { quietHours: [3, 7, 22] }],
	["<skipHours><hour>24</hour><hour>25</hour><hour>-1</hour><hour>noon</hour></skipHours>", { quietHours: [0] }],
	["<skipDays><day>Saturday</day><day>sunday</day><day>Caturday</day></skipDays>", { quietDays: [0, 6] }],
	[`<skipHours>${Array.from({ length: 24 }, (_, n) => `<hour>${n}</hour>`).join("")}</skipHours>`, undefined],
	["<skipHours></skipHours><skipDays>Monday</skipDays>", undefined],
])("of %s the pace is %j", (head, expected) => {
	expect(parse(rss(head), { url: "https://daily.kz/feed" }).pace).toEqual(expected);
});

test("the pace of RDF and Atom is known by the module's namespace, whatever its prefix", () => {
	const name = "http://purl.org/rss/1.0/modules/syndication/";
	const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:p="${name}"><channel><title>D</title><p:updatePeriod>daily</p:updatePeriod></channel><item><title>Envoy</title><link>https://daily.kz/1</link></item></rdf:RDF>`;
	const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:sy="${name}"><title>D</title><sy:updatePeriod>hourly</sy:updatePeriod><entry><title>Envoy</title><id>https://daily.kz/1</id></entry></feed>`;
	expect(parse(rdf).pace).toEqual({ updates: 1440 });
	expect(parse(atom).pace).toEqual({ updates: 60 });
});
