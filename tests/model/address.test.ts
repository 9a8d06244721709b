import { describe, expect, test } from "vitest";
import { isPublicAddress } from "../../src/model/address.ts";

describe("a public address", () => {
	test.each([
		"https://astanatimes.com/feed/",
		"http://forbes.kz/rss",
		"https://8.8.8.8/",
		"https://192.0.78.12/",
		"https://xn--80ahu.xn--80ao21a/",
		"https://astanatimes.com.:8443/",
		"https://[2a00:1450::1]/",
		"https://[2001:4860::1]/",
		"https://[3fff:1000::1]/",
		"https://168.63.129.17/",
		"https://198.51.101.1/",
		"https://mail.kz/",
	])("is %s", (address) => {
		expect(isPublicAddress(new URL(address))).toBe(true);
	});

	test.each([
		"ftp://outlet.kz/",
		"javascript:alert(1)",
		"data:text/xml,<rss/>",
		"file:///etc/passwd",
		"https://user:secret@outlet.kz/",
		"http://localhost/",
		"http://localhost./",
		"http://localhost../",
		"http://printer.local/",
		"http://metadata.google.internal/",
		"http://router/",
		"http://127.0.0.1/",
		"http://0x7f.1/",
		"http://2130706433/",
		"http://10.1.2.3/",
		"http://100.64.0.1/",
		"http://169.254.169.254/latest/meta-data",
		"http://172.31.0.1/",
		"http://192.168.1.1/",
		"http://0.0.0.0/",
		"http://192.0.0.8/",
		"http://192.0.2.1/",
		"http://192.88.99.1/",
		"http://198.51.100.7/",
		"http://203.0.113.9/",
		"http://168.63.129.16/machine",
		"http://gateway.home/",
		"http://wiki.corp./",
		"http://kubernetes.default.svc/",
		"http://[2001:db8::1]/",
		"http://[2001:20::1]/",
		"http://[3fff:fff::1]/",
		"http://[4000::1]/",
		"http://[::1]/",
		"http://[::ffff:127.0.0.1]/",
		"http://[fe80::1]/",
		"http://[fd00::1]/",
		"http://[2002:7f00:1::]/",
	])("is not %s", (address) => {
		expect(isPublicAddress(new URL(address))).toBe(false);
	});

	test("is none whose host is longer than any name, however many dots it ends with", () => {
		expect(isPublicAddress(new URL(`https://${"a.".repeat(130)}kz/`))).toBe(false);
		expect(isPublicAddress(new URL(`https://outlet.kz${".".repeat(2000)}/`))).toBe(true);
	});
});
