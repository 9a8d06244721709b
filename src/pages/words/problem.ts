import { type Wording, wording } from "./wording.ts";

const WORDS = {
	nothingAt: { en: "There is nothing at", ru: "Ничего нет по адресу", kk: "Бұл мекенжайда ештеңе жоқ:" },
	taken: {
		en: "This story was taken down",
		ru: "Эта новость снята",
		kk: "Бұл жаңалық алынып тасталды",
	},
	perhaps: { en: "Perhaps you look for:", ru: "Возможно, вы ищете:", kk: "Мүмкін, мынаны іздеп отырған шығарсыз:" },
	search: {
		en: "Or search: in any language and spelling.",
		ru: "Или воспользуйтесь поиском: на любом языке и в любом написании.",
		kk: "Немесе іздеңіз: кез келген тілде және жазылуда.",
	},
	wrong: {
		en: "This address asks for something that there is not",
		ru: "По этому адресу запрошено то, чего нет",
		kk: "Бұл мекенжай жоқ нәрсені сұрайды",
	},
	meant: { en: "Did you mean:", ru: "Вы имели в виду:", kk: "Мынаны айтқыңыз келді ме:" },
	leaveOut: { en: "The same without", ru: "То же без", kk: "Мынасыз:" },
	exactly: { en: "What is wrong, exactly:", ru: "Точная причина:", kk: "Нақты себебі:" },
	nothingFor: { en: "Nothing for", ru: "Ничего не найдено:", kk: "Ештеңе табылмады:" },
	nothingSo: {
		en: "No story answers to all of this.",
		ru: "Ни одна новость не отвечает всему этому.",
		kk: "Осының бәріне сай жаңалық жоқ.",
	},
	pageOf: { en: "All there is of", ru: "Всё, что есть:", kk: "Барлығы:" },
	without: { en: "without what is excluded:", ru: "без исключений:", kk: "алып тастаусыз:" },
	onlyWords: { en: "the words alone:", ru: "только слова:", kk: "тек сөздер:" },
	tip: {
		en: "A word finds all words that begin with it; fewer and shorter words find more. Titles are in the languages of their publishers.",
		ru: "Слово находит все слова, которые с него начинаются; чем меньше и короче слова, тем больше найдётся. Заголовки — на языках издателей.",
		kk: "Сөз өзінен басталатын барлық сөзді табады; сөз неғұрлым аз әрі қысқа болса, соғұрлым көп табылады. Тақырыптар баспагерлердің тілінде.",
	},
	follow: {
		en: "Subscribe to this, and your reader has the first story when it comes.",
		ru: "Подпишитесь, и первая такая новость придёт к вам сама.",
		kk: "Жазылыңыз, сонда алғашқы жаңалық шыққанда өзі келеді.",
	},
} as const satisfies Wording;

export const problemWord = wording(WORDS);
