import { describe, expect, test } from "vitest";
import { nameOfEvent, nameOfStory } from "../../../src/labels/event-names/event-name.ts";
import { UI_LANGUAGES, type UiLanguage } from "../../../src/labels/labels.ts";
import { countryCases, countryNames } from "../../../src/labels/tables.ts";
import type { Facets } from "../../../src/model/facets.ts";
import { EVENT_TYPES, LEVELS, ORGANISATIONS } from "../../../src/model/facets.ts";
import type { EventFacets } from "../../../src/model/occurrence.ts";
import { facetsOf, reportOf, storyOf } from "../../samples/stories.ts";

type Shape = Omit<EventFacets, "partners" | "organisations">;

const CODES = Object.keys(countryNames().en);
const NOBODY = { partners: [], organisations: [] };

/** Every kind of event with all that may be known of it, with nobody yet. */
const SHAPES: readonly Shape[] = EVENT_TYPES.flatMap((type) => [
	{ type },
	...LEVELS.map((level) => ({ type, level })),
	...(type === "visit" ? visits() : []),
	...(type === "meeting"
		? [undefined, ...LEVELS].map((level) => ({ type, foreignMinistries: true as const, ...(level && { level }) }))
		: []),
	...(type === "credentials" ? [{ type, presented: true as const }] : []),
]);

function visits(): Shape[] {
	const directions = ["outgoing", "incoming"] as const;
	const classes = [undefined, "state", "official", "working"] as const;
	return directions.flatMap((direction) =>
		classes.flatMap((visitClass) =>
			[undefined, ...LEVELS].map((level) => ({
				type: "visit" as const,
				direction,
				...(visitClass && { visitClass }),
				...(level && { level }),
			})),
		),
	);
}

function saidOf({ type, ...rest }: Shape): string {
	return [type, ...Object.values(rest).map((value) => (value === true ? "said" : value))].join(" ");
}

/** Read this file through after a change: it is what people read. */
describe.each(UI_LANGUAGES)("events' names in %s", (ui) => {
	const nameOf = (event: Partial<EventFacets> & Shape): string => nameOfEvent({ ...NOBODY, ...event }, ui);

	test("read as in the fixture: each kind with a country, with two, and with an organisation", async () => {
		const lines = SHAPES.map((shape) =>
			[
				saidOf(shape),
				nameOf({ ...shape, partners: ["FR"] }),
				nameOf({ ...shape, partners: ["SK", "CU"] }),
				nameOf({ ...shape, organisations: ["ots"] }),
			].join("\t"),
		);
		await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`../../../fixtures/event-names/kinds.${ui}.tsv`);
	});

	test("read as in the fixture: each country and each organisation, to, with and of it", async () => {
		const types: readonly Shape[] = [
			{ type: "visit", direction: "outgoing", visitClass: "state" },
			{ type: "visit", direction: "incoming", visitClass: "official", level: "minister" },
			{ type: "meeting", level: "minister", foreignMinistries: true },
			{ type: "summit" },
			{ type: "aid" },
		];
		const countries = CODES.map((code) =>
			[code, ...types.map((shape) => nameOf({ ...shape, partners: [code] }))].join("\t"),
		);
		const bodies = ORGANISATIONS.map((id) =>
			[id, ...types.map((shape) => nameOf({ ...shape, organisations: [id] }))].join("\t"),
		);
		await expect(`${[...countries, ...bodies].join("\n")}\n`).toMatchFileSnapshot(
			`../../../fixtures/event-names/counterparts.${ui}.tsv`,
		);
	});

	test("are whole: one line, one space between words, a capital first, no hole", () => {
		for (const shape of SHAPES) {
			const all = [
				...CODES.map((code) => nameOf({ ...shape, partners: [code] })),
				...ORGANISATIONS.map((id) => nameOf({ ...shape, organisations: [id] })),
			];
			for (const name of all) expect(name).toMatch(/^[\p{Lu}«](?!.*(?: {2}|undefined|\||→|: ?$|\n)).{3,120}$/u);
		}
	});

	test("have another name for each kind", () => {
		expect(new Set(EVENT_TYPES.map((type) => nameOf({ type, partners: ["FR"] }))).size).toBe(EVENT_TYPES.length);
	});

	test("name two or three, and of more the first two", () => {
		const named = (partners: string[]): string => nameOf({ type: "meeting", partners });
		const expected: Record<UiLanguage, string[]> = {
			en: [
				"Talks with the United States and China",
				"Talks with Sweden, Slovakia and Cuba",
				"Talks with Sweden, Slovakia and others",
			],
			ru: [
				"Переговоры с США и Китаем",
				"Переговоры со Швецией, Словакией и Кубой",
				"Переговоры со Швецией, Словакией и другими странами",
			],
			kk: [
				"АҚШ және Қытаймен келіссөздер",
				"Швеция, Словакия және Кубамен келіссөздер",
				"Швеция, Словакия және басқа елдермен келіссөздер",
			],
		};
		expect([named(["US", "CN"]), named(["SE", "SK", "CU"]), named(["SE", "SK", "CU", "FR"])]).toEqual(expected[ui]);
	});

	test("are the type's own where nobody is told of, and name a country that no table knows by its code", () => {
		expect(nameOf({ type: "visit" })).toBe({ en: "Visit", ru: "Визит", kk: "Сапар" }[ui]);
		expect(nameOf({ type: "meeting", partners: ["QQ"] })).toContain("QQ");
	});
});

