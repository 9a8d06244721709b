import { type Plural, type Wording, wording } from "./wording.ts";

/** What all pages say besides titles and labels. */
const WORDS = {
	lead: {
		en: "News of Central Asia about Kazakhstan's diplomacy: each story once, with all its reports.",
		ru: "Новости Центральной Азии о дипломатии Казахстана: каждая один раз, со всеми сообщениями о ней.",
		kk: "Орталық Азияның Қазақстан дипломатиясы туралы жаңалықтары: әрқайсысы бір рет, барлық хабарларымен.",
	},
	skip: { en: "Skip to the content", ru: "К содержанию", kk: "Мазмұнға өту" },
	skipToSearch: { en: "Skip to search", ru: "К поиску", kk: "Іздеуге өту" },
	more: { en: "More", ru: "Ещё", kk: "Тағы" },
	asTable: { en: "As a table", ru: "Таблицей", kk: "Кесте түрінде" },
	month: { en: "Month", ru: "Месяц", kk: "Ай" },
	most: { en: "Most", ru: "Больше всего", kk: "Ең көбі" },
	pages: { en: "Pages", ru: "Страницы", kk: "Беттер" },
	tagline: {
		en: "Kazakhstan’s diplomacy, each story once",
		ru: "Дипломатия Казахстана: каждая новость один раз",
		kk: "Қазақстан дипломатиясы: әр жаңалық бір рет",
	},
	today: { en: "Today", ru: "Сегодня", kk: "Бүгін" },
	partners: { en: "Partners", ru: "Партнёры", kk: "Серіктестер" },
	stories: { en: "Stories", ru: "Новости", kk: "Жаңалықтар" },
	times: { en: "Times are those of", ru: "Время местное:", kk: "Уақыт жергілікті:" },
	excerpts: {
		en: "Titles, excerpts and links; the articles stay with their publishers.",
		ru: "Заголовки, выдержки и ссылки; сами статьи — у издателей.",
		kk: "Тақырыптар, үзінділер мен сілтемелер; мақалалардың өзі баспагерлерде.",
	},
	englishOnly: { en: "In English only.", ru: "Только на английском языке.", kk: "Тек ағылшын тілінде." },
	status: { en: "Status", ru: "Состояние", kk: "Күйі" },
	api: { en: "API", ru: "API", kk: "API" },
	language: { en: "Language of the page", ru: "Язык страницы", kk: "Беттің тілі" },
	search: { en: "Search", ru: "Найти", kk: "Іздеу" },
	searchHint: { en: 'uranium -nuclear "gas pipeline"', ru: "уран -ядерный «газопровод»", kk: "уран -ядролық" },
	subscribe: { en: "Subscribe", ru: "Подписаться", kk: "Жазылу" },
	howToSubscribe: { en: "How to subscribe", ru: "Как подписаться", kk: "Қалай жазылу керек" },
	daily: { en: "Daily digest", ru: "Раз в день", kk: "Күнделікті" },
	weekly: { en: "Weekly digest", ru: "Раз в неделю", kk: "Апталық" },
	calendar: { en: "Calendar", ru: "Календарь", kk: "Күнтізбе" },
	sources: { en: "Sources", ru: "Источники", kk: "Дереккөздер" },
	archive: { en: "Archive", ru: "Архив", kk: "Мұрағат" },
	allFeeds: { en: "All feeds (OPML)", ru: "Все ленты (OPML)", kk: "Барлық арналар (OPML)" },
	allSources: { en: "Our sources (OPML)", ru: "Наши источники (OPML)", kk: "Біздің дереккөздер (OPML)" },
	narrow: { en: "Narrow down", ru: "Уточнить", kk: "Нақтылау" },
	without: { en: "without", ru: "убрать", kk: "алып тастау" },
	all: { en: "All stories", ru: "Все новости", kk: "Барлық жаңалықтар" },
	none: {
		en: "No story here yet. The next run of the cron may bring one.",
		ru: "Здесь пока нет новостей. Возможно, их принесёт следующий запуск.",
		kk: "Мұнда әзірге жаңалық жоқ. Келесі іске қосу әкелуі мүмкін.",
	},
	nothingRead: {
		en: "Nothing has been read yet. The cron reads the sources every quarter of an hour; on your own machine you do it:",
		ru: "Ещё ничего не прочитано. Источники читаются каждые четверть часа; на своём компьютере их читаете вы:",
		kk: "Әзірге ештеңе оқылмады. Дереккөздер әр ширек сағатта оқылады; өз компьютеріңізде оны өзіңіз іске қосасыз:",
	},
	older: { en: "Older stories", ru: "Более ранние", kk: "Ертерек жаңалықтар" },
	also: { en: "also", ru: "также", kk: "сондай-ақ" },
	reports: { en: "Reports", ru: "Сообщения", kk: "Хабарлар" },
	state: { en: "state", ru: "государственное", kk: "мемлекеттік" },
	private: { en: "private", ru: "частное", kk: "жеке" },
	"public-service": { en: "public service", ru: "общественное", kk: "қоғамдық" },
	unknown: { en: "no longer read", ru: "больше не читаемое", kk: "енді оқылмайды" },
	"non-profit": { en: "non-profit", ru: "некоммерческое", kk: "коммерциялық емес" },
	why: { en: "Why it is here", ru: "Почему это здесь", kk: "Неге осында" },
	takesPlace: { en: "Takes place", ru: "Когда", kk: "Қашан" },
	announced: { en: "announced", ru: "объявлено", kk: "жарияланды" },
	held: { en: "held", ru: "состоялось", kk: "өтті" },
	cancelled: { en: "cancelled", ru: "отменено", kk: "тоқтатылды" },
	withdrawn: {
		en: "Withdrawn: no report of it is counted among Kazakhstan's diplomacy any longer.",
		ru: "Снято: ни одно сообщение об этом больше не относится к дипломатии Казахстана.",
		kk: "Алынып тасталды: бұл туралы ешбір хабар енді Қазақстан дипломатиясына жатпайды.",
	},
	unread: {
		en: "Cannot be read at this moment, and is left out:",
		ru: "Сейчас не читается и поэтому пропущено:",
		kk: "Қазір оқылмайды, сондықтан өткізіп жіберілді:",
	},
	goesOn: {
		en: "None on the days looked at so far; older days follow.",
		ru: "В просмотренные дни ничего нет; дальше более ранние дни.",
		kk: "Қаралған күндерде ештеңе жоқ; әрі қарай ертерек күндер.",
	},
	unreadable: {
		en: "This cannot be read at the moment. Please try again in a few minutes.",
		ru: "Сейчас это не удаётся прочитать. Попробуйте через несколько минут.",
		kk: "Қазір оқу мүмкін емес. Бірнеше минуттан кейін қайталап көріңіз.",
	},
	missing: { en: "There is nothing here", ru: "Здесь ничего нет", kk: "Мұнда ештеңе жоқ" },
} as const satisfies Wording;

