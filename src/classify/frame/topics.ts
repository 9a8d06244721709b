import type { Words } from "../../lexicon/words.ts";
import { beginningsOf, longestAt } from "./beginnings.ts";

/**
 * What two sides deal with, besides who meets whom: beginnings of folded words in every language that we read, as in `fields.ts`.
 * A topic is worth a row where one pair of states may have two affairs on a day that differ in it.
 */
const TOPICS: Readonly<Record<string, string>> = {
	gas: "gas= gasif natural+gas lng газ= газа= газу= газом= газе= газов газопров газиф газ= газды газға газын газы= gaz= gazi= gazini gazni gazga dogal dogalgaz",
	oil: "fuel= нефтепродукт жанармай yoqilg yakit күйүүчү oil= oilfield petrol crude нефт мунай мұнай neft petrol benzin бензин caspian+pipeline кпк= ктк= cpc=",
	coal: "coal уголь угля углем көмір komur көмүр",
	nuclear: "nuclear atomic uranium ядер атом аэс= npp= уран= урана уран+ ядро атомдық nukleer yadro atom ядролук",
	electricity:
		"electric power+grid power+plant hydropower dam= wind+farm solar renewabl hydrogen электр гэс= гэса тэц= ветр ветропарк солнеч водород жел+энерг күн+энерг жэо= elektr elektrik ruzgar shamol quyosh гэс",
	water:
		"water irrigat river aral canal вод= воды= воду= воде= водн водоза водоп ирриг рек= реки= река= арал су= суын= суы= суды= өзен ирригац suv= suvi daryo kanal суу= сууну дарыя su= nehir sulama baraj",
	flood: "flood паводк наводн су+тасқын тасқын toshqin suv+toshqin сел= суу+ташкын sel= taskin",
	quake: "earthquake quake землетряс сейсм жер+сілкін зілзала zilzila жер+титир deprem",
	crash: "crash disaster авиакатаст крушен катастр ұшақ+апат апат halokat кырсык kaza= dusen+ucak",
	blast:
		"blast explosion терак взрыв жарылыс portla жарылуу patlama attack атак нападен шабуыл hujum чабуул saldir drone дрон беспилот дрон iha= siha=",
	grain:
		"grain wheat flour cereal зерн пшениц мук= муки= мука= мукомол астық бидай ұн= ұны don= galla bugdoy un= дан= буудай tahil bugday",
	food: "melon apple fruit vegetabl tomato potato onion meat pork lamb dairy milk sugar fish дын= дыни= дынь= яблок фрукт овощ томат помидор картоф лук= лука= мяс свинин баран молок молоч сахар рыб қауын алма= жеміс көкөніс картоп ет= етін сүт meva sabzavot pomidor kartoshka gosht et= meyve sebze domates эт= жемиш",
	livestock:
		"livestock cattle sheep horse saiga veterin скот овец лошад сайг ветерин мал= малын қой= ақбөкен chorva mal= hayvan",
	farm: "fertili tractor agricultur farm удобр трактор сельск агро тыңайт ауыл+шаруа oqit traktor tarim",
	rail: "rail locomotive train= trains= железн жд= ртд локомотив электровоз поезд вагон теміржол локомотив пойыз вагон temir+yol poyezd vagon темир+жол поезд demiryol lokomotif tren= demir+yolu",
	road: "bridge мост= моста мосту көпір көпүр kopr kopru road highway motorway bus= truck haul автодорог дорог трасс автобус фур= фуры= грузовик перевозч тас+жол автожол көлік+жүргіз avtomobil yol= yol+qur жол= karayolu otoyol kamyon tir=",
	air: "flight airline aviation airport aircraft plane boeing airbus авиа рейс аэропорт самолет боинг ұшақ әуе рейс aviatsiya parvoz samolyot reys учак аба+кат ucus ucak havayol havaliman",
	port: "port= ports= seaport ship vessel ferry maritime порт= порта= порту= порты= судн кораб паром морск порт= кеме теңіз port= kema dengiz кеме liman gemi deniz",
	corridor:
		"corridor transit transcaspian trans+caspian middle+corridor logist route коридор транзит маршрут логист тмтм дәліз транзит логист бағыт koridor tranzit logist yolak коридор",
	customs:
		"customs duty duties tariff marking label quota пошлин тариф таможн маркиров квот баж= бажы бажын баж+салы тариф кеден boj= bojxona tarif бажы gumruk tarife",
	ban: "ban= bans= banned bars= barred prohibit halt restrict запрет запреща ограничил ограничен приостанов тыйым шектеу тоқтат taqiq cheklo тыюу тыйуу yasak kisitla durdur",
	trade:
		"trade turnover export import goods supply supplies товарообор торговл экспорт импорт поставк сауда тауар экспорт импорт жеткізу savdo eksport import yetkaz соода ticaret ihracat ithalat",
	invest:
		"invest investor fund= funding инвест вложит вложен инвестиц салым қаражат sarmoya investits инвестиц каражат yatirim",
	loan: "loan credit lend borrow debt займ= займа= займы= займов= заем кредит долг= долга ссуд қарыз несие кредит kredit qarz насыя kredi borc",
	bank: "bank= banks= banking swift банк= банка= банки= банков банкт bank= bankalar",
	money:
		"currency ruble tenge inflation tax= taxes pension валют рубл инфляц налог пенси валют теңге инфляц салық зейнет valyuta soliq pensiya inflyats валюта салык para+birimi vergi emekli",
	minerals:
		"mineral rare+earth lithium tungsten copper gold= mining metal steel редкозем металл минерал литий вольфрам медь меди= золот рудник сталь сирек металл минерал алтын мыс= nodir metall oltin mis= сейрек алтын maden altin bakir",
	industry:
		"factory plant= plants= assembl manufactur soda washing+machin завод сборк сборе производ фабрик содов стиральн зауыт құраст өндіріс zavod ishlab+chiq завод= өндүрүш fabrika uretim",
	zone: "industrial+zone hub= hubs free+zone special+economic хаб= хаба индустриальн+зон промышленн+зон сэз= индустриялық+аймақ хаб= sanoat+zon",
	digital:
		"digital internet fiber fibre cable it= artificial+intelligence ai= crypto startup цифр интернет кабел оптик искусствен+интелл ии= крипт стартап цифрл жасанды+интел кабел raqamli suniy+intel internet kabel санарип dijital yapay+zeka fiber kablo",
	space:
		"space satellite baikonur rocket launch+complex космос космич спутник байконур роскосм ракет ғарыш жерсерік спутник байқоңыр зымыран koinot kosmos suniy+yoldosh kosmik ғарыш космос uzay uydu roket",
	army: "drill exercise military army weapon arms= armored armoured ammunition учени= учений= учениях= воен= военн арми оружи броне вооруж боеприп жаттығу әскер қару қарулы mashq harbiy qurol armiya машыгуу аскер курал tatbikat asker silah ordu",
	base: "military+base base= bases= база= базы= базу= базе= әскери+база",
	peacekeeping: "peacekeep golan миротвор голан бітімгер голан tinchlikparvar тынчтык baris+guc",
	peace:
		"peace ceasefire truce mediat settlement мир= мирн перемир посредн урегулир бейбіт бітім делдал tinchlik sulh vositach тынчтык baris ateskes arabulu",
	sanction: "sanction санкци санкция sanksiya yaptirim санкция",
	border:
		"border frontier demarcat delimit checkpoint crossing границ погран демаркац делимит пункт+пропуск шекара өткізу+бекет демаркац бекет chegara demarkats чек+ара бекет бекети sinir gumruk+kapi",
	smuggling:
		"smuggl traffick drug= drugs= narcot контрабанд наркот контрабанд есірткі kontraband narkotik giyohvand баңги kacak uyusturucu",
	terror: "terror extremis терорр террор экстрем лаңк терор экстрем terror ekstrem терроризм teror",
	crime:
		"crime police= interpol corrupt преступ полиц корруп интерпол қылмыс полиция жемқор jinoyat politsiya korrup кылмыш suc= polis= polisi= yolsuzluk",
	extradition: "extradit hand+over выдал= выдала= выдача выдачи экстрад экстрад ұстап+бер ekstrad экстрадиц iade=",
	migration:
		"пребыван rules+of+stay migra labour+migr labor+migr worker deport мигра депорт трудов миграц мигрант еңбек+мигр депорт migrat deport migrant мигра goc= gocmen sinir+disi",
	visa: "visa visas visa+free passport entry визы= визу= виза= визов виз= безвиз виза визасыз паспорт viza vizasiz pasport визасыз vize pasaport",
	evacuation:
		"evacuat repatriat airlift эвакуа вывез репатри эвакуа елге+жеткіз елге+қайтар қайтарыл evakuats olib+chiq эвакуац tahliye",
	citizens:
		"detain arrest missing killed died dead hostage citizens+abroad задерж арест пропал погиб убит заложн ұстал қаза+тап өлд тұтқын hushlan halok qamoq кармал каза+тап gozalti tutuk oldu",
	aid: "humanitarian aid= relief donat гуманит помощь= помощи= помощью= пожертв гуманит көмек гуманитар ардам yordam gumanitar жардам yardim insani",
	medicine:
		"medic doctor surgeon hospital vaccin health drug+supply медиц врач хирург госпит больниц вакцин лекарств дәрігер медиц аурухана вакцина дәрі tibbiy shifokor kasalxona dori дарыгер оорукана дары hastane doktor ilac saglik",
	school:
		"school universit student scholarship grant= grants= campus educat branch+of школ универ студент стипенд грант= гранта= гранты= кампус образоват филиал мектеп университ студент шәкіртақы грант= білім maktab universitet talaba stipend talim мектеп окуу студент okul universite ogrenci burs egitim",
	language:
		"language alphabet latin= language язык= языка алфавит латиниц тіл= тілі әліпби латын til= tili alifbo тил= алфавит dil= alfabe",
	culture:
		"culture cultural exhibition museum festival film= concert craft heritage music theatre theater days+of культур выстав музе фестив фильм концерт ремес наслед музык театр дни+культ мәдени көрме мұражай фестив кино концерт қолөнер мұра музыка театр madan korgazma muzey festival kino meros маданият маданий көргөзмө музей фестиваль kultur sergi muze festival film miras",
	religion:
		"religio pope pontiff patriarch mosque religious rabbi imam религ папа= папы= понтиф патриарх мечет раввин имам дін= дінде дін+көш папа= папас патриарх мешіт дін= din= diniy papa= masjid дин= папа= мечит papa= cami=",
	sport:
		"sport games= olymp football спорт игры= олимп футбол спорт ойындар олимп sport oyin olimpi спорт оюн spor oyun olimpiyat futbol",
	tourism: "touris tourist туризм турист туризм турист turizm turist",
	nature:
		"climate ecolog environment desert glacier animal snow+leopard климат эколог опустын ледник животн природ климат эколог мұздық табиғат iqlim ekolog muzlik tabiat климат экология мөңгү iklim cevre",
	caspian: "caspian каспи каспий kaspiy hazar",
	rights:
		"human+right torture activist opposition ombudsman refugee правам+человек права+человек пытк активист омбудсм оппозиц беженц адам+құқы азаптау белсенді омбудсм босқын inson+huquq faol qochqin адам+укуг качкын insan+hakk aktivist multeci",
	court:
		"court= trial= judge prosecutor arbitra суд= суда= судья прокур арбитраж сот= сотта судья прокурор арбитраж sud= sudya prokuror arbitraj сот= прокуратура mahkeme dava savci",
	election:
		"election vote ballot referendum выбор голос референ сайлау дауыс референ saylov ovoz referendum шайлоо secim oy= referandum",
	inauguration:
		"inaugur taking+office sworn вступлен+в+должн инаугур лауазымына+кіріс қызметіне+кіріс ұлықтау lavozimga кызматка+кириш goreve+basla yemin",
	birthday: "birthday днем+рожд дня+рожд день+рожд юбиле туған+күн мерейтой tugilgan тууган+күн dogum+gun",
	holiday:
		"national+day independence+day republic+day victory+day nauryz nowruz new+year днем+независ днем+республ день+независ национальн+празд наурыз навруз новым+годом днем+победы тәуелсіздік+күн республика+күн ұлттық+мереке наурыз жаңа+жыл mustaqillik navroz эгемендүүлүк нооруз bagimsizlik cumhuriyet+bayram nevruz",
	appointment: "appoint named= names= nominat назнач тағайын tayinla дайынд atandi atadi",
	departure:
		"complet farewell outgoing leaves+post end+of+mission завершил+мисс завершает+мисс завершен+мисс завершает завершил аяқта tugatdi veda",
	embassy:
		"opens+embassy open+embass opening+of+embass consul почетн+консул открыл+посол открыт+посол открыл+генкон открыл+консул откроет+посол откроют+посол откры+посол embassies консульств елшілік+аш елшілігі+ашыл консулдық elchixona+och элчилик+ач buyukelcilik+ac konsolosluk",
	statement:
		"declaration joint+statement communique декларац совместн+заявл декларация бірлескен+мәлім deklarats qoshma+bayon декларация bildiri ortak+aciklama",
	partnership: "strategic alliance allied стратегич союзнич стратег одақтас strateg стратегия stratejik muttefik",
	history:
		"genocide famine deportation+of memorial monument history голод репресс мемориал памятник истори ашаршылық ескерткіш тарих qatagon yodgorlik tarix ачарчылык эстелик tarih anit",
	claims: "territor claims подарен+земл территориальн+претенз подарк аумақтық+талап сыйлық+деді",
	youth: "youth volunteer молодеж волонт жастар волонт yoshlar жаштар genclik gonullu",
	women: "women woman gender женщин гендер әйел= әйелдер гендер ayol gender аял= аялдар kadin",
	chair: "chairmanship presidency+of председательст төрағалық raislik төрагалык donem+baskanlig",
	membership:
		"joins= join= joined accession membership присоедин вступлен+в вступил членств қосылды қосылу мүше+бол қосылмақ qoshildi azo кошулду катилди katildi uyelik",
};

const BEGINNINGS = beginningsOf(TOPICS);

/** More topics than these are a digest's. */
const MOST = 5;

/** What words are about, in order, each once. */
export function topicsOf(words: Words): string[] {
	const found = new Set<string>();
	for (let word = 0; word < words.count && found.size < MOST; word++) {
		const topic = longestAt(words, word, BEGINNINGS)?.of;
		if (topic !== undefined) found.add(topic);
	}
	return [...found];
}
