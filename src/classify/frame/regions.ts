import type { Words } from "../../lexicon/words.ts";
import { beginningsOf, longestAt } from "./beginnings.ts";

/**
 * Regions of Kazakhstan and cities of their rank, and their centres, by beginnings of folded words: the akim of one is not
 * that of another.
 */
const REGIONS: Readonly<Record<string, string>> = {
	almaty: "almaty алматы алма",
	"almaty-region":
		"almaty+region almaty+oblast алматинск+област алматинской+обл алматы+облыс qonaev konaev конаев қонаев",
	astana: "astana астан елорда",
	shymkent: "shymkent chimkent шымкент",
	abai: "abai= abay= semey абай семей",
	akmola: "akmola aqmola kokshetau акмол ақмола кокшетау көкшетау",
	aktobe: "aktobe aqtobe aktyubinsk актоб актюб ақтөбе",
	atyrau: "atyrau атырау",
	zhetysu: "zhetysu zhetisu jetisu taldykorgan жетыс жетіс талдыкорган талдықорған",
	zhambyl: "zhambyl jambyl taraz жамбыл тараз",
	west: "uralsk oral= уральск орал= зко= бқо= батыс+қазақстан западно+казахстан west+kazakhstan",
	karaganda: "karagand qaragand караганд қарағанд",
	kostanay: "kostan qostan костан қостан",
	kyzylorda: "kyzylorda qyzylorda кызылорд қызылорд",
	mangystau: "mangystau mangistau aktau aqtau мангист мангыст маңғыст актау ақтау",
	north: "petropavl петропавл ско= сқо= солтүстік+қазақстан северо+казахстан north+kazakhstan",
	pavlodar: "pavlodar павлодар ekibastuz экибастуз екібастұз",
	turkistan: "turkistan turkestan туркест түркіст",
	ulytau: "ulytau zhezkazgan улытау ұлытау жезказган жезқазған",
	east: "oskemen kamenogorsk өскемен каменогорск вко= шқо= шығыс+қазақстан восточно+казахстан east+kazakhstan",
	khorgos: "khorgos хоргос қорғас",
	baikonur: "baikon bayqon baykon байкон байқоң",
	burabay: "burabay borovo бураба боров бурабай",
};

const BEGINNINGS = beginningsOf(Object.entries(REGIONS));

/** The region that the words from one number up to another name, or nothing. */
export function regionIn(words: Words, from: number, to: number): string | undefined {
	for (let word = from; word < to; word++) {
		const region = longestAt(words, word, BEGINNINGS)?.of;
		if (region !== undefined) return region;
	}
	return undefined;
}

/** Every region that words name, each once. */
export function regionsIn(words: Words): string[] {
	const found = new Set<string>();
	for (let word = 0; word < words.count; word++) {
		const region = longestAt(words, word, BEGINNINGS)?.of;
		if (region !== undefined) found.add(region);
	}
	return [...found];
}