export const word = wording(WORDS);

export const PUBLISHERS: Plural = {
	en: ["publisher", "publishers"],
	ru: ["издатель", "издателя", "издателей"],
	kk: "баспагер",
};

export const STORIES: Plural = { en: ["story", "stories"], ru: ["новость", "новости", "новостей"], kk: "жаңалық" };

/** Of outlets, after their number. */
export const OWNED = {
	state: { en: ["state", "state"], ru: ["государственное", "государственных", "государственных"], kk: "мемлекеттік" },
	private: { en: ["private", "private"], ru: ["частное", "частных", "частных"], kk: "жеке" },
	"public-service": {
		en: ["public service", "public service"],
		ru: ["общественное", "общественных", "общественных"],
		kk: "қоғамдық",
	},
	"non-profit": {
		en: ["non-profit", "non-profit"],
		ru: ["некоммерческое", "некоммерческих", "некоммерческих"],
		kk: "коммерциялық емес",
	},
	unknown: {
		en: ["no longer read", "no longer read"],
		ru: ["больше не читаемое", "больше не читаемых", "больше не читаемых"],
		kk: "енді оқылмайтын",
	},
} as const satisfies Readonly<Record<string, Plural>>;

export const REPORTS: Plural = {
	en: ["report", "reports"],
	ru: ["сообщение", "сообщения", "сообщений"],
	kk: "хабар",
};

export const OUTLETS: Plural = { en: ["outlet", "outlets"], ru: ["издание", "издания", "изданий"], kk: "басылым" };
