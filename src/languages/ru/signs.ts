import type { Signs } from "../signs.ts";

const BEYOND = /[іїєўґ\u048a-\u04ff]/;
const WORD = /(?:^|\s)(?:в|на|и|с|по|о|из|для)\s/;
/** Words and endings of Kyrgyz, Uzbek, Tajik and Kazakh texts that happen to have none of their own letters; a run of Latin. */
const OTHERS =
	/(?:^|\s)(?:менен|жана|бул|бир|деп|мен|бен|пен|бойынша|болды|ва|билан|учун|бу|дар|бо|аз|ба|ки|бол|энэ|та|що|від|др)\s|(?:уу|оо|ээ|нын|дын|нинг|ашты|ишти|улду|ылды|илди)(?:\s|$)|[a-z]{2}\s[a-z]{2,}\s[a-z]{2}/;

const RUN = /[а-я]{3}\P{L}+[а-я]{3}\P{L}+[а-я]{3}/u;

const isSurely = (text: string): boolean => WORD.test(text) && !BEYOND.test(text);

/** By its alphabet and by what is commonest in its headlines; words that a sister has as often are left out. */
export const SIGNS: Signs = {
	scripts: ["cyrillic"],
	isPlainly: (text) => !BEYOND.test(text) && (WORD.test(text) || (RUN.test(text) && !OTHERS.test(text))),
	isSurely,
	words:
		"и в на с по о об из от для что как не за к его её их при это был была были будет уже после между также во со но или под года году лет ко",
	ending:
		/(?:ого|его|ому|ему|ыми|ими|ение|ения|ении|ости|ость|ться|тся|лось|лась|ский|ская|ское|ских|ской|ские|ным|ного|ные|ный|ная|ное|ных|ной|овал|овали|ия|ии|ию|ую|ая|ые|ый|ых|ют|ят|ует|али|или|ели|яли|ила|ала|ило)$/,
};
