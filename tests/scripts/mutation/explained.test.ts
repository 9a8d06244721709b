import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ROOMS } from "../../../scripts/mutation/rooms.ts";
import { readExplanations } from "../../../scripts/mutation/survivors.ts";

const FOLDER = new URL("../../../scripts/mutation/explained/", import.meta.url);

test.each(readdirSync(FOLDER))("%s explains mistakes of its room, each once and for a reason", (name) => {
	const room = name.replace(".txt", "");
	expect(ROOMS).toContain(room);
	const found = readExplanations(readFileSync(new URL(name, FOLDER), "utf8"));
	expect(found.filter(({ file, why }) => !file.startsWith(`src/${room}/`) || why.length < 20)).toEqual([]);
	const places = found.map(({ file, code, change }) => [file, code, change].join(" | "));
	expect(places.filter((place, n) => places.indexOf(place) < n)).toEqual([]);
});
