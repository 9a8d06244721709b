import { expect, test } from "vitest";
import { actsOf } from "../../../src/classify/frame/acts.ts";

test.each([
	["message", "Токаев направил телеграмму Эрдогану", "Президент выразил соболезнования.", ["condolence"]],
	["message", "Tokayev writes to Macron", "", ["letter"]],
	["call", "Тоқаев Орбанмен сөйлесті", "", ["meeting"]],
	["call", "Тоқаев Орбанмен телефон арқылы сөйлесті", "", ["call"]],
	["dispute", "МИД вызвал посла Латвии", "", ["summons"]],
	["statement", "Токаев полетит в Ереван", "", ["statement", "visit"]],
	["agreement", "В ЕС прокомментировали соглашение", "", ["agreement", "reaction"]],
] as const)("of a %s, “%s” tells %j", (event, title, excerpt, expected) => {
	expect(actsOf([event], title, excerpt)).toEqual(expected);
});
