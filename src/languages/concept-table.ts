/**
 * What a word is about, whatever language it is in: one idea a line, as the beginnings of its words in English, Russian
 * and Kazakh; the first English one names the idea. A word has the idea of the longest beginning that fits it; `=` after a
 * beginning asks for the whole word, `@` before a line marks a country or a city. Countries whose names are much the same in
 * every form need no line. Written from common newspaper use; Kazakh in Cyrillic. A word that means several everyday
 * things is left out.
 */

/** Ideas that tell one event from another: stories are compared by them. */
export const CONCEPT_TABLE = `
# states and their people
kazakh | казахстан казахск казах= казахи= казахов | қазақ
@russia moscow kremlin | росси рф= москв московск кремл | ресей рф= мәскеу кремль
@china chinese beijing | кита кнр= пекин | қытай қхр= бейжің пекин
@usa us= u.s american washington | сша= америк вашингтон | ақш америк вашингтон
@uzbek tashkent | узбек ташкент | өзбек ташкент
@kyrgyz bishkek | кыргыз киргиз бишкек | қырғыз бішкек
@tajik dushanbe | таджик душанбе | тәжік душанбе
@turkmen ashgabat | туркмен ашхабад | түрікмен ашғабат
@turkey turkish türkiye turkiye ankara istanbul | турци турецк анкар стамбул | түркия түрік= анкара стамбұл ыстамбұл
@azerbaijan azeri baku | азербайджан баку | әзербайжан әзірбайжан баку
@armenia yerevan | армен армян ереван | армения армян ереван
@georgian tbilisi | грузи тбилис | грузия грузин тбилиси
@iran tehran | иран тегеран | иран тегеран теһран
@israel jerusalem | израил иерусалим | израиль иерусалим
@palestin gaza hamas | палестин газа= газе= газы= сектор хамас | палестин газа хамас
@afghan kabul taliban | афган кабул талиб | ауған кабул тәліб талиб
@pakistan islamabad | пакистан исламабад | пәкістан исламабад
@india delhi | инди дели= | үнді дели
@japan tokyo | япон токио | жапон токио
@korea seoul | коре= корея корее корей южнокоре сеул | корея кәріс сеул
@mongolia ulaanbaatar | монгол улан | моңғол
@german berlin | герман немецк фрг= берлин | герман неміс берлин
@france french paris | франц париж | франц париж
@britain british uk= u.k london english england | британ великобритан лондон англи | британ ұлыбритан лондон ағылшын
@italy italian rome | итал рим= риме= | италия рим=
@spain spanish madrid | испан мадрид | испан мадрид
@poland polish warsaw | польш польск варшав | польша поляк варшава
@czech prague | чех чешск праг | чехия прага
@hungar budapest | венгр венгер будапешт | венгрия мажар будапешт
@serbia belgrade | серби белград | сербия белград
@austria= austrian vienna | австри= австрий вен= вене= вены= | австрия вена
@swiss switzerland geneva | швейцар женев | швейцария женева
@netherlands dutch hague | нидерланд голланд гааг | нидерланд голланд гаага
@belgium belgian brussels | бельги брюссел | бельгия брюссель
@latvia riga | латви рига= риге= | латвия рига
@lithuania vilnius | литв литов вильнюс | литва вильнюс
@estonia tallinn | эстон таллин | эстония таллин
@greece greek athens | грец греч афин | грекия афина
@ukrain kyiv kiev | украин киев | киев украин
@belarus minsk | белорус беларус минск | беларусь белорус минск
@uae= emirates emirati dubai abu | оаэ= эмират дубай дубае дубаи абу | баә= әмірлік дубай абу
@saudi riyadh | саудовск сауди рияд эр-рияд | сауд эр-рияд
@qatar doha | катар доха= дохе= | катар доха
@syria damascus | сири дамаск | сирия дамаск
@jordanian amman | иордан амман | иордания амман
@egypt cairo | егип каир | египет мысыр каир
europe | европ | еуропа
asia | ази | азия
arab | арабск арабы | араб
un= united | оон= | бұұ
nato | нато= | нато
sco= shanghai | шос= шанхайск | шыұ
csto= | одкб | ұқшұ
eaeu= eurasian | еаэс евразийск | еаэо еуразия
cis= commonwealth | снг= содружеств | тмд
turkic | огт= отг= тюрк | түркі
eu= | ес= евросоюз | ео= еуроодақ
oic= | оис= | иыұ
iaea | магатэ | магатэ
osce= | обсе= | еқыұ
wto= | вто= | дсұ
imf= | мвф= | хвқ
ebrd | ебрр | еқдб
adb= | абр= | адб азия-даму
cica= | свмда= | аөсшк
cpc= ctc= | ктк= | кққ
bank lender | банк | банк
@macedon | македон | македония
# places of Kazakhstan whose names differ
astana capital | астан столиц столичн | астана елорда
@almaty | алмат | алматы
@uralsk oral= | уральск | орал= оралд оралға
ural= zhaiyk | урал= урала урале уралу | жайық
@oskemen ust-kamenogorsk | усть-каменогорск каменогорск | өскемен
@petropavl | петропавл | петропавл
@aktobe aqtobe | актоб актюб | ақтөбе
@kostanay qostanay | костана | қостанай
@pavlodar | павлодар | павлодар
@karaganda qaraghandy | караганд | қарағанды
@shymkent | шымкент чимкент | шымкент
@taraz zhambyl | тараз жамбыл | тараз жамбыл
@turkistan turkestan | туркестан | түркістан
@kyzylorda qyzylorda | кызылорд | қызылорда
@atyrau | атырау | атырау
@mangystau mangistau | мангистау мангыстау | маңғыстау
@aktau aqtau | актау= | ақтау
@zhanaozen janaozen | жанаозен | жаңаөзен
@semey semei | семей семея семее | семей
@baikonur baikonyr | байконур | байқоңыр
caspian | каспи | каспий
@aral= | арал= аральск арала | арал= аралды
west | запад | батыс
east | восток восточн | шығыс
north | север | солтүстік
south | юг= юга= юге= южн | оңтүстік
@akmola aqmola | акмол | ақмола
@kulsary qulsary | кульсар | құлсары
# persons and offices
president | президент | президент
premier prime | премьер | премьер
minister ministry | министр министерств | министр
foreign mfa= | иностранн мид= внешн мида= | сыртқы сім
ambassador envoy embassy | посол= посла= послу= послом послы послов= посольств полпред | елші
consul | консул | консул
deputy lawmaker mp= mps= | депутат | депутат
parliament majilis mazhilis senate | парламент мажилис сенат | парламент мәжіліс сенат
government cabinet | правительств кабмин | үкімет
akim mayor governor | аким мэр= мэра губернатор | әкім
police officer | полиц мвд= милици правоохран | полиц іім= милици
court trial judge tribunal | суд= суда= суде= суду= суды= судеб судья судьи процесс подсуд кассац | сот= сотт сотқа соты судья
lawyer attorney | адвокат юрист | адвокат заңгер
prosecutor | прокур генпрокур | прокур
journalist reporter correspondent media | журналист сми= корреспондент репортер | журналист тілші бақ=
accredit | аккредит | аккредит
activist | активист | белсенді
expert analyst | эксперт аналитик социолог политолог историк специалист | сарапшы саясаттан тарихшы
worker labor labour | рабоч работник | жұмысшы
oilman oilmen | нефтяник нефтесервис | мұнайшы
soldier troops military army armed forces | военн арми войск солдат | әскер армия сарбаз
rescue emergency emergencies | спасат мчс чс= чрезвычайн дчс | құтқару төтенше тжм
school pupil | школ | мектеп оқушы мектеб сынып
student university | студент университет вуз= | студент университет
child kids | ребен дети= детей детск детям | бала
woman women female girl | женщин девочк девуш | әйел қыз=
wife spouse | жен= жена= жену= жены= супруг | жұбай зайып
husband | муж= мужа= мужем | күйеу
parents relatives family kin | родител родственник семь родн | ата-ана туыс отбасы
resident locals villager | жител населен сельчан горож | тұрғын жұрт халқы
people population | народ людей люди= человек | халық адам
refugee asylum | беженц беженк убежищ | босқын
migrant migration immigra | мигрант миграц | мигрант көші-қон
citizen | граждан соотечествен диаспор | азамат отандас қандас
foreigner | иностранец иностранц | шетелдік
businessman entrepreneur business | бизнес предпринимател | кәсіпкер бизнес
company firm corporation | компани корпорац | компания
actor singer artist | актер певец певиц артист | әртіс әнші
# disasters and weather
flood deluge inundat submerg | паводк паводо наводнен затоп подтоп потоп половод | тасқын топан қарғын
water | вод= вода= воды= воде= воду= водой водн | су= суға суды суда= судан сумен суы
dam= dams embankment levee | дамб плотин прорыв | бөгет дамба
wave | волн | толқын
river | рек= река= реки= реке= реку= рекой | өзен
level | уровен уровн | деңгей
evacuat | эвакуа эвакуи эвакопункт | эвакуация көшіріл
village | сел= село= селе= села= поселок поселк деревн аул= | ауыл кент=
city town | город | қала= қалада қаланы қалас қалал
district | район микрорайон | аудан ықшам шағынаудан
region oblast province | област регион | облыс өңір аймақ аймағ
house home | дом= дома= домов дому доме домах жиль | үй= үйді үйін үйге баспана үйі=
dacha | дач | саяжай
street road highway | улиц дорог трасс | көше= көшес жол= жолды жолы тасжол жолдар жолға жолдан= жолда= жолмен
snow | снег снеж | қар= қарды қары
rain downpour | дожд ливен ливн | жаңбыр жауын нөсер
earthquake quake magnitude | землетряс магнитуд | сілкін магнитуда зілзала
fire blaze burn | пожар горел сгорел сожж загорел | өрт
weather forecast | погод прогноз синоптик казгидромет | ауа-рай болжам райы= райына= райының= қазгидромет синоптик
damage harm loss destroyed destruction devastat | ущерб разруш поврежд | залал шығын қира бүлін
compensat reimburs payout | компенс возмещ выплат | өтемақы өтеме төлем
aid humanitarian help relief assistance | помощ гуманитар помог | көмек гуманитар жәрдем
threat danger risk | угроз опасн угрожа риск | қауіп қатер қаупі
second= | вторая второй второго вторую вторые | екінші
first= | перв | бірінші алғаш
bag= bags= sandbag | мешк мешок | қап= қабың қаптап
# crime and law
kill murder slain dead died death dies victim assassin | погиб смерт умер гибел жертв убий убит убил убив убье расстрел застрел сконч летальн | өлтір өлім өлді мерт құрбан опат ажал қаза= қазаға қазас қазалы қайтыс марқұм
rape sexual | изнасил сексуальн насилова | зорла жыныстық
tortur | пыток= | азапта қинау
attack shoot strike | атак напад напал удар обстрел теракт стрельб | шабуыл теракт атыс соққы
terror | террор | террор лаңкес
arrest detain custody detention apprehend | арест задерж | ұстал қамал қамау тұтқын ұстап= ұстады= ұстаған
prison jail inmate colony imprison | колони заключен решетк тюрьм тюрем изолятор сизо= спецприем узник политзакл | түрме абақты сотталған изолятор
sentenc convict verdict acquit | приговор осужд осудил вердикт | үкім сотталды жазала
suspect accus charge indict allege | подозрева обвин | айыпта айыпты айып= айыбы күдік
investigat probe case | расслед следств следоват дело= дела= делу= | іс= ісі= ісін терге
wanted interpol extradit | розыск разыскива интерпол экстради выда | іздеу экстрадиц интерпол
corrupt bribe | коррупц взятк антикор | жемқор пара= коррупц
fraud scam embezzl | мошенни хищен растрат | алаяқ жымқыр
theft steal stole robbery | краж украл ограб похит | ұрлық ұрла тонау
weapon arms gun knife missile drone | оруж нож ракет дрон беспилот | қару пышақ зымыран дрон
law legislation bill | закон= закона= законо законн законы законе закону законам законах | заң
rights human | прав= права= правозащит правам= правах= правами= | құқық құқығ
ban= banned prohibit | запре | тыйым
appeal petition complain | жалоб апелляц обжалов петици жалую пожалов | шағым апелляц петиция арыз
regist | регистр зарегистр | тіркеу тіркел тіркеді
document | документ | құжат
party= parties | парти | партия
opposition | оппозиц | оппозиц
protest rally demonstrat march boycott rallie outrage | протест митинг акци= акция акции демонстрац возмущ акцию= демонстрант недовол негодов голодовк бойкот шестви | наразы митинг шеру акция
strike walkout | забастовк бастую | ереуіл
riot unrest tension | беспоряд волнени бунт | тәртіпсіздік дүрлік толқу
january= | январ | қаңтар
lgbt gay= | лгбт гей= | лгбт
free liberty releas | свобод освобод | еркін бостандық босат бостандығ
election vote ballot referendum voting polling polls= | выбор референдум избира избирк проголос голосу голосов | дауыс референдум сайла учаске
resign dismiss fired sacked | отставк уволи освобожден снял | отставка қызметінен босат
appoint | назнач | тағайында
sanction | санкц | санкция
accident crash collision | дтп авари столкнов крушен | апаты авария соқтығыс
plane aircraft airport flight airline aviat | самолет аэропорт рейс авиа | ұшақ әуежай рейс әуе= әуеден ұшағы
bus= buses driver | автобус водител | автобус жүргізуші
# money and industry
money cash | деньг денег наличн | ақша қолма-қол
price tariff cost expensive | цен= цена= цены= тариф стоимост цене= ценам ценник ценах ценой ценов | тариф құны қымбат баға= бағасы бағаны бағалар
budget spending austerity | бюджет экономи расход | бюджет үнемдеу
tenge | тенге | теңге
dollar | доллар | доллар
exchange currency ruble | валют рубл курс= курса= курсу= курсе= | бағам валюта рубль
million mln | миллион млн= | миллион млн=
billion bln | миллиард млрд= | миллиард млрд=
thousand | тысяч тыс= | мың= мыңдаған мыңдай мыңнан мыңға
credit loan mortgage debt | кредит заем займ ипотек долг | несие кредит қарыз ипотека
invest | инвест | инвест
trade export import goods | торгов товарооборот экспорт импорт | сауда экспорт импорт тауар
oil petroleum | нефт | мұнай
gas= | газ= газа= газе= газов газиф | газ= газды
electric power | электр свет= света= | электр жарық
nuclear uranium atomic | атом ядер аэс= уран | атом ядро аэс уран
mine= mining miner mines | шахт рудник месторожд горн | шахта кеніш кен=
gold= golden | золот | алтын
build construction | строит стройк построй строя | құрылыс салын салу=
land= lands plot | земл земель участк участок | жер= жерді жері жерге жерде жермен
property real-estate | имуществ недвижим | мүлік
transport corridor transit logist | транспорт коридор транзит логист | көлік дәліз транзит логистика көлігі
internet online website tiktok social | интернет онлайн соцсет сайт | интернет онлайн желі әлеуметтік
space satellite rocket cosmonaut astronaut | космо спутник космическ | ғарыш спутник
project | проект | жоба
car= cars vehicle auto | машин автомоб авто= | көлік автокөлік
apartment flat= | квартир пересел | пәтер
salary wage pension | зарплат пенсии пенсию | жалақы зейнетақы айлық
# diplomacy
visit trip tour arrive | визит поездк посет прилет прибыл= прибыла прибыли прибыв прибыти побыва приезж приех | сапар барды келді келе барып барады барған бара=
meet met talks negotiat host receiv | встреч встрет переговор принял= | кездес келіссөз қабылдады қабылдап жиналды
phone telephone call | телефон разговор | телефон сөйлес
congratulat greet | поздрав | құттықта
condolenc mourn | соболезн траур | көңіл аза -аза
summit | саммит | саммит
forum conference congress | форум конференц съезд конгресс | форум конференция съезд
session council commission committee | сессия заседан совет комисс комитет | отырыс сессия кеңес комиссия комитет
agree treaty memorandum pact accord | соглаш договор меморандум | келісім шарт меморандум келіст келісіп келісе келіспе
sign= signed signing | подпис | қойды қойыл қол=
ratif | ратифи | ратифика
declar statement | деклара заявл заяви | декларация мәлімде
cooperat partner | сотруднич партнер | ынтымақтас серіктес
strateg | стратег | стратегия
relation diplomat ties | отношен дипломат | қатынас дипломат
credential | верительн грамот | сенім грамота
border frontier | границ погранич | шекара
peace ceasefire truce | миротвор перемир мирн мира= | бітім бейбіт
war= wars conflict invasion clash | войн конфликт вторжен | соғыс қақтығыс
visa passport | виз= виза= визы= визов безвиз паспорт | виза паспорт төлқұжат
deport expel | депорт выслат выдвор | депортация
culture cultural museum exhibit concert | культур музе выстав концерт | мәдени мұражай концерт көрме= көрмесі көрмеге= көрмені
language | язык= языка языке алфавит латиниц русскоязыч | тіл= тілі тілді әліпби латын
educat | образован | білім
science scientist scholar | наук учен научн | ғылым ғалым
religion mosque islam muslim church priest imam christian orthodox hijab | религ мечет ислам мусульм церк священник имам христиан православн хиджаб намаз молит | дін= діни мешіт ислам мұсылман шіркеу имам намаз хиджаб құран= христиан
nauryz nowruz | наурыз | наурызбен наурызды
exercise drill training | учени= учения учений | жаттығу
defense defence security | оборон безопасн | қорғаныс қауіпсіз
climate ecolog environment | климат эколог | климат экология
animal zoo wolf dog= dogs | животн зоопарк волк собак | жануар хайуанат қасқыр ит=
food hunger | еда= еды= питан продоволь голод продукт | тамақ азық аштық түлік
# words that tell what is new
gift present-of | подар | сыйлық сыйла
resolution | резолюц | қарар
assembl | генассамбле ассамбле | ассамблея
adopt pass= passed | приня | қабылдан
lease rent | аренд | жалдау жалға=
summon | вызвал вызван | шақыртылды шақыртты
note= | нота= ноту= ноты= | нота
consultat | консультац | консультация
emir= sheikh | эмир= эмира= эмиром шейх | әмір= шейх
king= queen royal | корол | король патша
chancellor | канцлер | канцлер
intergovernment interstate | межправ межгосуд | үкіметаралық мемлекетаралық
eid ramadan | айт= айтом рамадан ораза | айт= рамазан ораза
propos initiat offer | предлож предлаг инициатив | ұсын бастама
demand ask | треб просят прось проси потребов | талап сұрай талабы
critic | критик раскритик | сын= сына= сынап сынына сынын= сынға сынад сынаған сынай
refus reject | отказ отклон | тарт
deny denied denies | опроверг отрица | жоққа
warn alert | предупре предостер | ескерт
respond react | коммент ответ отреаг прокоммент | түсініктеме жауап
support | поддерж | қолдау қолдады қолдап қолдайды қолдаған қолдайтын
open launch inaugur | откры запуст запуск | ашыл іске
block | перекр блокир | бұғатта
cancel postpone | отмен отлож | кейінге болмайды күшін
interview | интервью | сұхбат
footage video photo | репортаж видео кадр фото | репортаж видео фото сурет
letter telegram= | письм телеграмм | хат= жеделхат
speech address message | выступ речь речи послани | сөз сөйледі жолдау жолдады жолдап жолдаған
hearing public | слушан обществ | тыңдау талқы қоғам
body bodies corpse | тело= тела= труп | мәйіт дене
future plan | планиру план= планы | жоспар
repair | ремонт | жөнде
insult obscene | оскорб нецензур | балағат
prepar | готов подготов | дайын
world international global | международн мировой мире= | халықаралық әлем дүние
# politics and society
authorit | власт | билік билігі
politic | полити | саяси саясат
leader head chief chairman chairwoman | глав председател лидер руководител | төраға көшбасшы басшы
secretary | секретар | хатшы
candidat | кандидат | кандидат үміткер
reform amendment | реформ поправ | реформа түзету
independen | независим | тәуелсіз
mobiliz mobilis draft conscript | мобилиз призывн призыв= | мобилизация шақырту
ethnic minorit nationalist | этнич меньшинс национали | этникалық азшыл ұлтшыл
xinjiang uyghur uighur | синьцзян уйгур | шыңжаң ұйғыр
camp= camps reeduc | лагер перевоспит | лагер
picket | пикет | пикет
youth young teenage minor= | молодеж подрост несовершеннолетн | жастар жасөспірім
daughter | дочь дочер | қызы=
kidnap abduct hostage | похищ заложник | қашу кепіл -қашу
funeral burial buried | похорон захорон | жерлеу жерлен жерледі
econom gdp | эконом ввп | экономика жіө
financ | финанс | қаржы
energy | энергет | энергетика
fuel gasoline petrol diesel | топлив бензин дизел | жанармай бензин дизель
organization organisation | организац | ұйым
develop | развит | даму дамыту
inform | информ | ақпарат
radio azattyq rfe= rferl | радио азаттык рсе= rfe= azattyq | радио азаттық azatnews azattyq азатнюс
painter sculpt monument statue memorial | памятник художник монумент мемориал | ескерткіш суретші монумент
coronavirus covid | коронавирус covid | коронавирус covid
medicin drug-store pharma | лекарств медицин | дәрі= дәрі-дәрмек медицина
explosion blast exploded bomb | взрыв бомб | жарылыс жарылған бомба
restrict limit curb | огранич | шекте
violat breach | наруш | бұзу бұзған бұзды
illegal unlawful unsanctioned unauthoriz | незакон нелегал несанкц незарег | заңсыз рұқсатсыз тіркелмеген
pressure persecut | давлен преслед | қысым қудала
discuss | обсуд обсужд | талқыла
delegat | делегат делегац | делегат
representat | представител | өкіл
mediat | посредн | делдал араағайын
invit | пригла | шақырды шақыру
send sent dispatch deliver | отправ направ достав | жібер аттан жеткіз жолдад жолдан жолдайды
creat establish found | созда основат основан= основал | құрыл құру құрды
chang | измен | өзгер
expand extend | расшир продл | кеңейт ұзарт
office headquarters | офис штаб | кеңсе штаб
kilomet km= | километр км= | шақырым км=
hour | час= часа часов | сағат
customs checkpoint | тамож пропускн | кеден бекет
flour | мука= муки= муку= мукой= | ұн= ұнын ұнға ұнды
xi= jinping | цзиньпин | цзиньпин
erdogan | эрдоган | ердоған эрдоған
state= | государственн | мемлекеттік
official | официальн чиновник | ресми шенеунік
joint | совместн | бірлескен
bilateral mutual | двусторон взаимн | екіжақты өзара
central | центральн | орталық
turnover | товарооборот оборот | айналым
route corridor | маршрут | бағыт бағдар
quota | квот | квота
scholarship grant | грант стипенд | грант стипендия
two both twice | два= две= двое двух двумя двоих дважды | екі= екеуі
three | три= трое трех троих | үш= үшеуі
four | четыре четвер | төрт
six | шесть шести= шестеро шестой шестая | алты=
only-one single | единственн | жалғыз
`;

