/**
 * What a word is about, whatever language it is in: one idea a line, as the beginnings of its words in English, Russian
 * and Kazakh; the first English one names the idea. A word has the idea of the longest beginning that fits it; `=` after a
 * beginning asks for the whole word, `@` before a line marks a country or a city. Countries whose names are much the same in
 * every form need no line. Written from common newspaper use; Kazakh in Cyrillic. A word that means several everyday
 * things is left out.
 */
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
@india delhi | инди дели= | үндістан үнді дели
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
@ukrain kyiv kiev | украин киев | украина киев
@belarus minsk | белорус беларус минск | беларусь белорус минск
@uae= emirates emirati dubai abu | оаэ= эмират дубай дубае дубаи абу | баә= әмірлік дубай абу
@saudi riyadh | саудовск сауди рияд эр-рияд | сауд эр-рияд
@qatar doha | катар доха= дохе= | катар доха
@syria damascus | сири дамаск | сирия дамаск
@jordanian amman | иордан амман | иордания амман
@egypt cairo | егип каир | египет мысыр каир
europe | европ | еуропа
asia | ази азиат | азия
arab | арабск арабы | араб
un= united | оон= | бұұ
nato | нато= | нато
sco= shanghai | шос= шанхайск | шыұ
csto= | одкб | ұқшұ
eaeu= eurasian | еаэс евразийск | еаэо еуразия
cis= commonwealth | снг= содружеств | тмд
turkic | тюркск огт= отг= | түркі түркітілдес
eu= | ес= евросоюз | ео= еуроодақ
oic= | оис= | иыұ
iaea | магатэ | магатэ
osce= | обсе= | еқыұ
wto= | вто= | дсұ
imf= | мвф= | хвқ
ebrd | ебрр | еқдб еқдб=
adb= | абр= | адб азия-даму
cica= | свмда= | аөсшк
cpc= ctc= | ктк= | кққ
bank lender | банк | банк
@macedon | македон | македония
# places of Kazakhstan whose names differ
astana capital | астан столиц столичн | астана елорда
@almaty | алмат | алматы
@uralsk oral= | уральск | орал= оралд оралға оралдың
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
@zhanaozen janaozen | жанаозен жанаозён | жаңаөзен
@semey semei | семей семея семее | семей
@baikonur baikonyr | байконур | байқоңыр
caspian | каспи | каспий
@aral= | арал= аральск арала | арал= аралды аралдың
west western | запад западн | батыс
east eastern | восток восточн | шығыс
north northern | север северн | солтүстік
south southern | юг= юга= юге= южн | оңтүстік
@akmola aqmola | акмол | ақмола
@kulsary qulsary | кульсар | құлсары
# persons and offices
president | президент | президент
premier prime | премьер | премьер
minister ministry | министр министерств | министр
foreign mfa= | иностранн мид= внешн мида= | сыртқы сім
ambassador envoy embassy | посол= посла= послу= послом послы послов= посольств полпред | елші
consul | консул | консул
deputy lawmaker lawmakers mp= mps= | депутат | депутат
parliament majilis mazhilis senate | парламент мажилис сенат | парламент мәжіліс сенат
government cabinet | правительств кабмин | үкімет
akim mayor governor akimat | аким мэр= мэра губернатор акимат | әкім
police officer | полиц | полиц
court trial judge tribunal | суд= суда= суде= суду= суды= судеб судья судьи процесс | сот= сотт сотқа сотты соты соттың сотын
lawyer attorney | адвокат юрист | адвокат заңгер
prosecutor | прокур генпрокур | прокур
journalist reporter correspondent media | журналист сми= корреспондент | журналист тілші бақ=
accredit | аккредит | аккредит
activist | активист | белсенді
expert analyst | эксперт аналитик социолог | сарапшы
worker labor labour | рабоч работник | жұмысшы
oilman oilmen | нефтяник нефтесервис | мұнайшы
soldier troops military army armed forces | военн арми войск солдат военнослуж | әскер армия сарбаз
rescue rescuer emergency emergencies | спасат мчс чс= чрезвычайн дчс | құтқару төтенше тжм
school pupil schoolgirl schoolboy | школ | мектеп оқушы
student university | студент университет вуз= | студент университет
child children kids | ребен дети= детей детск детям | бала
woman women female girl | женщин девочк девуш | әйел қыз=
wife spouse | жен= жена= жену= жены= супруг | жұбай зайып
husband | муж= мужа= мужем | күйеу
parents relatives family kin | родител родственник семь родн | ата-ана туыс отбасы
resident locals villager | жител населен сельчан горож | тұрғын жұрт халқы
people population | народ людей люди= человек | халық адам
refugee asylum | беженц беженк убежищ | босқын
migrant migration immigra | мигрант миграц | мигрант көші-қон
citizen citizenship | граждан | азамат
foreigner | иностранец иностранц | шетелдік
businessman entrepreneur businessmen business | бизнес предпринимател | кәсіпкер бизнес
company firm corporation | компани корпорац | компания
actor singer artist | актер актёр певец певиц артист | әртіс әнші
# disasters and weather
flood deluge inundat submerg | паводк паводо наводнен затоп подтоп потоп половод | тасқын топан қарғын
water | вод= вода= воды= воде= воду= водой водн | су= суға суды судың суда= судан сумен суы
dam= dams embankment levee | дамб плотин прорыв | бөгет дамба
wave | волн | толқын
river | рек= река= реки= реке= реку= рекой | өзен
level | уровен уровн | деңгей
evacuat | эвакуа эвакуи эвакопункт | эвакуация көшіріл
village | сел= село= селе= села= поселок посёлк поселк деревн аул= | ауыл кент=
city town | город | қала= қалада қаланы қалас
district | район микрорайон | аудан ықшам шағынаудан
region oblast province | област регион | облыс өңір
house home homes homeless | дом= дома= домов дому доме домах жиль жилье жилья | үй= үйі үйді үйін үйге баспана
dacha | дач | саяжай
street road highway | улиц дорог трасс | көше= көшес жол= жолды жолдың жолы тас
snow snowmelt | снег снеж | қар= қарды қары
rain downpour | дожд ливен ливн | жаңбыр жауын нөсер
earthquake quake magnitude | землетряс магнитуд | жер сілкін магнитуда
fire blaze burn burned | пожар горел сгорел сожж загорел | өрт өртен
weather forecast | погод прогноз синоптик | ауа-рай болжам
damage harm loss destroyed destruction devastat | ущерб разруш поврежд | залал шығын қира бүлін
compensat reimburs payout | компенс возмещ выплат | өтемақы өтеме төлем
aid humanitarian help relief assistance | помощ гуманитар помог | көмек гуманитар жәрдем
threat danger risk | угроз опасн угрожа риск | қауіп қатер
second= | втор | екінші
first= | перв | бірінші алғаш
bag= bags= sandbag | мешк мешок | қап= қабың қаптап
# crime and law
kill murder slain dead died death dies victim | уби погиб смерт умер гибел жертв | өлтір қаза өлім өлді мерт құрбан опат ажал
rape sexual | изнасил сексуальн | зорла жыныстық
tortur | пыт | азапта қинау
attack shoot shooting strike | атак напад напал удар обстрел теракт стрельб | шабуыл теракт атыс соққы
terror | террор | террор лаңкес
arrest detain custody detention | арест задерж | қамауға ұстал қамал ұсталды қамау тұтқын
prison jail inmate colony | тюр колони заключен решетк решётк | түрме абақты сотталған
sentenc convict verdict acquit | приговор осужд осудил вердикт | үкім сотталды жазала
suspect accus charge indict | подозрева обвин | күдікті айыпта айып
investigat probe case | расслед следств следоват дело= дела= делу= | тергеу іс= ісі= ісін
wanted interpol extradit | розыск разыскива интерпол экстради выда | іздеуде іздеу экстрадиц интерпол
corrupt bribe | коррупц взятк антикор | жемқор пара= коррупц
fraud scam | мошенни | алаяқ
theft steal stole robbery | краж украл ограб похит | ұрлық ұрла тонау
weapon arms gun knife missile drone | оруж нож ракет дрон беспилот | қару пышақ зымыран дрон
law legislation bill | закон законопроект | заң
rights human | прав= права= правозащит | құқық
ban= banned prohibit | запре | тыйым
appeal complaint petition | жалоб апелляц обжалов петици | шағым апелляц петиция арыз
regist | регистр | тіркеу
document | документ | құжат
party= parties | парти | партия
opposition | оппозиц | оппозиц
protest rally demonstrat march | протест митинг акци= акция акции демонстрац | наразы митинг шеру акция
strike walkout | забастовк бастую бастующ | ереуіл
riot unrest tension | беспоряд волнени бунт | тәртіпсіздік дүрлік толқу
january= | январск январ | қаңтар
lgbt gay= | лгбт гей= | лгбт
free freedom liberty | свобод освобод | еркін босату бостандық босат азаттық
election vote ballot referendum | выбор голосован референдум | сайлау дауыс референдум
resign dismiss fired sacked | отставк уволи освобожден снял | отставка қызметінен босат
appoint | назнач | тағайында
sanction | санкц | санкция
accident crash collision | дтп авари столкнов крушен | жол апаты авария соқтығыс
plane aircraft airport flight airline aviat | самолет самолёт аэропорт рейс авиа | ұшақ әуежай рейс әуе
bus= buses driver | автобус водител | автобус жүргізуші
# money and industry
money cash | деньг денег наличн | ақша қолма-қол
price tariff cost expensive | цен= цена= цены= цен тариф стоимост | баға тариф құны қымбат
budget spending austerity | бюджет экономи расход | бюджет үнемдеу
tenge | тенге | теңге
dollar | доллар | доллар
exchange currency ruble | курс валют рубл | бағам валюта рубль
million mln | миллион млн= | миллион млн=
billion bln | миллиард млрд= | миллиард млрд=
thousand | тысяч тыс= | мың=
credit loan mortgage debt | кредит заем заём займ ипотек долг | несие кредит қарыз ипотека
invest | инвест | инвест
trade export import goods | торгов товарооборот экспорт импорт | сауда экспорт импорт тауар
oil petroleum | нефт | мұнай
gas= | газ= газа= газе= газов газиф | газ= газды
electric power | электр свет= света= | электр жарық
nuclear uranium atomic | атом ядер аэс= уран | атом ядро аэс уран
mine= mining miner mines | шахт рудник шахтер месторожд горн | шахта кеніш кен=
gold= golden | золот | алтын
build construction builder | строит стройк построй строя | құрылыс салын салу=
land= lands plot | земл земель участк участок | жер= жерді жерін жердің жері
property real-estate | имуществ недвижим | мүлік
transport corridor transit logist | транспорт коридор транзит логист | көлік дәліз транзит логистика
internet online website tiktok social | интернет онлайн соцсет сайт | интернет онлайн желі
space satellite rocket cosmonaut astronaut | космо спутник космическ | ғарыш спутник
project | проект | жоба
car= cars vehicle auto | машин автомоб авто= | көлік автокөлік
apartment flat= | квартир пересел | пәтер
salary wage pension | зарплат пенсии пенсию | жалақы зейнетақы
# diplomacy
visit trip tour arrive | визит поездк посет прибы прилет прилетел | сапар барды келді келе
meet met talks negotiat host receiv | встреч встрет переговор принял= | кездес келіссөз қабылдады қабылдап жиналды
phone telephone call | телефон разговор | телефон сөйлес
congratulat greet | поздрав | құттықта
condolenc mourn | соболезн траур | көңіл айт аза
summit | саммит | саммит
forum conference congress | форум конференц съезд конгресс | форум конференция съезд
session council commission committee | сессия заседан совет комисс комитет | отырыс сессия кеңес комиссия комитет
agree treaty memorandum pact accord | соглаш договор меморандум | келісім шарт меморандум
sign= signed signing | подпис | қол қойды қойыл
ratif | ратифи | ратифика
declar statement | деклара заявл заяви | декларация мәлімде
cooperat partner | сотруднич партнер партнёр | ынтымақтас серіктес
strateg | стратег | стратегия
relation diplomat ties | отношен дипломат | қатынас дипломат
credential | верительн грамот | сенім грамота
border frontier | границ погранич | шекара
peace ceasefire truce | миротвор перемир мирн мира= | бітім бейбіт
war= wars conflict invasion | войн конфликт вторжен | соғыс қақтығыс
visa passport | виз= виза= визы= визов безвиз паспорт | виза паспорт төлқұжат
deport expel | депорт выслат выдвор | депортация
culture cultural museum exhibit concert | культур музе выстав концерт | мәдени мұражай көрме концерт
language | язык= языка языке | тіл= тілі тілін тілді
educat | образован | білім
science scientist scholar | наук учен учён ученый научн | ғылым ғалым
religion mosque islam muslim church priest imam | религ мечет ислам мусульм церк священник имам | дін= діни мешіт ислам мұсылман шіркеу имам
nauryz nowruz | наурыз | наурызбен наурызды
exercise drill training | учени= учения учений | жаттығу
defense defence security | оборон безопасн | қорғаныс қауіпсіздік
climate ecolog environment | климат эколог | климат экология
animal zoo wolf dog= dogs | животн зоопарк волк собак | жануар хайуанат қасқыр ит=
food hunger | еда= еды= питан продоволь голод продукт | тамақ азық аштық
# words that tell what is new
gift present-of | подар | сыйлық сыйла
resolution | резолюц | қарар
assembl | генассамбле ассамбле | ассамблея
adopt pass= passed | принят приня приняла= | қабылдан
lease rent | аренд | жалға жалдау
summon | вызвал вызван | шақыртылды шақыртты
note= | нота= ноту= ноты= | нота
consultat | консультац | консультация
emir= sheikh | эмир= эмира= эмиром шейх | әмір= шейх
king= queen royal | корол короле | король патша
chancellor | канцлер | канцлер
intergovernment interstate | межправ межгосуд | үкіметаралық мемлекетаралық
eid ramadan | айт= айтом рамадан ораза | айт= рамазан ораза
propos initiat offer | предлож предлаг инициатив | ұсын бастама
demand ask | треб прос просят прось | талап сұрай
critic | критик раскритик | сын= сына= сынап сыны
refus reject | отказ отклон | бас тарт
deny denied denies | опроверг отрица | жоққа
warn alert | предупре предостер | ескерт
respond react | коммент ответ отреаг прокоммент | түсініктеме жауап
support | поддерж | қолда
open launch inaugur | откры запуст | ашыл іске
block | перекр блокир | бұғатта
cancel postpone | отмен отлож | кейінге болмайды күшін
interview | интервью | сұхбат
footage video photo | репортаж видео кадр фото | репортаж видео фото
letter | письм | хат=
speech address message | выступ речь речи послани | сөз сөйледі жолдау
hearing public | слушан общественн | тыңдау қоғамдық талқы
body bodies corpse | тело= тела= труп | мәйіт дене
future plan | планиру план= планы | жоспар
repair | ремонт ремонтир | жөнде
insult obscene | оскорб нецензур | балағат
prepar | готов подготов | дайын
world international global | международн мировой мире= | халықаралық әлем дүние
# politics and society
authorit | власт | билік билікт билікк билігі
politic | полити | саяси саясат
leader head chief chairman chairwoman | глав председател лидер руководител | төраға көшбасшы басшы
secretary | секретар | хатшы
candidat | кандидат | кандидат үміткер
reform amendment | реформ поправ | реформа түзету
independen | независим | тәуелсіз
mobiliz mobilis draft conscript | мобилиз призыв | мобилизация шақырту
ethnic | этнич | этникалық
xinjiang uyghur uighur | синьцзян уйгур | шыңжаң ұйғыр
camp= camps | лагер | лагерь лагер
picket | пикет | пикет
youth young teenager teenage minor= | молодеж подрост несовершеннолетн | жастар жасөспірім
daughter | дочь дочер | қызы=
kidnap abduct hostage | похищ заложник | алып қашу кепіл
funeral burial buried | похорон захорон | жерле
econom gdp | эконом ввп | экономика жіө
financ | финанс | қаржы
energy | энергет | энергетика
fuel gasoline petrol diesel | топлив бензин дизел | жанармай бензин дизель
organization organisation | организац | ұйым
develop | развит | даму дамыту
inform | информ | ақпарат
radio azattyq | радио азаттык | радио азаттық
painter sculpt monument statue memorial | памятник художник монумент мемориал | ескерткіш суретші монумент
coronavirus covid | коронавирус covid | коронавирус covid
medicin drug-store pharma | лекарств медицин | дәрі= дәрі-дәрмек медицина
explosion blast exploded bomb | взрыв бомб | жарылыс жарылған бомба
restrict limit curb | огранич | шектеу
violat breach | наруш | бұзу бұзған бұзды
illegal unlawful | незакон нелегал | заңсыз
pressure persecut | давлен преслед | қысым қудала
discuss | обсуд обсужд | талқыла
delegat | делегат делегац | делегат
representat | представител | өкіл
mediat | посредн | делдал араағайын
invit | пригла | шақырды шақыру
send sent dispatch deliver | отправ направ достав | жібер аттан жеткіз
creat establish found | созда основ | құрыл құру құрды
chang | измен | өзгер
expand extend | расшир продл | кеңейт ұзарт
office headquarters | офис штаб | кеңсе штаб
kilomet km= | километр км= | шақырым км=
hour | час= часа часов часам | сағат
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
four | четыре четверо четвер | төрт төртеу
six | шест | алты=
only-one single | единственн | жалғыз
`;
