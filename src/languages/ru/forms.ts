/** The class of a noun by its ending, of an adjective where it ends in -ый, -ий, -ой. */
export function guess(word: string): readonly [endingClass: string, cut: number] {
	if (/(ый|ой|ая|ое|ые|ий|яя|ее|ие)$/.test(word) && !/(тие|ние|вие|зий|гий|рий|лий|ний)$/.test(word))
		return ["ru-adjective", 2];
	if (/[цчщшжкгхнтрд]ие$/.test(word) && word.endsWith("ские")) return ["ru-adjective", 2];
	if (/(ов|ев|ин|ын)$/.test(word)) return ["ru-surname", 0];
	if (word.endsWith("й")) return ["ru-j", 1];
	if (word.endsWith("ь")) return ["ru-soft", 1];
	if (word.endsWith("а")) return ["ru-a", 1];
	if (word.endsWith("я")) return ["ru-ya", 1];
	if (word.endsWith("о")) return ["ru-o", 1];
	if (word.endsWith("е")) return ["ru-e", 1];
	if (/[ыи]$/.test(word)) return ["ru-plural", 1];
	return ["ru-masculine", 0];
}

/** A country's name with the marks of the lexicon's tables: which words inflect, and how; of «Гвинея-Бисау» both parts do. */
export function countryForm(name: string): string {
	const words = name.split(/ |(?<=[а-яё])-(?=[А-ЯЁ])/);
	return words.map((word, i) => nameWord(word, i === words.length - 1)).join(" ");
}

function nameWord(word: string, isLast: boolean): string {
	if (/ы$/.test(word) && word.length > 3) return `${word.slice(0, -1)}*`;
	if (/^о-ва?$/.test(word)) return word;
	if (word === "острова") return "остров*";
	if (!isLast && /(ая|яя|ое|ый|ий|ые|ие)$/.test(word)) return `${word.slice(0, -2)}*`;
	return /[бвгджзклмнпрстфхцчшщаяйь]$/.test(word) ? `${word}~` : word;
}