describe("the name of a story's event", () => {
	const named = (title: string, facets: { readonly [K in keyof Facets]?: Facets[K] | undefined } = {}): string[] => {
		const told = storyOf("2024-11-04-00000001", {
			facets: facetsOf(facets as Partial<Facets>),
			reports: [reportOf({ title })],
		});
		return UI_LANGUAGES.map((ui) => nameOfStory(told, ui));
	};

	test.each([
		["Tokayev to pay a state visit to France", {}, "State visit to France"],
		["Токаев прибыл с официальным визитом во Францию", {}, "Official visit to France"],
		["Тоқаев Францияға жұмыс сапарымен барады", {}, "Working visit to France"],
		["Macron arrives in Astana on a state visit", {}, "State visit by the head of state of France"],
		["Макрон прибыл с официальным визитом в Казахстан", {}, "Official visit by the head of state of France"],
		["Макрон Қазақстанға мемлекеттік сапармен келді", {}, "State visit by the head of state of France"],
		["Visit discussed", { level: "minister" }, "Minister's visit: France"],
		["Встреча президентов в Астане", {}, "Visit by the head of state of France"],
		["Путин пен Назарбаев Астанада кездесті", { partners: ["RU"] }, "Visit by the head of state of Russia"],
		["Putin meets visiting Kazakh leader", { partners: ["RU"] }, "Head of state's visit to Russia"],
		["Визит Токаева в Париж завершён", {}, "Head of state's visit to France"],
		[
			"Talks",
			{ events: ["meeting"], partners: [], organisations: ["eu", "ca-eu"], level: undefined },
			"Talks in the Central Asia – EU format",
		],
		[
			"Leaders gather",
			{ events: ["summit"], partners: [], organisations: ["un", "sco"] },
			"Shanghai Cooperation Organisation summit",
		],
		[
			"Foreign ministers of Kazakhstan and Serbia meet",
			{ events: ["meeting"], level: "minister", partners: ["RS"] },
			"Foreign ministers' talks with Serbia",
		],
		[
			"Мурат Нуртлеу провел переговоры с главой МИД Сербии",
			{ events: ["meeting"], level: "minister", partners: ["RS"] },
			"Foreign ministers' talks with Serbia",
		],
		[
			"Послы вручили верительные грамоты",
			{ events: ["credentials"], partners: ["KR"] },
			"Ambassador of South Korea presents credentials",
		],
		["New ambassador to Korea appointed", { events: ["credentials"], partners: ["KR"] }, "Ambassadors: South Korea"],
	] as const)("%s", (title, facets, name) => {
		expect(named(title, facets)[0]).toBe(name);
	});

	test("is said in the three languages", () => {
		expect(named("Tokayev to pay a state visit to France")).toEqual([
			"State visit to France",
			"Государственный визит во Францию",
			"Францияға мемлекеттік сапар",
		]);
	});
});

