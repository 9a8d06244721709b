import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unstable_readConfig } from "wrangler";
import manifest from "../../../package.json";
import {
	CONFIG,
	deployedIn,
	emptiedBy,
	environmentIn,
	opmlIn,
	queuesIn,
	remembering,
	settingsIn,
	varsOfOptions,
	withId,
} from "../../../scripts/deploy/settings.ts";

const file = (text: string): string => {
	const path = join(mkdtempSync(join(tmpdir(), "elshi-settings-")), "wrangler.local.toml");
	writeFileSync(path, text);
	return path;
};

describe("the tracked configuration", () => {
	const config = unstable_readConfig({ config: CONFIG }, { hideWarnings: true });

	test("names no variable, and keeps those of the dashboard", () => {
		expect(config.vars).toEqual({});
		expect(config.keep_vars).toBe(true);
	});

	test("has what a Deploy to Cloudflare button needs: a name, an entry, bindings without ids, and scripts", () => {
		expect(config.name).toBe("elshi");
		expect(config.main).toMatch(/src\/worker\.ts$/);
		expect(config.compatibility_date).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(config.kv_namespaces).toEqual([{ binding: "STORE" }]);
		expect(config.account_id).toBeUndefined();
		expect(manifest.scripts).toMatchObject({ build: expect.any(String), deploy: expect.any(String) });
	});

	test("takes one message at a time of the queue for publishing, because the record has one writer", () => {
		const publish = config.queues.consumers?.find((consumer: { queue: string }) => consumer.queue === "elshi-publish");
		expect(publish).toMatchObject({ max_concurrency: 1, max_batch_size: 1 });
	});

	test("has an example of every variable that the Worker reads, and the button describes no other", () => {
		const names = [...readFileSync(".dev.vars.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
		const declared = ["src/push/settings.ts", "src/platform/environment.d.ts"].flatMap((path) =>
			[...readFileSync(path, "utf8").matchAll(/readonly ([A-Z_]+)\?: string/g)].map(([, name]) => name),
		);
		const ofCommands = ["ORIGIN", "PUBLISH_AFTER", "TRIGGER"];
		expect([...names].sort()).toEqual(declared.filter((name = "") => !ofCommands.includes(name)).sort());
		for (const name of Object.keys(manifest.cloudflare.bindings)) expect(["STORE", ...names]).toContain(name);
	});
});

test("an operator's file gives variables and the namespace's id, and none where there is none", () => {
	const path = file('[vars]\nCONTACT = "ops@example.org"\n\n[[kv_namespaces]]\nbinding = "STORE"\nid = "abc"\n');
	expect(settingsIn(path)).toEqual({ vars: { CONTACT: "ops@example.org" }, id: "abc" });
	expect(settingsIn("/nowhere/wrangler.local.toml")).toEqual({ vars: {} });
});

test("a list of feeds is sent along, without what indents it, where a variable has room for it", () => {
	expect(opmlIn("/nowhere/sources.local.opml")).toEqual({});
	expect(opmlIn(file('<opml>\n\t<outline xmlUrl="x"/>\n</opml>\n'))).toEqual({
		SOURCES_OPML: '<opml>\n<outline xmlUrl="x"/>\n</opml>\n',
	});
	expect(() => opmlIn(file("x".repeat(6000)))).toThrow("has 6000 bytes; a variable has room for 5120");
});

test("a deploy names what it would empty, and nothing else", () => {
	const deployed = deployedIn(
		JSON.stringify({
			resources: {
				bindings: [
					{ type: "plain_text", name: "SITE_URL", text: "https://news.example.org" },
					{ type: "plain_text", name: "SOURCES_OFF", text: "" },
					{ type: "secret_text", name: "WEBHOOK_SECRET" },
					{ type: "kv_namespace", name: "STORE", namespace_id: "abc" },
				],
			},
		}),
	);
	expect(deployed.secrets).toEqual(["WEBHOOK_SECRET"]);
	expect(emptiedBy({}, deployed)).toEqual([]);
	expect(emptiedBy({ SITE_URL: "", SOURCES_OFF: "" }, deployed)).toEqual(["SITE_URL"]);
	expect(emptiedBy({ SITE_URL: "https://other.example" }, deployed)).toEqual([]);
	for (const text of ["", "null", "{}", "not JSON"]) expect(deployedIn(text)).toEqual({ vars: {}, secrets: [] });
});

test("variables of a command line are read as wrangler reads them", () => {
	const options = ["--var", "CONTACT:a@b.example", "--var=SITE_URL:https://x.example", "--dry-run"];
	expect(varsOfOptions(options)).toEqual({ CONTACT: "a@b.example", SITE_URL: "https://x.example" });
});

test("the id that the first deploy made is written down, and read by the next", () => {
	const local = remembering('[vars]\nCONTACT = "a@b.example"\n', "abc");
	expect(settingsIn(file(local))).toEqual({ vars: { CONTACT: "a@b.example" }, id: "abc" });
	expect(settingsIn(file(remembering("", "abc"))).id).toBe("abc");
	const config = readFileSync(CONFIG, "utf8");
	expect(settingsIn(file(withId(config, "abc"))).id).toBe("abc");
	expect(withId(config, undefined)).toBe(config);
});

test("the configuration has two queues, and an environment that does without", () => {
	expect(queuesIn(CONFIG)).toEqual(["elshi-refresh", "elshi-publish"]);
	for (const options of [["--env", "alone"], ["-e", "alone"], ["--env=alone"]]) {
		expect(queuesIn(CONFIG, environmentIn(options))).toEqual([]);
		expect(settingsIn(file(withId(readFileSync(CONFIG, "utf8"), "abc")), environmentIn(options)).id).toBe("abc");
	}
	expect(environmentIn(["--dry-run"])).toBeUndefined();
});
