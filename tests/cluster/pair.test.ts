import { expect, test } from "vitest";
import { comparedOf } from "../../src/cluster/compared.ts";
import { featuresOf } from "../../src/cluster/pair.ts";
import type { Report } from "../../src/model/classification.ts";
import { titled } from "./framed.ts";

function features(a: Report, b: Report): string[] {
	return featuresOf(comparedOf(a), comparedOf(b));
}

test("names what two reports share, each once", () => {
	const a = titled("ru", "Токаев и Макрон подписали декларацию в Париже", { sourceId: "a" });
	const b = titled("en", "Tokayev, Macron sign declaration in Paris", { sourceId: "b", url: "https://b.example/1" });
	const found = features(a, b);
	expect(found).toEqual(
		expect.arrayContaining(["same partner", "same office of ours", "same person of theirs", "two languages"]),
	);
	expect(new Set(found).size).toBe(found.length);
});

test("knows a publisher's two languages within hours by the end of the host", () => {
	const ru = titled("ru", "Токаев принял Макрона", { url: "https://rus.outlet.example/1" });
	const kk = titled("kk", "Тоқаев Макронды қабылдады", { url: "https://outlet.example/2" });
	expect(features(ru, kk)).toContain("one publisher's two languages");
	expect(features(ru, { ...kk, published: "2024-04-03T08:00:00.000Z" })).not.toContain("one publisher's two languages");
});

test("compares an edited report by the words of its first sight", () => {
	const first = titled("ru", "Токаев принял Макрона");
	const edited = { ...first, title: "Поправка", original: { title: first.title, excerpt: "" } };
	expect(features(edited, titled("ru", "Токаев принял Макрона"))).toContain("titles alike from 0.75");
});
