/** In workerd, whose reading of an address is the one that counts. */
import { describe, expect, test } from "vitest";
import { HOUR, shift } from "../../src/model/instant.ts";
import { EVENTS, NOW, rss, service } from "./service.ts";

/** Ways to write an address of a machine's own, of its network, or of what tells it about itself. */
const PRIVATE: readonly string[] = [
	..."127.0.0.1 2130706433 0x7f000001 0x7f.1 017700000001 0177.0.0.1 127.1 127.0.1 127.0.0.1. 127.0.0.1.. 0x7f.0x0.0x0.0x1".split(
		" ",
	),
	..."[::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:7f00:1] [::127.0.0.1] [::ffff:a9fe:a9fe]".split(
		" ",
	),
	..."[::ffff:0:127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1] [2002:7f00:1::] [2001:0:7f00:1::] [2001::1]".split(
		" ",
	),
	..."[fe80::1] [fc00::1] [fd00::1] [ff02::1] [2001:db8::1] [2001:10::1] [2001:20::1] [2001:2::1] [3fff::1] [5f00::1] [100::1]".split(
		" ",
	),
	..."0 0.0.0.0 0000.0000.0000.0000 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 169.254.170.2".split(
		" ",
	),
	..."0xa9fea9fe 2852039166 0251.0376.0251.0376 100.64.0.1 100.100.100.200 192.0.0.192 192.0.0.170 198.18.0.1".split(
		" ",
	),
	..."198.51.100.1 203.0.113.1 192.88.99.1 224.0.0.1 255.255.255.255 240.0.0.1 168.63.129.16 127.0.0.1:80".split(" "),
	..."localhost LOCALHOST localhost. localhost.. foo.localhost localhost.localdomain ip6-localhost loc%61lhost .localhost".split(
		" ",
	),
	..."metadata.google.internal metadata instance-data router.lan printer.local intranet.corp x.home x.private".split(
		" ",
	),
	..."x.intranet x.localdomain kubernetes.default.svc kubernetes.default.svc.cluster.local host.docker.internal".split(
		" ",
	),
	..."①②⑦.⓪.⓪.① 127。0。0。1 ⓛⓞⓒⓐⓛⓗⓞⓢⓣ a.onion x.test x.invalid x.home.arpa".split(" "),
	..."good.kz@127.0.0.1 good.kz:80@127.0.0.1 user@good.kz 127.0.0.1#@good.kz 127.0.0.1?@good.kz 127.0.0.1%2f@good.kz".split(
		" ",
	),
].map((host) => `http://${host}/`);

/** Other ways to lead there, from a feed's address. */
const ELSEWHERE: readonly string[] = [
	..."//127.0.0.1/ /\\127.0.0.1/ \\\\127.0.0.1\\ http:\\\\127.0.0.1\\ http:/127.0.0.1/ http:127.0.0.1/".split(" "),
	"https:\t//127.0.0.1/",
	"ht\ttp://127.0.0.1/",
	" http://127.0.0.1/ ",
	..."file:///etc/passwd ftp://good.kz/ gopher://127.0.0.1/ data:text/xml,<rss/> blob:http://good.kz/x javascript:1 ws://good.kz/".split(
		" ",
	),
];

const PUBLIC = [
	"http://8.8.8.8/",
	"http://0x7f000001.good.kz/",
	"https://[2606:4700::1111]/",
	"http://good.kz#@127.0.0.1/",
	"http://good.kz\\@127.0.0.1/",
];

const polled = (address: string): string => `a en KZ ${address} A`;

describe("an address of no public machine is never asked", () => {
	test("by what a feed leads to", async () => {
		for (const to of [...PRIVATE, ...ELSEWHERE]) {
			const s = service({ SOURCES_EXTRA: polled("https://herald.kz/feed") });
			let isLed = false;
			s.show("https://herald.kz/feed", () => {
				isLed = true;
				// A header has letters of Latin-1 alone; others come as they are only where they are escaped.
				const location = /^[\x20-\x7e\t]*$/.test(to) ? to : encodeURI(to);
				return new Response(null, { status: 302, headers: { location } });
			});
			await s.run();
			const others = s.asked.map(({ url }) => url).filter((url) => !/^https:\/\/herald\.kz(?::443)?\//.test(url));
			expect([to, isLed, others]).toEqual([to, true, []]);
		}
	});

	test("by what an operator set", async () => {
		const s = service({ SOURCES_EXTRA: PRIVATE.map((address, n) => `a${n} en KZ ${address}${n}`).join("\n") });
		await s.run();
		expect(s.asked.map(({ url }) => url)).toEqual([]);
	});

	test("nor is a story told that leads there", async () => {
		const s = service({ SOURCES_EXTRA: polled("https://herald.kz/feed") });
		const items = [...PRIVATE, ...ELSEWHERE]
			.filter((link) => !/[<>#]/.test(link))
			.map((link, n) => ({
				title: `${EVENTS[n % EVENTS.length]} ${n}`,
				link: link.replaceAll("&", "&amp;"),
				guid: `g${n}`,
			}));
		s.show("https://herald.kz/feed", rss(...items));
		await s.run();
		const links = (await s.stories()).flatMap(({ reports }) => reports.map(({ link }) => link));
		expect(links.filter((link) => !/^https:\/\/herald\.kz\//.test(link))).toEqual([]);
	});
});

test("and one of a public machine is", async () => {
	const s = service({ SOURCES_EXTRA: PUBLIC.map((address, n) => `a${n} en KZ ${address} A`).join("\n") });
	await s.run();
	await s.run(shift(NOW, 30 * HOUR));
	expect(new Set(s.asked.map(({ url }) => new URL(url).hostname))).toEqual(
		new Set(PUBLIC.map((address) => new URL(address).hostname)),
	);
});
