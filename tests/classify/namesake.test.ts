import { expect, test } from "vitest";
import { match } from "../../src/classify/matcher.ts";
import type { LanguageCode } from "../../src/model/source.ts";

const persons = (title: string, language: LanguageCode, excerpt = ""): string[] =>
	match(title, excerpt, language).hits.flatMap(({ entry }) => (entry.kind === "person" ? entry.id : []));

test.each<[LanguageCode, string]>([
	["ky", "Баатыр наамы Жусуп Абдрахмановго ыйгарылды"],
	["ky", "Мурунку депутат Равшан Жээнбеков сотко чакырылды"],
	["kk", "Балуан Нұрлан Мәсімовтің жеңісі"],
	["ru", "Певица Алия Назарбаева выпустила клип"],
	["ru", "Чемпион Тимур Токаев вернулся домой"],
	["en", "A court in Tashkent has freed the singer Gulnara Karimova after ten years"],
])("a surname behind another's first name is not the office-holder: %s %s", (language, title) => {
	expect(persons(title, language)).toEqual([]);
});

test.each<[LanguageCode, string, string]>([
	["ru", "Госсекретарь Джон Керри прибыл в Астану", "john-kerry"],
	["ru", "В Астану летит Реджеп Тайип Эрдоган", "recep-tayyip-erdogan"],
	["ru", "Нурсултан Абишевич Назарбаев принял посла", "nursultan-nazarbayev"],
	["kk", "Президент Қасым-Жомарт Кемелұлы Тоқаев елшіні қабылдады", "kassym-jomart-tokayev"],
	["az", "Dünən Ceyhun Bayramov Astanaya gəldi", "jeyhun-bayramov"],
	["tr", "Dün Roma'da Meloni ile görüştü", "giorgia-meloni"],
	["en", "Why The West Should Listen To Tokayev", "kassym-jomart-tokayev"],
	["ru", "Слова Токаева обсуждают в Пекине", "kassym-jomart-tokayev"],
	["kk", "Депутат Жаркешов Назарбаевтың сөзін еске салды", "nursultan-nazarbayev"],
])("an office-holder's own name, or a word that is no first name, hides nobody: %s %s", (language, title, person) => {
	expect(persons(title, language)).toContain(person);
});
