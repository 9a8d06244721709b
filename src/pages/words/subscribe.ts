import { type Wording, wording } from "./wording.ts";

const WORDS = {
	title: { en: "Subscribe", ru: "Подписаться", kk: "Жазылу" },
	what: {
		en: "A feed is an address that a reader program looks at by itself: each new story comes to you, once, without an account here. Give one of these addresses to your reader, or open it there by a link below.",
		ru: "Лента — это адрес, на который программа для чтения смотрит сама: каждая новость приходит к вам, один раз, и регистрироваться здесь не нужно. Дайте программе один из этих адресов или откройте его в ней по ссылке ниже.",
		kk: "Арна — оқу бағдарламасы өзі қарап тұратын мекенжай: әр жаңалық сізге бір рет келеді, мұнда тіркелудің қажеті жоқ. Осы мекенжайлардың бірін бағдарламаңызға беріңіз немесе төмендегі сілтемемен ашыңыз.",
	},
	choose: { en: "Choose what to follow", ru: "Выберите, за чем следить", kk: "Нені бақылайтыныңызды таңдаңыз" },
	any: { en: "all", ru: "все", kk: "барлығы" },
	words: { en: "Words", ru: "Слова", kk: "Сөздер" },
	show: { en: "Show the addresses", ru: "Показать адреса", kk: "Мекенжайларды көрсету" },
	chosen: { en: "What you follow", ru: "За чем вы следите", kk: "Сіз бақылайтын" },
	stories: { en: "See these stories", ru: "Посмотреть эти новости", kk: "Осы жаңалықтарды көру" },
	feed: { en: "The feed", ru: "Лента", kk: "Арна" },
	rss: { en: "RSS, for every reader", ru: "RSS, для любой программы", kk: "RSS, кез келген бағдарлама үшін" },
	reader: { en: "Open in a reader", ru: "Открыть в программе", kk: "Бағдарламада ашу" },
	app: { en: "a program on this device", ru: "программа на этом устройстве", kk: "осы құрылғыдағы бағдарлама" },
	digest: { en: "A digest", ru: "Сводка", kk: "Шолу" },
	digestHint: {
		en: "One item a day or a week with all its stories, once it is over. It is the right one for letters, too: services and programs that send a feed by e-mail (Blogtrottr, rss2email) take these addresses.",
		ru: "Одна запись в день или в неделю со всеми новостями, когда время вышло. Она же подходит для писем: службы и программы, которые присылают ленты по почте (Blogtrottr, rss2email), принимают эти адреса.",
		kk: "Күніне не аптасына бір жазба: уақыты біткенде барлық жаңалығымен. Хаттар үшін де сол лайық: арнаны поштамен жіберетін қызметтер мен бағдарламалар (Blogtrottr, rss2email) осы мекенжайларды қабылдайды.",
	},
	daily: { en: "Daily", ru: "Раз в день", kk: "Күнделікті" },
	weekly: { en: "Weekly", ru: "Раз в неделю", kk: "Апталық" },
	calendar: { en: "The calendar", ru: "Календарь", kk: "Күнтізбе" },
	calendarHint: {
		en: "Visits, summits, commissions, talks and signings on their days; moved and called off by themselves.",
		ru: "Визиты, саммиты, комиссии, переговоры и подписания по своим дням; переносятся и отменяются сами.",
		kk: "Сапарлар, саммиттер, комиссиялар, келіссөздер мен қол қоюлар өз күндерінде; өздері ауысады және жойылады.",
	},
	ownCalendar: {
		en: "the calendar of this device",
		ru: "календарь этого устройства",
		kk: "осы құрылғының күнтізбесі",
	},
	telegram: { en: "Telegram", ru: "Telegram", kk: "Telegram" },
	telegramNone: {
		en: "This site has no channel that is open to everybody; services that bring feeds to Telegram take the addresses above.",
		ru: "У этого сайта нет открытого канала; службы, которые доставляют ленты в Telegram, принимают адреса выше.",
		kk: "Бұл сайттың көпшілікке ашық арнасы жоқ; арналарды Telegram-ға жеткізетін қызметтер жоғарыдағы мекенжайларды қабылдайды.",
	},
	story: { en: "each story", ru: "каждая новость", kk: "әр жаңалық" },
	many: { en: "Many feeds at once", ru: "Много лент сразу", kk: "Бірден көп арна" },
	manyHint: {
		en: "A file (OPML) that a reader imports: what you chose, and each partner, kind, theme and language of it as a feed of its own.",
		ru: "Файл (OPML), который читалка загружает целиком: выбранное и каждая страна, вид, тема и язык в нём отдельной лентой.",
		kk: "Оқу бағдарламасы жүктейтін файл (OPML): таңдағаныңыз, әрі ондағы әр ел, түр, тақырып пен тіл бөлек арна болып.",
	},
	file: { en: "These feeds as a file", ru: "Эти ленты файлом", kk: "Осы арналар файл түрінде" },
	all: { en: "All feeds as a file", ru: "Все ленты файлом", kk: "Барлық арналар файл түрінде" },
	programs: { en: "For programs", ru: "Для программ", kk: "Бағдарламалар үшін" },
	apiHint: {
		en: "The same stories as data, without a key:",
		ru: "Те же новости как данные, без ключа:",
		kk: "Сол жаңалықтар деректер түрінде, кілтсіз:",
	},
} as const satisfies Wording;

export const subscribeWord = wording(WORDS);
