import type { Language } from "../language.ts";
import { ENDINGS } from "./endings.ts";
import { countryForm, guess } from "./forms.ts";
import { SIGNS } from "./signs.ts";

const PEOPLE =
	"парень парня девушк* мужчин* женщин* жител* студент* школьни* блогер* певиц* певец спортсмен* боксер* учен* турист* семь*".split(
		" ",
	);

export const language: Language = {
	code: "ru",
	signs: SIGNS,
	name: "Русский",
	names: { en: "Russian", ru: "русский", kk: "орыс тілі" },
	months: [
		["январ", "янв"],
		["феврал", "фев"],
		["март", "мар"],
		["апрел", "апр"],
		["май", "мая", "мае"],
		["июнь", "июня", "июне", "июн"],
		["июль", "июля", "июле", "июл"],
		["август", "авг"],
		["сентябр", "сент", "сен"],
		["октябр", "окт"],
		["ноябр", "ноя"],
		["декабр", "дек"],
	],
	weekdays: [["понедельник"], ["вторник"], ["среду"], ["четверг"], ["пятницу"], ["субботу"], ["воскресенье"]],
	relativeDays: { позавчера: -2, вчера: -1, сегодня: 0, завтра: 1, послезавтра: 2 },
	dateJoiners: ["и", "по", "до"],
	get cancelled() {
		return /(?<![а-яё])(?:отмен[еёияю](?!\S*\s(?:виз|пошлин|санкци))|отложи|отложен|перенес|перенос\s|не состоится|сорвал)/u;
	},
	get topics() {
		return [
			// Prepositional case: "в Украине", "на Украине", "в Минске"; the accusative, "в Украину", is where somebody goes.
			{ before: /(?:^|[\s(«"])(?:в|во|на)\s$/u, name: /(?:е|и|у)$/u },
			{ before: /(?:^|[\s(«"])(?:о|об|по|из-за|вокруг|против|через|ситуаци\S+ с)\s$/u },
			{ before: /обсу(?:д|жд)\S*\s(?:\S+\s(?:и|,)\s)?$/u },
		];
	},
	venues: [
		// Prepositional case: "в Астану" is where somebody goes.
		{ before: ["в ", "во "], name: ["е", "и", "ы", "ском", "ской"] },
		{ before: ["*на территории "] },
		{ before: PEOPLE.map((one) => `${one} из `) },
	],
	sources: [
		{ before: ["пресс-служб* ", "*по данным ", "*по информации ", "*со ссылкой на ", "пресс-секретар* "] },
		{ after: [" сообщает", " передает", " информирует"] },
	],
	wordOrder: {
		there: { before: ["в=", "во=", "на=", "посет", "посеща"] },
		after: true,
		linkers: [],
		hostLinkers: ["в", "во"],
		reach: 0,
		former: ["бывш", "экс="],
		joiners: ["и"],
	},
	tables: {
		endings: ENDINGS,
		guess,
		countries: {
			homographs: "CL ^,CU ^,GH ^,GM ^,JE ^?,ML ^,MT ^,NE ^,OM ^,PA ^,PE ^,QA ^,SD ^,TD ^?,TG ^?,TO ^,WS ^",
			hasTerritories: true,
			form: countryForm,
		},
	},
};
