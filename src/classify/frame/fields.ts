import type { Words } from "../../lexicon/words.ts";
import { beginningsOf, longestAt } from "./beginnings.ts";

/**
 * What an office is for: a minister of transport is not one of energy, a senate is not a lower house.
 */
const FIELDS: Readonly<Record<string, string>> = {
	foreign:
		"foreign иностранн мид= внешнеполит сыртқы сім= tashqi тышкы disisleri hariciye госсекретар госдеп дипломат diplomat secretary+of+state secretary+state state+secretary state+department мемлекеттік+хатшы мемлекеттік+департамент мамлекеттик+катчы davlat+kotib",
	defence: "defen оборон миноборон қорғаныс mudofaa коргоо savunma general+staff генштаб",
	interior: "interior внутренн мвд ішкі+іс іім ichki+ish ички+иш icisleri internal+affair полици polic",
	finance: "financ финанс минфин қаржы moliya каржы maliye hazine treasury",
	economy: "econom эконом минэконом iqtisod ekonomi",
	trade: "trade commerc торгов минторг сауда savdo соода ticaret",
	industry: "industr промышлен индустр өнеркәсіп sanoat sanayi өнөр+жай",
	energy: "energ энерг минэнерго enerji нефт oil",
	transport: "transport транспорт минтранс көлік kolik ulastirma железн railway теміржол temir+yol demiryol",
	agriculture: "agricult сельск минсельхоз ауыл qishloq айыл tarim farm",
	culture: "cultur культур минкультур мәдени madaniyat маданият kultur",
	education: "educat образован просвещ минобр білім оқу talim билим egitim milli+egitim",
	science: "science наук ғылым ilm bilim",
	health: "health здрав минздрав денсаулық sogliq соолук saglik саламаттык",
	justice: "justic юстиц минюст әділет adliya адилет adalet",
	emergencies: "чс= emergenc чрезвычайным чрезвычайных мчс тжм төтенше+жағдай favqulodda өзгөчө afet",
	water: "water водн су+ресурс су+шаруа irrigat ирригац suv суу+",
	ecology: "ecolog environment эколог экологи ekolog cevre",
	labour: "labour labor труд минтруд еңбек mehnat эмгек calisma",
	digital: "digital цифров цифрл raqamli dijital санарип",
	tourism: "touris туризм turizm sport спорт",
	security:
		"security+council+secretar security+council+chief security+advis совбез совет+безопасност советов+безопасност секретар+совета қауіпсіздік+кеңес xavfsizlik+kengash коопсуздук+кеңеш guvenlik+konsey",
	senate: "senat сенат сенаты совет+федерац federation+council",
	chamber:
		"majlis quyi+palata төмөнкү+палата нижн+палат төменгі+палата mazhilis majilis мажилис мәжіліс lower+house chamber+of+dep госдум дума думас думан duma bundestag бундестаг",
	parliament:
		"parliamentary+assembl inter+parliamentary interparliamentary парламентск+ассамбле межпарламентск парламенттік+ассамбле парламентаралық parlament+assambleya parlamentlararo парламенттик+ассамблея парламенттер+аралык parlamenter+asamble parlamentolararasi",
	prosecution: "prosecutor генпрокур прокур прокурор prokuror bassavci",
	bank: "national+bank central+bank нацбанк= нацбанка нацбанком нацбанку национальн+банк центробанк ұлттық+банк улуттук+банк markaziy+bank milliy+bank merkez+banka",
	customs: "customs таможен кеден bojxona бажы gumruk",
	court: "supreme+court верховн+суд жоғарғы+сот oliy+sud",
};

const BEGINNINGS = beginningsOf(Object.entries(FIELDS));

/** The field that the word with this number begins to tell, or nothing. */
export const fieldAt = (words: Words, word: number): string | undefined => longestAt(words, word, BEGINNINGS)?.of;
