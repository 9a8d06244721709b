import { expect, test } from "vitest";
import { sourceNamed, sourceOfDocument, unknownSource } from "../../../scripts/reading/sources.ts";

test.each([
	["https://astanatimes.com/feed/", "astanatimes-en"],
	["https://astanatimes.com/2024/11/visit/", "astanatimes-en"],
	["fixtures/outlets/astanatimes-en.xml", "astanatimes-en"],
	["somewhere/azattyq-ru-1.xml", "azattyq-ru"],
])("%s is of %s", (input, id) => {
	expect(sourceOfDocument(input).id).toBe(id);
});

test("a document that is nobody's is a unknownSource's, in the language that its name holds", () => {
	expect(sourceOfDocument("somewhere/x-kk.xml")).toMatchObject({ id: "x-kk", language: "kk" });
	expect(unknownSource("somebody")).toMatchObject({ language: "en", timeZone: "UTC" });
	expect(unknownSource("azattyq-ru-1")).toMatchObject({
		id: "azattyq-ru-1",
		language: "ru",
		publisher: sourceNamed("azattyq-ru").publisher,
	});
});

test("a source that is not ours is refused with the nearest that is", () => {
	expect(() => sourceNamed("azatyq-ru")).toThrow("there is no such source; the nearest is azattyq-ru");
});