/** Ideas that tell what kind of news it is and not of which event: with the others, what relevance is judged by. */
export const KIND_TABLE = `
# saying, thinking and acting in public
according words= | словам= согласно слова= слов= | айтуынша айтуларынша мәліметінше дерегінше
report= reports reported reportedly reporting | сообщ передае передаю передал | хабар
recount narrat | рассказ поделил | баянда әңгіме
named calls-it | назва назов называ | атады= атаған аталды атанды
believ think | счита думают думает полага | санайды есептейді ойлай
expect anticipat | ожида ждут | күтіп күтіле күтуде күтеді
fear worr concern | опаса боят обеспоко тревог озабоч | қорқ алаңдай алаңдау алаңдат
opinion viewpoint view= views | мнени взгляд точк | пікір көзқарас
position= stance | позици | ұстаным
issue= issues problem question | вопрос проблем | мәселе проблема сұрақ сауал сұрағы
explain clarif | поясн разъясн выясн объяс | түсінд
disput quarrel row= scandal | спор= споры споров ссор сканд резонанс | дау= дауы= дауын дауға даулы жанжал даудың
decree edict | указ= указом указа= указу указе указы постановлен | жарлық жарлығ қаулы
consider review | рассм | қарасты қарал= қаралып қаралды қаралған
related regarding | относител поводу связан связи= | қатысты= байланысты туралы жайлы жөнінде
join accession | вступ присоедин | қосыл
sell sold sale buy bought purchas | прода купи закуп покуп приобре | сату сатып сатыл сатты сатқан
industr produc factor plant= plants= | производс производи завод фабрик промышл предприят | өндір зауыт өнеркәсіп фабрика кәсіпорын
increas grow grew rise rising rose | увелич повыш вырос рост= роста= раст | көбей өсті өсуі өскен өсіп артты артып артуы
decreas fall= falls fell declin reduc drop= dropped cut= cuts low | сократ сокращ сниж сниз паден уменьш низк | азай қысқар құлдыра төмен
begin began start | нача старт | баста
stop halt suspend ceas | прекращ прекрат останов приостан | тоқтат тоқтады тоқтап тоқтал
strengthen boost intensif tighten | усил укреп ужест | күшей нығай қатаң
user netizen blogger | пользовател блог | қолданушы пайдалануш блог
control monitor inspect supervis observ | контрол провер надзор наблю монит | тексер бақыл монит
observer | наблюд | бақылаушы
protect defend | защит | қорға
impos introduc | введен ввел ввод внедр внес | енгіз
gather | собра собир | жинал жиын жиыл
present= presented presents presentation | представил представля представлен презент | таныстыр
union= unions alliance | союз= союза союзе союзу союзом союзы профсоюз | одағы кәсіподақ одақ
akorda | акорд | ақорда
former= ex= former | бывш экс= | бұрынғы экс=
vice deputizing | замест вице | орынбасар вице
post= posts | должност пост= посту= поста= | лауазым
press= spokes briefing newspaper magazine article | пресс= брифинг пресс-секретар прессы прессе газет журнал статья статье статью статьи | баспасөз брифинг газет журналын мақала
director manager boss | директор начальник руководст менедж | директор бастық
constitution | конституц | конституция
code= | кодекс | кодекс
soviet ussr communist | советск ссср= коммунист | ксро совет коммунист
snap early-vote extraordinary | внеочеред досрочн | кезектен кезексіз
neighbor neighbo | сосед | көрші
invad aggress occup intervention | агресс оккуп вмешат вмешив | агрессия оккупа басып
injur wound hurt= | ранил травм ранен постра | жарал жарақат зардап
national nationwide | национальн общенац | ұлттық
service= services | служб | қызмет
employ staff | сотрудник сотрудниц | қызметке
ceremon solemn | церемон торжеств | рәсім салтанат
event= events measure | мероприят меры= мер= мера= | шара= шаралар шараға шарасы
incident occurr happened event | происшеств случа событ произош инцид происх | оқиға
situation condition circumstanc | услови ситуа обстанов полож обстоят | жағдай ахуал
agenda topic theme | повестк тема= темы= тему= теме= | тақырып
influenc impact effect | влия воздейств последстви | ықпал әсер салдар
reason why cause motive | причин почему зачем | себеп себеб неге=
importan significan vital | важн значени значим | маңыз
high-level senior top= supreme high | высок высш верховн | жоғары жоғарғы
against anti | против= анти= антип антиг антир антит | қарсы
friend brother-nation | друж друзья друзей другом | достық достас досы= достар
colleague counterpart | коллег | әріптес
mission | мисси | миссия
palace residence | дворец дворц резиденц | сарай= сарайы резиденция
swap exchanged | обмене= обменя обменив | алмасу алмасты алмаса
sovereign integrity | целостн суверен | тұтастығ егемен
market bazaar | рынок рынк базар | базар= базары базарда нарық нарығ
owner own= owned belong | владе принадл собств хозя | иесі меншік меншіг иелер
inflat devaluat | инфляц девальв подорож дорожа | инфляция құнсызд девальвация
fund= funds foundation | фонд | қор= қоры= қорын қорға= қордың
income revenue profit earn= earns earned earnings | доход заработ | табыс= табысы пайда= кіріс=
privat | частн= частной частные частного частный частных частную частная приватиз | жеке= жекеменш жекешел
pipeline | трубопровод нефтепровод газопровод труб= труба трубы | құбыр
station | станци | станция
passenger | пассаж | жолауш
test= tests testing | испыт полигон | сынақ полигон
procedure | порядок порядк процедур | тәртіп= тәртіб тәртіпке
list= blacklist lists | списо списк | тізім
figure= figures statesman prominent | деятел | қайраткер тұлға
group= group | групп | топ= тобы топта топты
norms standard | норм= нормы стандарт | стандарт норма
reaction reacted reacting | реакц реагир | реакц
# journalism and the questions it asks
citing | ссылк | сілтеме сілтеп
news | новост | жаңалық
how= | как= каким= | қалай
what= which | какие= какой= каков каких= чем= чего= | қандай нені=
who= whose | кто= кого= кому= | кім= кімдер кімге кімнің кімді
where= | где= куда= откуда= | қайда
possible may= might can= could | может= могут= возмож можно= могла могли= смогл | мүмкін ықтимал
facebook youtube instagram twitter whatsapp | facebook youtube instagram telegram whatsapp | facebook youtube instagram telegram твиттер
television tv= channel | эфир телев телек | телеарна арнас эфир
publish | опубл публик | жария
editor | редак | редак
author poet film movie cinema director= music song book literature novel theater stage= star= stars celebrit popular writer theatre | автор= автора авторы авторо писат поэт книг фильм кино режисс сериал музык песн песен литерат театр спектакл сцен звезд знаменит популярн | авторы авторл ақын= кітап фильм кино режиссер сериал музыка ән= әні= жазушы ақыны әдебиет театр сахна жұлдыз әйгілі әнді әнін ақынның спектакль
story stories | расск история= историю истории= | әңгім
truth true fact= facts | правда= действительн факт | рас= шынд шын= раста
urge calls | призв призыва обраща обращен обратил | үндеу шақырып
propagand campaign | пропаган агитац кампани | насихат үгіт науқан=
# crime and force
crime= crimes criminal | преступ криминал уголов | қылмыс
guilty blame | винов вину= | кінә
beat= beating beaten brawl fight | избие избив избит избил драк побои | төбелес ұрып= ұрды
violence violent brutal | насил жесток издев | зорлы зомбы қатыгез
punish fine= fines | наказ штраф оштраф | жазас жаза= жазаға айыппұл
extrem militant separatis | экстрем сепар боеви радикал вербов | экстрем сепар содыр радикал
dictator authoritar regime | режим диктат авторитар | режим диктат авторитар
democra | демок | демок
espionage spying intelligence | кнб= спецслуж фсб= развед шпион силов | ұқк= барлау тыңшы
hospital doctor medic= medics disease ill= illness patient cancer sick | госпит больни врач медик доктор болезн болен заболе пациент диагно больны больной= | аурух емхана дәрігер ауру= ауруы аурулар ауруға аурудан науқас сырқат дерт
escape fled leave leaving left= flee | бежал сбежал побег покид выех | қашқан қашып қашты кетті= кеткен= кетіп=
old= aged age= | летни летня летне лет= возраст летнюю= | жастағы жасар= жаста= жасында
shot= | стрел выстре расстре застре | атып= атқан атыл атқыл оққа оқ=
raid checks | обыск рейд инспек | тексе тінту рейд
struggl combat | борьб борот борет борца | күрес
confiscat seize | конфиск изъя захва | тәркіле
forced forcib | вынужд заставл застави принуж насильн | мәжбүр күштеп
stripped | лишен лиши | айырыл айыру
term= terms | срок | мерзім
# rights and causes
justice fair= | справедл правос несправ | әділе әділд әділ=
slogan poster banner | лозунг плакат баннер надпис | ұран плакат баннер
supporter follower | сторонник соратник | жақта
movement | движе | қозғалыс
volunteer charity donat | волон доброво благотв пожертв | ерікті волонт қайырымд
trust | довер | сенім= сенбей сене
# people and their lives
mother | мать= матери= матерей матерью матерям мама= многодет | ана= анасы ананы аналар шешесі көпбал
father | отец= отца= отцом= | әке= әкесі
man= men= male= | мужчи парня= | еркек ерлер ер= жігіт
birth= born newborn baby birth | родил младен новорож рожд | нәресте сәби туып= туды= босану туған= туу= туылған
pensioner veteran elderly retire | пенсион ветеран пожил старик | зейнет қария ардагер
poor poverty | бедн нищ малоим | кедей мұқтаж тұрмысы
life lives= living live= | жизн живе живу живш жить прожи | өмір тұратын тұрады
famous known | извес знамен | белгілі= танымал
stalin repress | сталин репре голодомор | сталин репре сүргін қуғын
memory anniversary commemor centenar | памят годовщ юбил летие летия летию | еске= мерейтой жылдығы жылдық=
celebrate holiday celebrat festiv | праз фестив торжест | мерек мейрам тойла фестив
native homeland | родин урож выходц родном | отан= отаны туған
russian-speaking | русск | орыс
leave= moved | перее уехал покин выеха уезжа | көшіп көшкен көшті
job work= works working | труд= труда трудо безраб занято работ | жұмыс еңбек
# words that join and place
building | здани | ғимарат
occasion | случаю= поводу= | орай=
attention | внима | назары
outside near= nearby | около= возле= вблизи недалеко | маңынд алдында=
administrat | админ | әкімшіл
side | сторон= стороны стороне сторону | тарап тараб
or= | или= либо= | немесе= әлде=
so-that | чтобы= | үшін=
only= | только= лишь= | ғана= тек=
see= sees seen saw= | видит видят увид видел | көрді көреді көріп көрген
that= | что= | деп= деген=
taken= | увез забрал | әкетт әкетк әкеті
attempt tried try tries | попыт пытал пытае пытаю пытаясь | тырыс талпын ұмтыл әрекеттен
department agency | департ управлен ведомств | департ басқармас ведомство
institution | учрежд | мекеме
finish= ended complet | заверш законч оконч | аяқта
# sport, arts, health, nature, daily life
sport athlet champion olympic medal football soccer tournament match= hockey team= contest compet record= records= final= finals= game play= playing player boxer boxing tennis coach finalist | спорт чемпион олимп медал футбол турнир матч сборной= сборная= сборных= тренер хокке боксер теннис конкурс соревнов состяз рекорд финал игры игру= игре= игра игрок сборную= сборные= | спорт чемпион олимп медаль футбол турнир матч құрама бапкер хоккей боксшы теннис жарыс сайыс бәсеке байқау= рекорд финал ойын
win= won= winner wins= | выигр победил победит | жеңді жеңіп жеңім ұтты
prize award laureate | наград премии премию лауреат призер премия приз= призы | марапат жүлде лауреат
health | здоров здрав | денсаулық
virus vaccin quarantine epidem pandem infect | вирус вакцин карантин эпидем пандем инфекц зараз | вирус вакцин карантин эпидем пандем індет жұқты
teacher professor | учител педагог препод воспитател | мұғалім ұстаз педагог оқытушы
study studies lesson exam= exams= | учеб урок экзамен учит учат обуч | оқу= оқуға сабақ емтихан оқыт оқуды
technolog digital artificial | технолог цифров искусственн интеллект | технолог цифр интеллект жасанды
research explor | исслед изуч | зертте
storm wind= winds= frost cold= heat winter summer spring air= pollut sea= mountain forest tree= trees fog= autumn smog | ветер= ветра= буран метел мороз холод жара= жару= зимн зимой зиму летом весн осен возду смог= загряз море= моря= горы= горах лес= леса= лесу= деревья деревьев шторм туман= тумана жары= лето= морск гор= горам альпин лесн | боран дауыл жел= тұман аяз суық ыстық қыс= қыста= жаз= жазда= жазғы көктем күз= күзде ауа= ластан түтін теңіз тау= таулы тауы орман ағаш тауда
disaster tragedy tragic catastroph | катастр бедств траге стихий | апат= апатт апатқа қайғылы трагед
collapse | обруш обвал рухн | құлаған құлады құлап
search missing disappear | поиск ищут искать пропав пропал исчез | ізде жоғал жоғын
find found= discover | нашли нашел найти найден обнаруж находк | табылды табылған табылып табылмай тапқан тапты тауып
shortage lack= | нехват дефицит хвата | тапшы жетпе жетісп
queue line= lines= | очередь= очереди= очередях= | кезек= кезекке кезекте=
meat bread sugar vegetable potato | мяс хлеб сахар картоф овощ | ет= етін нан= қант= картоп көкөніс
tourist hotel resort tourism | турис гостин отель отеле отели отеля курорт | турист туризм қонақүй курорт
vacation rest= weekend | отдых отпуск выходные= каникул выходной= выходных= | каникул демал
# time, number and size
years= decade | годов= годам= годами= десятилет | жылға= жылдан= жылдар
week= weeks= weekly | недел | апта
today tonight | сегодня | бүгін
morning evening night | утра= утро= утром вечер ночь= ночи= ночью ночн | таңер таңғы кешке= түнде= түні= түнгі
now current | сейчас теперь нынешн текущ | қазір енді=
ago earlier previously | назад ранее раньше | бұрын=
recent | недавн | жақында=
last= past= previous | прошлый прошлого прошлом прошлой прошлые прошедш минувш прошлая прошлое= прошлых прошлую | өткен= былтыр
next= upcoming | следующ предстоящ ближайш очередн | келесі алдағы= кезекті
time period era= | врем период момент эпох | уақыт кезең мезгіл кезде=
again= renewed | вновь снова повторн | қайта= тағы=
country countries nation= | стран= страны= страну= стране= страной= странах= странам= странами= государств держав | ел= елі= елде= елге= елден= елдің елді= елдегі елдер елімі мемлекет
center= centers centre= | центр= центра= центре= центры центров центром | орталығы
big large huge massive great= major | большой больша большу больших большие крупн масштаб огромн большо= | үлкен ірі= ауқымд зор=
dozen hundred | десятк сотен сотн | ондаған жүздеген
five= seven= eight= nine= ten= | пять= пяти= пятер семь= семи= восем девят десять= десяти= | бес= жеті= сегіз= тоғыз= он=
third= | трети третье третья | үшінші
full= complete entirely | полност полного полную полный полная полное полной | толық
key= main= basic | главный= главная= главное= главной= главную= главных= главные= основн ключев | басты= негізгі
good= better best= improve | хорош лучш улучш | жақсы= жақсар үздік
difficult hard= tough | трудн сложн тяжел | қиын ауыр=
remain stay | остал остае остаю | қалды= қалған= қалып=
close= closed closes closure shut | закры | жабыл жауып жапты жабу
result consequence effect= effects | результат последств | нәтиже
part= | часть= части= частью= | бөлігі бөлік
success achiev | успех успеш достиж достиг | жетістік табыспен
system | систем | жүйе
get= gets= obtain | получ | алған= алып= алынған
`;
