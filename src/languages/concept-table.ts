/**
 * What a word is about, whatever language it is in: one idea a line, as the beginnings of its words in English, Russian
 * and Kazakh. A word has the idea of the longest beginning that fits it; `=` after a beginning asks for the whole word.
 * The idea of a country or a city begins with `@`. Written from common newspaper use; Kazakh in Cyrillic. A word that means several everyday things is left out.
 */
export const CONCEPT_TABLE = `
# states and their people
kazakhstan | kazakh | казахстан казахск казах= казахи= казахов | қазақ
@russia | russia moscow kremlin | росси рф= москв московск кремл | ресей рф= мәскеу кремль
@china | china chinese beijing | кита кнр= пекин | қытай қхр= бейжің пекин
@usa | usa us= u.s american washington | сша= америк вашингтон | ақш америк вашингтон
@uzbekistan | uzbek tashkent | узбек ташкент | өзбек ташкент
@kyrgyzstan | kyrgyz bishkek | кыргыз киргиз бишкек | қырғыз бішкек
@tajikistan | tajik dushanbe | таджик душанбе | тәжік душанбе
@turkmenistan | turkmen ashgabat | туркмен ашхабад | түрікмен ашғабат
@turkey | turkey turkish türkiye turkiye ankara istanbul | турци турецк анкар стамбул | түркия түрік= анкара стамбұл ыстамбұл
@azerbaijan | azerbaijan azeri baku | азербайджан баку | әзербайжан әзірбайжан баку
@armenia | armenia yerevan | армен армян ереван | армения армян ереван
@georgia | georgian tbilisi | грузи тбилис | грузия грузин тбилиси
@iran | iran tehran | иран тегеран | иран тегеран теһран
@israel | israel jerusalem | израил иерусалим | израиль иерусалим
@palestine | palestin gaza hamas | палестин газа= газе= газы= сектор хамас | палестин газа хамас
@afghanistan | afghan kabul taliban | афган кабул талиб | ауған кабул тәліб талиб
@pakistan | pakistan islamabad | пакистан исламабад | пәкістан исламабад
@india | india delhi | инди дели= | үндістан үнді дели
@japan | japan tokyo | япон токио | жапон токио
@korea | korea seoul | коре= корея корее корей южнокоре сеул | корея кәріс сеул
@mongolia | mongolia ulaanbaatar | монгол улан | моңғол
@germany | german berlin | герман немецк фрг= берлин | герман неміс берлин
@france | france french paris | франц париж | франц париж
@britain | britain british uk= u.k london english england | британ великобритан лондон англи | британ ұлыбритан лондон ағылшын
@italy | italy italian rome | итал рим= риме= | италия рим=
@spain | spain spanish madrid | испан мадрид | испан мадрид
@poland | poland polish warsaw | польш польск варшав | польша поляк варшава
@czechia | czech prague | чех чешск праг | чехия прага
@hungary | hungar budapest | венгр венгер будапешт | венгрия мажар будапешт
@serbia | serbia belgrade | серби белград | сербия белград
@austria | austria= austrian vienna | австри= австрий вен= вене= вены= | австрия вена
@switzerland | swiss switzerland geneva | швейцар женев | швейцария женева
@netherlands | netherlands dutch hague | нидерланд голланд гааг | нидерланд голланд гаага
@belgium | belgium belgian brussels | бельги брюссел | бельгия брюссель
@finland | finland finnish finnish helsinki | финлянд финск хельсинк | финлянд хельсинки
@sweden | sweden swedish stockholm | швеци шведск стокгольм | швеция стокгольм
@norway | norway norwegian oslo | норвег осло | норвегия осло
@latvia | latvia riga | латви рига= риге= | латвия рига
@lithuania | lithuania vilnius | литв литов вильнюс | литва вильнюс
@estonia | estonia tallinn | эстон таллин | эстония таллин
@bulgaria | bulgaria sofia | болгар софи | болгария болгар
@romania | romania bucharest | румын бухарест | румыния бухарест
@moldova | moldova moldov chisinau | молдав молдов кишин | молдова кишинев
@greece | greece greek athens | грец греч афин | грекия афина
@croatia | croatia zagreb | хорват загреб | хорватия загреб
@slovakia | slovak bratislava | словак братислав | словакия братислава
@slovenia | sloven ljubljana | словени люблян | словения любляна
@ukraine | ukrain kyiv kiev | украин киев | украина киев
@belarus | belarus minsk | белорус беларус минск | беларусь белорус минск
@uae | uae= emirates emirati dubai abu | оаэ= эмират дубай дубае дубаи абу | баә= әмірлік дубай абу
@saudi | saudi riyadh | саудовск сауди рияд эр-рияд | сауд эр-рияд
@qatar | qatar doha | катар доха= дохе= | катар доха
@kuwait | kuwait | кувейт | кувейт
@oman | oman= omani muscat | оман= омана омане оманск маскат | оман маскат
@bahrain | bahrain manama | бахрейн манам | бахрейн
@iraq | iraq baghdad | ирак багдад | ирак бағдат
@syria | syria damascus | сири дамаск | сирия дамаск
@jordan | jordanian amman | иордан амман | иордания амман
@lebanon | lebanon lebanese beirut hezbollah | ливан бейрут хезболл | ливан бейрут хезболла
@egypt | egypt cairo | егип каир | египет мысыр каир
@vietnam | vietnam hanoi | вьетнам ханой ханое | вьетнам ханой
@malaysia | malaysia kuala | малайзи | малайзия
@singapore | singapore | сингапур | сингапур
@indonesia | indonesia jakarta | индонез джакарт | индонезия джакарта
@thailand | thailand thai= bangkok | таиланд тайск бангкок | тайланд таиланд бангкок
@australia | australia canberra | австралийск австралии австралия австралию | австралия
@canada | canada canadian ottawa | канад оттав | канада оттава
@brazil | brazil | бразил | бразилия
@mexico | mexic | мексик | мексика
africa | africa | африк | африка
europe | europe | европ | еуропа
asia | asia | ази азиат | азия
arab | arab | арабск арабы | араб
@taiwan | taiwan | тайван | тайван
un | un= united | оон= | бұұ
nato | nato | нато= | нато
sco | sco= shanghai | шос= шанхайск | шыұ
csto | csto= | одкб | ұқшұ
eaeu | eaeu= eurasian | еаэс евразийск | еаэо еуразия
cis | cis= commonwealth | снг= содружеств | тмд
ots | turkic | тюркск огт= отг= | түркі түркітілдес
eu | eu= | ес= евросоюз | ео= еуроодақ
oic | oic= | оис= | иыұ
iaea | iaea | магатэ | магатэ
osce | osce= | обсе= | еқыұ
wto | wto= | вто= | дсұ
imf | imf= | мвф= | хвқ
ebrd | ebrd | ебрр | еқдб еқдб=
adb | adb= | абр= | адб азия-даму
cica | cica= | свмда= | аөсшк
cpc | cpc= ctc= | ктк= | кққ
bank | bank lender | банк | банк
@portugal | portug lisbon | португал лиссабон | португалия лиссабон
@ireland | ireland irish dublin | ирланд дублин | ирландия дублин
@denmark | denmark danish copenhagen | дани= датск копенгаген | дания копенгаген
@cyprus | cyprus cypriot nicosia | кипр никоси | кипр
@malta | malta= maltese | мальт | мальта
@luxembourg | luxemb | люксембург | люксембург
@montenegro | montenegr | черногор | черногория
@albania | albania | албан | албания
@macedonia | macedon | македон | македония
@bosnia | bosnia | босни | босния
@kosovo | kosov | косов | косово
@sudan | sudan | судан | судан=
@libya | libya tripoli | ливи= ливий | ливия
@algeria | algeria | алжир | алжир
@morocco | morocc | марокк | марокко
@tunisia | tunisia | тунис | тунис
@ethiopia | ethiop addis | эфиоп | эфиопия
@kenya | kenya nairobi | кени= кенийск | кения
@nigeria | nigeria | нигери | нигерия
@southafrica | pretoria | претори юар= | оар=
@congo | congo | конго | конго
@yemen | yemen houthi | йемен хусит | йемен хусит
@bangladesh | bangladesh dhaka | бангладеш | бангладеш
@srilanka | lanka lankan | шри-ланк ланк | ланка
@nepal | nepal | непал | непал
@myanmar | myanmar | мьянм | мьянма
@philippines | philippin manila | филиппин | филиппин
@argentina | argentin | аргентин | аргентина
@chile | chile= chilean | чили= чилийск | чили
@cuba | cuba= cuban | куба= кубин | куба
@venezuela | venezuel | венесуэл | венесуэла
@newzealand | zealand | зеланди | зеландия
# places of Kazakhstan whose names differ
astana | astana capital | астан столиц столичн | астана елорда
@almaty | almaty | алмат | алматы
@uralsk | uralsk oral= | уральск | орал= оралд оралға оралдың
urals | ural= zhaiyk | урал= урала урале уралу | жайық
@oskemen | oskemen ust-kamenogorsk | усть-каменогорск каменогорск | өскемен
@petropavl | petropavl | петропавл | петропавл
@aktobe | aktobe aqtobe | актоб актюб | ақтөбе
@kostanay | kostanay qostanay | костана | қостанай
@pavlodar | pavlodar | павлодар | павлодар
@karaganda | karaganda qaraghandy | караганд | қарағанды
@shymkent | shymkent | шымкент чимкент | шымкент
@taraz | taraz zhambyl | тараз жамбыл | тараз жамбыл
@turkistan | turkistan turkestan | туркестан | түркістан
@kyzylorda | kyzylorda qyzylorda | кызылорд | қызылорда
@atyrau | atyrau | атырау | атырау
@mangystau | mangystau mangistau | мангистау мангыстау | маңғыстау
@aktau | aktau aqtau | актау= | ақтау
@zhanaozen | zhanaozen janaozen | жанаозен жанаозён | жаңаөзен
@semey | semey semei | семей семея семее | семей
@baikonur | baikonur baikonyr | байконур | байқоңыр
caspian | caspian | каспи | каспий
@aral | aral= | арал= аральск арала | арал= аралды аралдың
west | west western | запад западн | батыс
east | east eastern | восток восточн | шығыс
north | north northern | север северн | солтүстік
south | south southern | юг= юга= юге= южн | оңтүстік
@akmola | akmola aqmola | акмол | ақмола
@kulsary | kulsary qulsary | кульсар | құлсары
# persons and offices
president | president | президент | президент
premier | premier prime | премьер | премьер
minister | minister ministry | министр министерств | министр
foreign | foreign mfa= | иностранн мид= внешн мида= | сыртқы сім
ambassador | ambassador envoy embassy | посол= посла= послу= послом послы послов= посольств полпред | елші
consul | consul | консул | консул
deputy | deputy lawmaker lawmakers mp= mps= | депутат | депутат
parliament | parliament majilis mazhilis senate | парламент мажилис сенат | парламент мәжіліс сенат
government | government cabinet | правительств кабмин | үкімет
akim | akim mayor governor akimat | аким мэр= мэра губернатор акимат | әкім
police | police officer | полиц | полиц
court | court trial judge tribunal | суд= суда= суде= суду= суды= судеб судья судьи процесс | сот= сотт сотқа сотты соты соттың сотын
lawyer | lawyer attorney | адвокат юрист | адвокат заңгер
prosecutor | prosecutor | прокур генпрокур | прокур
journalist | journalist reporter correspondent media | журналист сми= корреспондент | журналист тілші бақ=
accredit | accredit | аккредит | аккредит
activist | activist | активист | белсенді
expert | expert analyst | эксперт аналитик социолог | сарапшы
worker | worker labor labour | рабоч работник | жұмысшы
oilman | oilman oilmen | нефтяник нефтесервис | мұнайшы
soldier | soldier troops military army armed forces | военн арми войск солдат военнослуж | әскер армия сарбаз
rescuer | rescue rescuer emergency emergencies | спасат мчс чс= чрезвычайн дчс | құтқару төтенше тжм
doctor | doctor hospital patient | врач больниц пациент медик | дәрігер аурухана
teacher | teacher | учител педагог | мұғалім ұстаз
school | school pupil schoolgirl schoolboy | школ | мектеп оқушы
student | student university | студент университет вуз= | студент университет
child | child children kids | ребен дети= детей детск детям | бала
woman | woman women female girl | женщин девочк девуш | әйел қыз=
wife | wife spouse | жен= жена= жену= жены= супруг | жұбай зайып
husband | husband | муж= мужа= мужем | күйеу
mother | mother | мать= матер мама= | ана= анасы шеше
father | father | отец= отца= отц | әке=
parents | parents relatives family kin | родител родственник семь родн | ата-ана туыс отбасы
son | son= sons | сын= сына= сын | ұл= ұлы=
brother | brother sister | брат сестр | аға= бауыр
pensioner | pensioner elderly retiree | пенсион пожил | зейнеткер қария
resident | resident locals villager | жител населен сельчан горож | тұрғын жұрт халқы
people | people population | народ людей люди= человек | халық адам
refugee | refugee asylum | беженц беженк убежищ | босқын
migrant | migrant migration immigra | мигрант миграц | мигрант көші-қон
citizen | citizen citizenship | граждан | азамат
foreigner | foreigner | иностранец иностранц | шетелдік
businessman | businessman entrepreneur businessmen business | бизнес предпринимател | кәсіпкер бизнес
company | company firm corporation | компани корпорац | компания
actor | actor singer artist | актер актёр певец певиц артист | әртіс әнші
champion | champion | чемпион | чемпион
team | team squad | сборн команд | құрама
# disasters and weather
flood | flood deluge inundat submerg | паводк паводо наводнен затоп подтоп потоп половод | тасқын топан қарғын
water | water | вод= вода= воды= воде= воду= водой водн | су= суға суды судың суда= судан сумен суы
dam | dam= dams embankment levee | дамб плотин прорыв | бөгет дамба
wave | wave | волн | толқын
river | river | рек= река= реки= реке= реку= рекой | өзен
lake | lake reservoir | озер озёр водохранил водоем | көл= көлі су қойма
level | level | уровен уровн | деңгей
evacuate | evacuat | эвакуа эвакуи эвакопункт | эвакуация көшіріл
village | village | сел= село= селе= села= поселок посёлк поселк деревн аул= | ауыл кент=
city | city town | город | қала= қалада қаланы қалас
district | district | район микрорайон | аудан ықшам шағынаудан
region | region oblast province | област регион | облыс өңір
house | house home homes homeless | дом= дома= домов дому доме домах жиль жилье жилья | үй= үйі үйді үйін үйге баспана
dacha | dacha | дач | саяжай
street | street road highway | улиц дорог трасс | көше= көшес жол= жолды жолдың жолы тас
bridge | bridge | мост= моста= мосту= | көпір
snow | snow snowmelt | снег снеж | қар= қарды қары
rain | rain downpour | дожд ливен ливн | жаңбыр жауын нөсер
storm | storm wind | шторм ветер ветр буря | дауыл жел=
avalanche | avalanche landslide mudslide | лавин оползен оползн сель= | көшкін сел=
earthquake | earthquake quake magnitude | землетряс магнитуд | жер сілкін магнитуда
fire | fire blaze burn burned | пожар горел сгорел сожж загорел | өрт өртен
drought | drought | засух | құрғақшылық қуаңшылық
cold | cold frost | мороз холод | аяз суық
heat | heat | жара жару тепло | ыстық жылу
weather | weather forecast | погод прогноз синоптик | ауа-рай болжам
damage | damage harm loss destroyed destruction devastat | ущерб разруш поврежд | залал шығын қира бүлін
disaster | disaster catastrophe | бедств катастроф стихи | апат
compensate | compensat reimburs payout | компенс возмещ выплат | өтемақы өтеме төлем
aid | aid humanitarian help relief assistance | помощ гуманитар помог | көмек гуманитар жәрдем
threat | threat danger risk | угроз опасн угрожа риск | қауіп қатер
second | second= | втор | екінші
first | first= | перв | бірінші алғаш
shovel | shovel | лопат | күрек
bag | bag= bags= sandbag | мешк мешок | қап= қабың қаптап
library | library book | библиотек книг | кітап
wagon | wagon railcar train railway rail | вагон поезд желез железнодорож ктж | вагон пойыз теміржол темір
tractor | tractor | трактор | трактор
garbage | garbage waste trash | мусор отход | қоқыс
# crime and law
kill | kill murder slain dead died death dies victim | уби погиб смерт умер гибел жертв | өлтір қаза өлім өлді мерт құрбан опат ажал
suicide | suicide | самоубий суицид | суицид өз-өзіне
rape | rape sexual | изнасил сексуальн | зорла жыныстық
beat | beat assault violence abuse domestic | изби побо насил бьет | ұрып соққы зорлық зомбылық
torture | tortur | пыт | азапта қинау
attack | attack shoot shooting strike | атак напад напал удар обстрел теракт стрельб | шабуыл теракт атыс соққы
terror | terror | террор | террор лаңкес
arrest | arrest detain custody detention | арест задерж | қамауға ұстал қамал ұсталды қамау тұтқын
prison | prison jail inmate colony | тюр колони заключен решетк решётк | түрме абақты сотталған
sentence | sentenc convict verdict acquit | приговор осужд осудил вердикт | үкім сотталды жазала
suspect | suspect accus charge indict | подозрева обвин | күдікті айыпта айып
investigate | investigat probe case | расслед следств следоват дело= дела= делу= | тергеу іс= ісі= ісін
wanted | wanted interpol extradit | розыск разыскива интерпол экстради выда | іздеуде іздеу экстрадиц интерпол
corruption | corrupt bribe | коррупц взятк антикор | жемқор пара= коррупц
fraud | fraud scam | мошенни | алаяқ
steal | theft steal stole robbery | краж украл ограб похит | ұрлық ұрла тонау
drug | drug narcotic | наркот | есірткі
weapon | weapon arms gun knife missile drone | оруж нож ракет дрон беспилот | қару пышақ зымыран дрон
law | law legislation bill | закон законопроект | заң
rights | rights human | прав= права= правозащит | құқық
fine | fine= fined penalty | штраф оштраф | айыппұл
ban | ban= banned prohibit | запре | тыйым
appeal | appeal complaint petition | жалоб апелляц обжалов петици | шағым апелляц петиция арыз
register | regist | регистр | тіркеу
document | document | документ | құжат
party | party= parties | парти | партия
opposition | opposition | оппозиц | оппозиц
protest | protest rally demonstrat march | протест митинг акци= акция акции демонстрац | наразы митинг шеру акция
strike | strike walkout | забастовк бастую бастующ | ереуіл
riot | riot unrest tension | беспоряд волнени бунт | тәртіпсіздік дүрлік толқу
january | january= | январск январ | қаңтар
feminist | lgbt gay= | лгбт гей= | лгбт
propaganda | propagand | пропаганд | насихат
freedom | free freedom liberty | свобод освобод | еркін босату бостандық босат азаттық
release | release | освобожд вышли вышел | босап шықты
election | election vote ballot referendum | выбор голосован референдум | сайлау дауыс референдум
resign | resign dismiss fired sacked | отставк уволи освобожден снял | отставка қызметінен босат
appoint | appoint | назнач | тағайында
sanction | sanction | санкц | санкция
special | special | спецназ спецотряд | жасақ арнайы
accident | accident crash collision | дтп авари столкнов крушен | жол апаты авария соқтығыс
plane | plane aircraft airport flight airline aviat | самолет самолёт аэропорт рейс авиа | ұшақ әуежай рейс әуе
bus | bus= buses driver | автобус водител | автобус жүргізуші
cablecar | cable | фуникул канатн | аспалы
# money and industry
money | money cash | деньг денег наличн | ақша қолма-қол
price | price tariff cost expensive | цен= цена= цены= цен тариф стоимост | баға тариф құны қымбат
tax | tax= taxes | налог | салық
budget | budget spending austerity | бюджет экономи расход | бюджет үнемдеу
tenge | tenge | тенге | теңге
dollar | dollar | доллар | доллар
rate | exchange currency ruble | курс валют рубл | бағам валюта рубль
million | million mln | миллион млн= | миллион млн=
billion | billion bln | миллиард млрд= | миллиард млрд=
thousand | thousand | тысяч тыс= | мың=
credit | credit loan mortgage debt | кредит заем заём займ ипотек долг | несие кредит қарыз ипотека
bond | bond eurobond | облигац еврооблигац | облигация
invest | invest | инвест | инвест
trade | trade export import goods | торгов товарооборот экспорт импорт | сауда экспорт импорт тауар
oil | oil petroleum | нефт | мұнай
gas | gas= | газ= газа= газе= газов газиф | газ= газды
coal | coal | угол угля углём углем | көмір
electricity | electric power | электр свет= света= | электр жарық
nuclear | nuclear uranium atomic | атом ядер аэс= уран | атом ядро аэс уран
mine | mine= mining miner mines | шахт рудник шахтер месторожд горн | шахта кеніш кен=
gold | gold= golden | золот | алтын
factory | factory plant | завод фабрик | зауыт фабрика
build | build construction builder | строит стройк построй строя | құрылыс салын салу=
land | land= lands plot | земл земель участк участок | жер= жерді жерін жердің жері
farm | farm agricult wheat grain crop | сельхоз фермер зерн урож пшениц | ауылшаруашылық диқан астық егін бидай
livestock | livestock cattle sheep | скот овец | мал= малы малды
property | property real-estate | имуществ недвижим | мүлік
light | light lighting lamp | освещ фонар | жарықтандыру шам=
pipeline | pipeline | трубопровод газопровод нефтепровод | құбыр
transport | transport corridor transit logist | транспорт коридор транзит логист | көлік дәліз транзит логистика
port | port= ports seaport ship vessel | порт= порта= порту= судн корабл | порт= портқа кеме
internet | internet online website tiktok social | интернет онлайн соцсет сайт | интернет онлайн желі
digital | digital artificial technolog | цифр искусственн технолог | цифр жасанды технология
space | space satellite rocket cosmonaut astronaut | космо спутник космическ | ғарыш спутник
project | project | проект | жоба
fund | fund | фонд | қор= қоры қорын
market | market | рынок рынк | нарық базар
car | car= cars vehicle auto | машин автомоб авто= | көлік автокөлік
housing | apartment flat= | квартир пересел | пәтер
salary | salary wage pension | зарплат пенсии пенсию | жалақы зейнетақы
tourism | tourism tourist | турис | турист туризм
# diplomacy
visit | visit trip tour arrive | визит поездк посет прибы прилет прилетел | сапар барды келді келе
meet | meet met talks negotiat host receiv | встреч встрет переговор принял= | кездес келіссөз қабылдады қабылдап жиналды
phone | phone telephone call | телефон разговор | телефон сөйлес
congratulate | congratulat greet | поздрав | құттықта
condole | condolenc mourn | соболезн траур | көңіл айт аза
summit | summit | саммит | саммит
forum | forum conference congress | форум конференц съезд конгресс | форум конференция съезд
session | session council commission committee | сессия заседан совет комисс комитет | отырыс сессия кеңес комиссия комитет
agreement | agree treaty memorandum pact accord | соглаш договор меморандум | келісім шарт меморандум
sign | sign= signed signing | подпис | қол қойды қойыл
ratify | ratif | ратифи | ратифика
declare | declar statement | деклара заявл заяви | декларация мәлімде
cooperate | cooperat partner | сотруднич партнер партнёр | ынтымақтас серіктес
strategic | strateg | стратег | стратегия
relation | relation diplomat ties | отношен дипломат | қатынас дипломат
credential | credential | верительн грамот | сенім грамота
border | border frontier | границ погранич | шекара
peace | peace ceasefire truce | миротвор перемир мирн мира= | бітім бейбіт
war | war= wars conflict invasion | войн конфликт вторжен | соғыс қақтығыс
visa | visa passport | виз= виза= визы= визов безвиз паспорт | виза паспорт төлқұжат
deport | deport expel | депорт выслат выдвор | депортация
culture | culture cultural museum exhibit concert | культур музе выстав концерт | мәдени мұражай көрме концерт
language | language | язык= языка языке | тіл= тілі тілін тілді
education | educat | образован | білім
science | science scientist scholar | наук учен учён ученый научн | ғылым ғалым
religion | religion mosque islam muslim church priest imam | религ мечет ислам мусульм церк священник имам | дін= діни мешіт ислам мұсылман шіркеу имам
holiday | holiday festival celebrat | праздн фестивал | мереке фестиваль
nauryz | nauryz nowruz | наурыз | наурызбен наурызды
sport | sport football boxing olympic match | спорт футбол бокс олимпи матч | спорт футбол бокс олимпиада матч
medal | medal award prize | медал наград преми | медаль марапат сыйлық
exercise | exercise drill training | учени= учения учений | жаттығу
defense | defense defence security | оборон безопасн | қорғаныс қауіпсіздік
disease | disease virus covid pandemic measles vaccine | болезн вирус ковид пандем корь вакцин | ауру= вирус ковид пандемия қызылша вакцина
climate | climate ecolog environment | климат эколог | климат экология
animal | animal zoo wolf dog= dogs | животн зоопарк волк собак | жануар хайуанат қасқыр ит=
forest | forest tree | лес= леса= дерев | орман ағаш
mountain | mountain | гор= горах= горы= | тау= тауда тауы
sea | sea= | мор= море= моря= морск | теңіз
food | food hunger | еда= еды= питан продоволь голод продукт | тамақ азық аштық
# words that tell what is new
gift | gift present-of | подар | сыйлық сыйла
remark | remark comment | высказыв ремарк | пікір
resolution | resolution | резолюц | қарар
assembly | assembl | генассамбле ассамбле | ассамблея
adopt | adopt pass= passed | принят приня приняла= | қабылдан
lease | lease rent | аренд | жалға жалдау
metro | metro subway | метро | метро
station | station | станц | бекет станса
spokesperson | spokesperson spokesman spokeswoman | спикер пресс-секретар | речник баспасөз
summon | summon | вызвал вызван | шақыртылды шақыртты
note | note= | нота= ноту= ноты= | нота
consultation | consultat | консультац | консультация
emir | emir= sheikh | эмир= эмира= эмиром шейх | әмір= шейх
king | king= queen royal | корол короле | король патша
chancellor | chancellor | канцлер | канцлер
intergov | intergovernment interstate | межправ межгосуд | үкіметаралық мемлекетаралық
wind | wind= windfarm solar renewable | ветро ветров солнечн возобновля | жел= желэлектр күн-электр жаңартылатын
hydro | hydropower hydroelectric | гэс= гидроэлектр | гэс=
plant-heat | heating | теплосет отоплен тэц | жылыту жэо
antelope | antelope saiga | сайгак антилоп | ақбөкен киік
muslim-feast | eid ramadan | айт= айтом рамадан ораза | айт= рамазан ораза
order | order instruct decree | поруч указ= указом распоряд | тапсыр жарлық бұйрық
propose | propos initiat offer | предлож предлаг инициатив | ұсын бастама
demand | demand ask | треб прос просят прось | талап сұрай
criticize | critic | критик раскритик | сын= сына= сынап сыны
refuse | refus reject | отказ отклон | бас тарт
deny | deny denied denies | опроверг отрица | жоққа
warn | warn alert | предупре предостер | ескерт
comment | respond react | коммент ответ отреаг прокоммент | түсініктеме жауап
support | support | поддерж | қолда
open | open launch inaugur | откры запуст | ашыл іске
close | close shut | закры | жабыл жапты
block | block | перекр блокир | бұғатта
cancel | cancel postpone | отмен отлож | кейінге болмайды күшін
return | return repatriat | возвра верну | қайтар қайту оралт
interview | interview | интервью | сұхбат
review | review overview digest | обзор | шолу
report | footage video photo | репортаж видео кадр фото | репортаж видео фото
letter | letter | письм | хат=
speech | speech address message | выступ речь речи послани | сөз сөйледі жолдау
hearing | hearing public | слушан общественн | тыңдау қоғамдық талқы
secret | secret | секрет тайн | құпия
debtor | guilt blame | винов вина вину | кінә
name | name rename | имя= имени переимен | атау есім
ancient | histor | истор | тарих
dead-body | body bodies corpse | тело= тела= труп | мәйіт дене
missing | missing disappear lost | пропал исчез найден поиск | жоғал хабарсыз іздеу
mistake | negligen fail | халатн ошибк | немқұрай қате
natural | natural phenomen | природн | табиғ құбылыс
dream | future plan | планиру план= планы | жоспар
growth | growth increase rise rising surge | рост= роста= вырос увелич растет повышен подня | өсу= өсті көбей көтер
fall | fall= fell drop decline decrease | снижен упал сократ паден | төменде азай
quarter | quarter percent | процент | пайыз
record | record | рекорд | рекорд
crack | crack | трещин трес | жарыл жарық
hard | difficult | сложн тяжел | қиын
alone | alone | один= одни= отверн | жалғыз
job | job unemploy | безработ занятост | жұмыссыз
repair | repair | ремонт ремонтир | жөнде
old | 10-year decade | десятилет | онжылдық
forced | forced | вынужд | мәжбүр амалсыз
administrative | administrative | административн | әкімшілік
criminal | criminal crime | уголовн преступ криминал | қылмыс
psych | insult obscene | оскорб нецензур | балағат
build-up | prepar | готов подготов | дайын
world | world international global | международн мировой мире= | халықаралық әлем дүние
national | national state | национальн государств | ұлттық мемлекеттік
# politics and society
authority | authorit | власт | билік билікт билікк билігі
politics | politic | полити | саяси саясат
leader | leader head chief chairman chairwoman | глав председател лидер руководител | төраға көшбасшы басшы
secretary | secretary | секретар | хатшы
general | general | генерал | генерал
candidate | candidat | кандидат | кандидат үміткер
constitution | constitution | конституц | конституция
reform | reform amendment | реформ поправ | реформа түзету
democracy | democra | демократ | демократия
independence | independen | независим | тәуелсіз
republic | republic | республик | республика
union | union | союз | одақ
soviet | soviet | советск ссср | кеңестік ксро
revolution | revolution uprising coup | революц восстан переворот | революция төңкеріс көтеріліс
mobilization | mobiliz mobilis draft conscript | мобилиз призыв | мобилизация шақырту
ethnic | ethnic | этнич | этникалық
minority | diaspor kandas | диаспор кандас оралман | диаспора қандас оралман
xinjiang | xinjiang uyghur uighur | синьцзян уйгур | шыңжаң ұйғыр
camp | camp= camps | лагер | лагерь лагер
historical-repression | stalin repress gulag | сталин репресс гулаг | сталин репрессия қуғын-сүргін
picket | picket | пикет | пикет
square | square | площад | алаң= алаңы алаңда
hunger-strike | hungerstrike | голодовк | аштық жариялау
slogan | slogan banner | лозунг плакат | ұран плакат
volunteer | volunteer | волонт доброволь | ерікті волонтер
youth | youth young teenager teenage minor= | молодеж подрост несовершеннолетн | жастар жасөспірім
daughter | daughter | дочь дочер | қызы=
wedding | wedding bride marriage | свадьб невест брак | үйлену қалыңдық неке той=
kidnap | kidnap abduct hostage | похищ заложник | алып қашу кепіл
funeral | funeral burial buried | похорон захорон | жерле
birthday | anniversary birthday jubilee | юбиле годовщин | мерейтой жылдық
orphan | orphan | сирот | жетім
disabled | disabilit disabled | инвалид | мүгедек
poor | poverty poor | бедн нищет | кедей жоқшылық
social | social benefits | социальн пособ | әлеуметтік жәрдемақы
economy | econom gdp | эконом ввп | экономика жіө
finance | financ | финанс | қаржы
energy | energy | энергет | энергетика
fuel | fuel gasoline petrol diesel | топлив бензин дизел | жанармай бензин дизель
factory-output | produc | производств продукц | өндіріс өнім
agency | agency agencies | агентств | агенттік
department | department | департамент управлен | департамент басқарма
service | service | служб | қызмет
center | center centre | центр | орталық
organization | organization organisation | организац | ұйым
program | program | программ | бағдарлама
develop | develop | развит | даму дамыту
system | system | систем | жүйе
information | inform | информ | ақпарат
radio | radio azattyq | радио азаттык | радио азаттық
television | television channel broadcast | телеканал телевид трансляц эфир | телеарна эфир трансляция
newspaper | newspaper | газет= газета газеты | газет
film | film= films movie cinema | фильм кино | фильм кино
music | music song band | музык песн | музыка ән= әні
photo-art | painter sculpt monument statue memorial | памятник художник монумент мемориал | ескерткіш суретші монумент
theatre | theater theatre | театр | театр
writer | writer poet novel | писател поэт роман= | жазушы ақын роман=
coronavirus | coronavirus covid | коронавирус covid | коронавирус covid
quarantine | quarantin lockdown | карантин | карантин
health | health | здоровь здравоохран минздрав | денсаулық
medicine | medicin drug-store pharma | лекарств медицин | дәрі= дәрі-дәрмек медицина
injured | injured wounded wounds | ранен пострада травм | жаралан жарақат зардап
explode | explosion blast exploded bomb | взрыв бомб | жарылыс жарылған бомба
crash-air | shot-down downed | сбит сбил | құлатқан құлады
inspect | inspect check audit | провер инспекц аудит | тексер инспекц аудит
result | result outcome | результат итог | нәтиже қорытынды
monitor | monitor observ | наблюд мониторинг | бақыла байқаушы
decision | decision ruling decide | решен | шешім
restrict | restrict limit curb | огранич | шектеу
allow | allow permit permission | разреш позвол | рұқсат
violate | violat breach | наруш | бұзу бұзған бұзды
illegal | illegal unlawful | незакон нелегал | заңсыз
pressure | pressure persecut | давлен преслед | қысым қудала
apologize | apolog | извин | кешірім
promise | promise pledge vow | обеща | уәде
discuss | discuss | обсуд обсужд | талқыла
congress | delegat | делегат делегац | делегат
represent | representat | представител | өкіл
mediation | mediat | посредн | делдал араағайын
invite | invit | пригла | шақырды шақыру
join | join accession | присоедин вступ | қосылды қосылу
leave | leave left quit | покинул покин уехал | кетті кеткен
send | send sent dispatch deliver | отправ направ достав | жібер аттан жеткіз
obtain | obtain | получ | алды=
create | creat establish found | созда основ | құрыл құру құрды
change | chang | измен | өзгер
expand | expand extend | расшир продл | кеңейт ұзарт
start | start begin began | начал старт | баста
finish | finish end= ended complet | заверш законч | аяқта
win | win= wins won victory | побед выигр | жеңіс жеңді жеңіп
lose | lose lost defeat | проигр пораж | жеңіл жеңілді ұтылды
fight | fight battle clash | бой= боев борьб столкн | ұрыс күрес төбелес
fear | fear afraid worry concern | опаса беспоко боятся | алаңда қорқ уайым
hope | hope | надежд наде | үміт
truth | truth fake false disinform | фейк ложн недостовер | жалған фейк өтірік
search | search seek look | ищут искать поиск | іздеп іздеу
buy | buy bought purchase | купи закуп приобр | сатып
sell | sell sold sale | прода= продаж прода | сату сатты
pay | pay paid payment | плат оплат | төле
office | office headquarters | офис штаб | кеңсе штаб
building | building | здани | ғимарат
territory | territor | территор | аумақ
distance | kilomet km= | километр км= | шақырым км=
metre | metre meter= meters | метр | метр
hour | hour | час= часа часов часам | сағат
night | night | ноч | түн
winter | winter | зим | қыс=
summer | summer | лет= летом летн | жаз= жазда
spring | spring | весн весен | көктем
season | season | сезон | маусым
truck | truck lorry | грузов фур= фуры фура | жүк фура
taxi | taxi | такси | такси
customs | customs checkpoint | тамож пропускн | кеден бекет
tanker | tanker | танкер | танкер
satellite-launch | soyuz | союз мс | союз
kitchen | restaurant cafe | ресторан кафе | мейрамхана дәмхана
hotel | hotel | отел гостини | қонақүй
sugar | sugar | сахар | қант
bread | bread | хлеб | нан=
flour | flour | мука= муки= муку= мукой= | ұн= ұнын ұнға ұнды
meat | meat | мяс | ет=
cotton | cotton | хлоп | мақта
phone-device | smartphone mobile | смартфон мобильн | смартфон ұялы
virus-lab | laborator | лаборат | зертхана
research | research study= survey | исследов опрос | зертте сауалнама
nuclear-test | polygon semipalatinsk | полигон семипалат | полигон
treasure | treasure | сокровищ | қазына
exhibition | exhibit | выставк | көрме
xi | xi= jinping | цзиньпин | цзиньпин
erdogan | erdogan | эрдоган | ердоған эрдоған
state-visit | state= | государственн | мемлекеттік
official | official | официальн чиновник | ресми шенеунік
joint | joint | совместн | бірлескен
bilateral | bilateral mutual | двусторон взаимн | екіжақты өзара
region-ca | central | центральн | орталық
turnover | turnover | товарооборот оборот | айналым
route | route corridor | маршрут | бағыт бағдар
quota | quota | квот | квота
scholarship | scholarship grant | грант стипенд | грант стипендия
two | two both twice | два= две= двое двух двумя двоих дважды | екі= екеуі
three | three | три= трое трех троих | үш= үшеуі
four | four | четыре четверо четвер | төрт төртеу
five | five | пять пятеро | бес= бесеу
six | six | шест | алты=
seven | seven | семь= семеро | жеті=
ten | ten= dozens | десят | он= ондаған
hundred | hundred | сотн сто= | жүз= жүздеген
half | half | половин | жарты
only | only-one single | единственн | жалғыз
`;
