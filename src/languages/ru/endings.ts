import { type EndingClass, slot } from "../endings.ts";

export const ENDINGS: readonly EndingClass[] = [
	{ name: "ru-masculine", slots: [slot("а у ом ем е и ы ов ев ей ам ами ах ям ями ях")] },
	{ name: "ru-j", slots: [slot("й я ю ем е и ев ям ями ях")], closed: true },
	{ name: "ru-soft", slots: [slot("ь я ю ем е и ей ям ями ях ью")], closed: true },
	{ name: "ru-a", slots: [slot("а ы и е у ой ою ей ам ами ах")], cited: true },
	{ name: "ru-ya", slots: [slot("я и ю е ей ею ям ями ях й ь")], cited: true },
	{ name: "ru-o", slots: [slot("о а у ом е ам ами ах и")], cited: true },
	{ name: "ru-e", slots: [slot("е я ю ем и й ям ями ях ей")], closed: true },
	{ name: "ru-plural", slots: [slot("ы и ов ев ей ам ами ах ям ями ях")], cited: true },
	{
		name: "ru-adjective",
		slots: [slot("ый ий ой ого его ому ему ым им ом ем ая яя ей ую юю ою ое ее ые ие ых их ыми ими")],
		closed: true,
	},
	{ name: "ru-surname", slots: [slot("а у ым ом ем е ой ою ы ых ыми ов ам ами ах")] },
];
