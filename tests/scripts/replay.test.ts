import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { start } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "elshi-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a replay", () => {
	it.each([
		[[], "replay needs one folder"],
		[["/no/such/folder"], "/no/such/folder: not a folder"],
		[[folder], "holds no .xml, .rss, .atom, .rdf, .json or .html document"],
		[[folder, "--now", "yesterday"], "--now yesterday: not an ISO 8601 instant"],
		[[folder, "--port", "many"], "--port many: not a port"],
		[[folder, "--colour"], "--colour"],
	])("says what is wrong with %j and ends with 2", async (args, message) => {
		const replay = start("replay", ...args);
		expect(await replay.ended).toBe(2);
		expect(replay.said()).toContain(message);
	});
});
