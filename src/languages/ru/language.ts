import type { Language } from "../language.ts";
import { ENDINGS } from "./endings.ts";
import { countryForm, guess } from "./forms.ts";
import { SIGNS } from "./signs.ts";

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
	get venues() {
		return [
			// Prepositional case: "в Астану" is where somebody goes.
			{ before: /(?:^|[\s(«"])(?:в|во)\s$/u, name: /(?:е|и|ы|ском|ской)$/u },
			{ before: /на территории\s$/u },
			{
				before:
					/(?:пар(?:ень|ня)|девушк\S*|мужчин\S*|женщин\S*|жител\S*|студент\S*|школьни\S*|блогер\S*|певиц\S*|певец|спортсмен\S*|боксер\S*|учен\S*|турист\S*|семь\S*) из\s$/u,
			},
		];
	},
	get sources() {
		return [
			{ before: /(?:пресс-служб\S*|по данным|по информации|со ссылкой на|пресс-секретар\S*)\s$/u },
			{ after: /^\s(?:сообщает|передает|информирует)/u },
		];
	},
	wordOrder: {
		there: { before: /^(?:в|во|на|посет.*|посеща.*)$/ },
		after: true,
		linkers: [],
		hostLinkers: ["в", "во"],
		reach: 0,
		former: /^(?:бывш|экс$)/,
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