describe("the rules of Russian", () => {
	const forms = Object.values(countryCases().ru).map((line) => line.split("|"));

	test("put во before a cluster that begins with в or ф, со before one that begins with с, з, ш or ж", () => {
		const consonant = "[бвгджзклмнпрстфхцчшщ]";
		for (const [to = "", of = "", together = ""] of forms) {
			expect(to).toMatch(/^(?:в|во|на) \p{Lu}|^(?:на|в) остров/u);
			expect(to).not.toMatch(new RegExp(`^в [вф]${consonant}`, "i"));
			expect(together).not.toMatch(new RegExp(`^с [СЗШЖ]${consonant}`));
			expect(together).toMatch(/^со? /);
			expect(of).not.toBe("");
		}
	});

	test("leave undeclined what ends in another vowel, and decline all else", () => {
		const undeclined = Object.entries(countryCases().ru).flatMap(([code, line]) =>
			new Set(line.split("|").map((form) => form.replace(/^(?:во?|на|со?) /, ""))).size === 1 ? [code] : [],
		);
		for (const code of undeclined)
			expect(countryNames().ru[code]).toMatch(/(?:[оеиуэ]|[А-Я]{3}|Никарагуа|Самоа|Кайкос)$/);
		expect(undeclined).not.toContain("EG");
	});

	test.each([
		["CU", "на Кубу", "Кубы", "с Кубой"],
		["MT", "на Мальту", "Мальты", "с Мальтой"],
		["PH", "на Филиппины", "Филиппин", "с Филиппинами"],
		["VN", "во Вьетнам", "Вьетнама", "с Вьетнамом"],
		["SE", "в Швецию", "Швеции", "со Швецией"],
		["US", "в США", "США", "с США"],
		["IL", "в Израиль", "Израиля", "с Израилем"],
		["BY", "в Беларусь", "Беларуси", "с Беларусью"],
		["CN", "в Китай", "Китая", "с Китаем"],
		["SA", "в Саудовскую Аравию", "Саудовской Аравии", "с Саудовской Аравией"],
		["SS", "в Южный Судан", "Южного Судана", "с Южным Суданом"],
		["NL", "в Нидерланды", "Нидерландов", "с Нидерландами"],
		["BA", "в Боснию и Герцеговину", "Боснии и Герцеговины", "с Боснией и Герцеговиной"],
		["MH", "на Маршалловы острова", "Маршалловых островов", "с Маршалловыми островами"],
	] as const)("%s: %s, %s, %s", (code, ...forms) => {
		expect(countryCases().ru[code]?.split("|")).toEqual(forms);
	});
});

describe("the rules of Kazakh", () => {
	test.each([
		["FR", "Францияға", "Франциямен"],
		["RU", "Ресейге", "Ресеймен"],
		["CN", "Қытайға", "Қытаймен"],
		["US", "АҚШ-қа", "АҚШ-пен"],
		["KP", "КХДР-ге", "КХДР-мен"],
		["UZ", "Өзбекстанға", "Өзбекстанмен"],
		["EG", "Мысырға", "Мысырмен"],
		["TD", "Чадқа", "Чадпен"],
		["BZ", "Белизге", "Белизбен"],
		["KW", "Кувейтке", "Кувейтпен"],
		["CL", "Чилиге", "Чилимен"],
		["AE", "Біріккен Араб Әмірліктеріне", "Біріккен Араб Әмірліктерімен"],
		["SA", "Сауд Арабиясына", "Сауд Арабиясымен"],
		["BS", "Багам аралдарына", "Багам аралдарымен"],
		["IL", "Израильге", "Израильмен"],
	] as const)("%s: %s, %s", (code, ...forms) => {
		expect(countryCases().kk[code]?.split("|")).toEqual(forms);
	});

	test("give every country both cases, in endings that the language has", () => {
		for (const line of Object.values(countryCases().kk))
			expect(line).toMatch(/^\p{Lu}.*(?:[ғқн]а|[гкн]е)\|.*(?:мен|бен|пен)$/u);
	});
});
