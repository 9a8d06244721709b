import { describe, expect, test } from "vitest";
import { actorsOf } from "../../src/classify/actors.ts";
import { match } from "../../src/classify/matcher.ts";
import type { LanguageCode } from "../../src/model/source.ts";

function actors(title: string, language: LanguageCode, isHome: boolean, day = "2024-07-03"): string[] {
	return actorsOf(match(title, "", language), { language, isHome, day, text: { title, excerpt: "" } }).map(
		({ side, rank, hit }) => `${hit.surface}: ${side} ${rank}`,
	);
}

describe("actorsOf", () => {
	test("gives an office to the state before it in Kazakh", () => {
		expect(actors("Қытай президенті Астанаға келді", "kk", true)).toContain("президенті: foreign state");
	});

	test("gives an office to the state after it in Russian", () => {
		expect(actors("Президент Ирана прилетел", "ru", true)).toContain("Президент: foreign state");
	});

	test("gives an office to the state after of in English", () => {
		expect(actors("Envoy of Serbia arrives", "en", false)).toContain("Envoy: foreign state");
	});

	test("takes an office without a state for Kazakhstan's in a Kazakh outlet only", () => {
		expect(actors("Глава государства подписал указ", "ru", true)).toContain("Глава государства: home state");
		expect(actors("Глава государства подписал указ", "ru", false)).not.toContain("Глава государства: home state");
	});

	test("takes a person for a state only while in office", () => {
		expect(actors("Angela Merkel speaks", "en", false, "2018-05-01")).toContain("Merkel: foreign state");
		expect(actors("Angela Merkel speaks", "en", false, "2024-05-01")).toContain("Merkel: foreign people");
	});

	test("takes an adjective for people, not for a state", () => {
		expect(actors("Китайские товары подорожали", "ru", true)).toContain("Китайские: foreign people");
	});

	test("takes an office after a foreign state's for that state's where nobody of ours is named", () => {
		const title = "Президент Чехии похвалил правительство";
		expect(actors(title, "ru", true)).toContain("правительство: unknown state");
		expect(actors(`${title} на встрече в Астане`, "ru", true)).toContain("правительство: home state");
	});

	test("takes an organ behind our own government for no foreign one, unless another state is named", () => {
		const own = "Казак өкмөтү отставкага кетти, парламент макулдады";
		expect(actors(own, "ky", false)).toContain("парламент: unknown state");
		const theirs = "Казак өкмөтү Кыргызстанга кайрылды, парламент макулдады";
		expect(actors(theirs, "ky", false)).toContain("парламент: foreign state");
		expect(actors("Парламент казак өкмөтүнө жооп берди", "ky", false)).toContain("Парламент: foreign state");
	});

	test("takes “the country” for no office", () => {
		expect(actors("Страна готовится к зиме", "ru", true)).toEqual(["Страна: home people"]);
	});

	test("takes foreign leaders at large for a foreign state", () => {
		expect(actors("Мировые лидеры поздравили Токаева", "ru", true)).toContain("Мировые лидеры: foreign state");
	});

	test("names an office once that is anybody's and Kazakhstan's", () => {
		expect(actors("Президент подписал указ", "ru", true)).toEqual(["Президент: home state"]);
	});

	test("gives an envoy to the sender, not to the host", () => {
		expect(actors("Қытайдың Қазақстандағы елшісі", "kk", true)).toContain("Қазақстандағы елшісі: foreign state");
		expect(actors("Ambassador to Kazakhstan speaks", "en", false)).toContain("Ambassador: foreign state");
		expect(actors("Назначен посол в Латвии", "ru", true)).toContain("посол: home state");
		expect(actors("Латвиядағы елші тағайындалды", "kk", true)).toContain("елші: home state");
	});

	test("gives an office to every state of a list", () => {
		const listed = actors("Presidents of Serbia, Iran and Kazakhstan meet", "en", false);
		expect(listed).toEqual(expect.arrayContaining(["Iran: foreign state", "Kazakhstan: home state"]));
	});

	test("gives an office to a person behind a first name, not behind a verb", () => {
		expect(actors("Президент Реджеп Эрдоган прибыл", "ru", true)).toContain("Президент: foreign state");
		expect(actors("Президент поздравил Эрдогана", "ru", true)).toContain("Президент: home state");
	});

	test("takes an office that is held no longer for none, also across its state", () => {
		expect(actors("Former Italian Foreign Minister speaks", "en", false)).toEqual(["Italian: foreign people"]);
		expect(actors("Бывший министр уехал", "ru", true)).toEqual([]);
	});

	test("gives an office to the state a word before it", () => {
		expect(actors("Hungary's tractor minister lands", "en", false)).toContain("minister: foreign state");
		expect(actors("Венгрия трактор министрі келді", "kk", true)).toContain("министрі: foreign state");
	});

	test("gives an office no state from beyond a comma or a dash", () => {
		expect(actors("Tankers leave Kazakhstan — ambassador", "en", false)).toContain("ambassador: unknown state");
	});

	test("knows the head of state again whom an article opens with", () => {
		const told = actors("Президент позвонил: президент Чехии рад, правительство тоже", "ru", true);
		expect(told).toContain("правительство: home state");
	});
});
