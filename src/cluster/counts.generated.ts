// Made by `npm run weigh` from labelled headlines; do not edit.
/** Articles counted. */
export const COUNTED = 6384;
/** Common features by the number of articles they stand in. */
export const COUNTS: readonly (readonly [articles: number, features: string])[] = [
	[11, "c@saudi c@swiss cdelegat cural"],
	[16, "#01 #03 #04 #06 #09 #2009 #2020 #35 #400 #60 #90 c@TG c@kostanay c@poland carab cassembl cdacha cking cnato cnauryz crape cratif cresolution cturkic cturnover cwave cxi"],
	[23, "#000 #02 #05 #2019 #2022 #70 c@IQ c@MD c@belgium c@czech c@mongolia ccpc ccredential ceid cgift cosce cproperty criver csco csummon ctheft cvisa"],
	[32, "#200 #2012 #2023 #300 #50 #500 #80 c@akmola c@aktau c@india c@italy c@korea c@palestin c@pavlodar c@petropavl c@serbia c@uae canimal cblock ccaspian ccis cdeny cdeport cevacuat cexercise cfraud coilman conly-one cregist crepair cstrateg cweather"],
	[45, "#100 #2010 #2011 #2013 #2018 #31 #40 c@atyrau c@georgian c@israel c@japan c@karaganda c@kyzylorda c@mangystau c@semey c@taraz c@uralsk cactor cbilateral cbody ccancel cclimate ccsto ceu cfuel cgold chusband cinvest cjoint ckilomet clawyer cmine crain crefugee cstrike"],
	[64, "#2014 #2016 #2017 #2024 #2026 #21 #28 #29 c@aktobe c@baikonur c@france c@german c@syria c@turkistan c@zhanaozen capartment cappoint ccamp ccompensat ccongratulat ccorrupt ccustoms cdaughter ceaeu ceducat cenergy cexchange cexpand cflood cforeigner cfuneral cgas cinvit cletter clevel cmedicin cmigrant cnuclear coffice cpicket crestrict criot cscience csecretary csix csnow cspace cterror cviolat cwanted cwarn cwife"],
	[91, "#13 #16 #17 #18 #2015 #2025 #22 #23 #24 #26 #27 #3 #7 #8 #9 c@armenia c@azerbaijan c@belarus c@britain c@iran c@shymkent c@turkey cadopt cban cbank cbillion cbus ccandidat ccar ccoronavirus ccredit ccritic cdamage cdocument cdollar ceast ceconom celectric cexplosion cfinanc cfire cfood chour cillegal ckidnap clanguage cmobiliz cnorth coil cpainter creform crescue croute csalary csanction csummit ctortur cun cyouth"],
	[128, "#14 #15 #19 #2 #25 #30 #4 #5 #6 c@afghan c@pakistan c@turkmen cappeal cbudget cbusinessman cconsul ccooperat cculture cdevelop cearthquake cethnic ceurope cexpert cforum cfour cfuture chearing cindependen cinterview clease cmillion cmoney cprepar cpressure cprosecutor cresign csecond csouth cstudent cthreat cwater cwest cworker nalt nbrk nkrm nksnf nnvm nnvmb ntkvt sacst sadn sakn salmt sargn sarn sarsn sastn satr sbldr sbrgn sgvrt sjlg skrk skrst smlmt sprdt sprsn sprtv sprvd svrm sxkt wkazin wnovem wservi wwere wалдын wақорд wбірне wвремя wговор wдейін wжария wжылы wкейін wкелге wмәлім wнеско wнұрсұ wоның wпроти wпікір wреспу wсегод wсообщ wтағы wістер wқайта wқалай wқорға wәлеум"],
	[181, "#1 #10 #11 #12 #20 caccident cagree cambassador casia cbuild cchang ccompany cforeign cinform cland claw copposition cparty cpeace cphone cplane cpremier cproject crelation creligion crepresentat crights cschool csentenc ctenge cthousand cthree ctrade ctransport cweapon cxinjiang nakrd nalm nalr nast nksn nmlk nmlkt saftr sald saldn satkn satks satp sblns sbnx sbrd sbrn sdgn sjtkn skrs sksmt sktst sprvl sprxl spsl wafter wcount whave wthat wбайла wбойын wболды wбілді wбұрын wвлади wдеген wдейді wжатқа wжағда wжаңа wжұмыс wкасым wкүні wмемле wнурсу wоқиға wпрове wтокае wучаст wқарсы wқызме wүшін wөткіз"],
	[256, "caid cakim cattack cborder ccentral cchild ccreat cdefense cdeputy cdistrict cfirst cgovernment cofficial copen corganization cprice cprison cpropos cradio crespond csend csign cstate csupport cvillage cwar cwoman nakr nslt nsltn nvld nvldm sastr saxn sbld sblgn sjsp sklgn skntr ssltm wtass wwith wболға wгода wжасап wперед wпосле wпутин wсілте wқасым wқатыс"],
	[362, "c@china c@tajik c@ukrain c@usa c@uzbek ccitizen ccourt cdiscuss celection cfootage cfree chouse cinternet cinvestigat cjanuary cparents cparliament cpolice cpolitic csession csoldier cspeech cstreet csuspect cworld nnrs nnrsl nptn sfrm sjtr sktr sstrn wfrom wжатыр wжомар wкотор wстран wтоқае wтурал"],
	[512, "cactivist carrest cauthorit ccity cdeclar cdemand ctwo cvisit njmr njmrt nksm nnsr nnsrb strl wжәне wназар"],
	[724, "c@almaty c@kyrgyz ccondolenc ckill cleader cmeet cminister cprotest crefus cregion cresident ntkv ntnr ntnrn shbrl wtengr wхабар"],
	[1024, "c@russia castana cjournalist cpeople"],
	[2048, "cpresident"],
	[2896, "ckazakh"],
];
