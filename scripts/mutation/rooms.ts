/** The rooms whose tests are themselves tested. */
import { ownValue } from "../../src/model/own-value.ts";

export const ROOMS = ["runs", "store", "push", "routes", "channels", "formats", "normalize", "cluster"] as const;

/** The environment's word for the room that is mutated. */
export const MUTATED = "MUTATED_ROOM";

/** Tests of other folders that hold promises of a room: what it does is seen there from outside. */
const MORE: Readonly<Partial<Record<string, readonly string[]>>> = {
	routes: ["tests/app.test.ts", "tests/api-contract.test.ts"],
};

/** Patterns of the tests that must see a mistake in a room. */
export function testsOf(room: string): readonly string[] {
	return [`tests/${room}/**/*.test.ts`, ...(ownValue(MORE, room) ?? [])];
}
