import { expect, test } from "vitest";
import { tablesIn } from "../../training/lexicon/modules.ts";
import { readTable } from "../../training/lexicon/table.ts";

/** What only a name of Kazakhstan holds, in any language that we read. */
const NAMES =
	/kazak|qazaq|qazax|qozo[gʻ'’]|qozoq|казах|казак|қазақ|қазах|казакстан|哈萨克|哈国|哈方|哈[政议总外副驻维]|访哈|中哈|哈中|哈[乌俄土蒙]|[乌俄土]哈|^\^*(?:РК|ҚР)(?:\s|$)|\s(?:РК|ҚР)$|astana|астана|ostona|nur[ -]?sult|нур-султан|нұр-сұлтан|阿斯塔纳|努尔苏丹|елорда/iu;

/** Names of organs, companies and forces that only Kazakhstan has. */
const PROPER =
	/^(?:a[kqğ][oʻ ]?o|ақорд|ак ?орд|аккорд|阿克|阿科)|елбас|elbasy|ma[zj]h?ilis|mäjilis|m[əo]jilis|mecilis|мажилис|мәжіліс|马日利斯|马吉利斯|km[gn]|ktz|ktж|кмг|ктж|қтж|kaz[a-z]|каз[а-я]|қаз[а-яі]|samruk|самрук|самұрық|baiterek|бәйтерек|жусан|qaz(?:aqgaz|mun)|qozatom|keg|азық-түлік|ұлы дала|назарбаев|nazarba|tokayev|касым-жомарт|қасым-жомарт|госсекретар/iu;

const ROWS = [...tablesIn(new URL("../../data/lexicon/", import.meta.url))].flatMap(([file, text]) =>
	readTable(file, text),
);

test("every form of a Kazakh actor, and of the country, holds a Kazakh name, unless it counts in Kazakh outlets alone", () => {
	const actors = ROWS.filter(
		({ kind, attributes }) => kind === "kz" && attributes.home !== "1" && attributes.tier !== "4",
	);
	const generic = actors.flatMap(({ forms }) => forms.filter(({ text }) => !NAMES.test(text) && !PROPER.test(text)));
	expect(generic.map(({ text, at }) => `${at} ${text}`)).toEqual([]);
	expect(actors.length).toBeGreaterThan(60);
});
