import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { facetsFor } from "../src/channels/facets.ts";
import { selectionParameters } from "../src/channels/parameters.ts";
import { addressOfQuestion } from "../src/routes/api/operation.ts";
import { operationsOf } from "../src/routes/api/operations.ts";
import { siteOfApi } from "./samples/api.ts";
import { type DescribedParameter, type OpenApi, queryParametersOf, validators } from "./samples/close-schemas.ts";
import { idOf } from "./samples/stories.ts";

const IDS = [
	idOf("paris"),
	idOf("lutetia"),
	idOf("gone", "2024-11-03"),
	"2024-visit-2024-11-20-00000001",
	"herald",
	"fr",
	"un",
	"nope",
	"%F0%9F",
];
const TIMES = [
	..."2024-11-01 2024-10-30 2024 2024-10 2024-02-30 2024-11-05T12:00:00Z yesterday 2024-11-05T12:00:00+05:00".split(
		" ",
	),
	"",
];
const SEARCHES = [
	"summit",
	'"state visit"',
	"-visit",
	"саммит",
	'"',
	"-",
	"a b c",
	"*",
	"()",
	"%00",
	"😀",
	"q".repeat(600),
];
const CURSORS = [
	"2024-11-05",
	"2024-10-28-berlin~2024-10-28T06:00:00.000Z~2024-10-28T06:00:00.000Z",
	"x",
	"2024-11-20~a",
	"",
];

let site: Awaited<ReturnType<typeof siteOfApi>>;
let spec: OpenApi;
let schemas: ReturnType<typeof validators>;

beforeAll(async () => {
	site = await siteOfApi();
	spec = await (await site.app.request("/api/v1/openapi.json")).json<OpenApi>();
	schemas = validators(spec);
});

function anyValueOf({ name, schema }: DescribedParameter): fc.Arbitrary<string> {
	const items = schema.items ?? schema;
	const right = items.enum
		? fc.constantFrom(...(items.enum as string[]))
		: name === "limit"
			? fc.integer({ min: -2, max: 250 }).map(String)
			: /since|until/i.test(name)
				? fc.constantFrom(...TIMES)
				: fc.constantFrom(...(name === "cursor" ? CURSORS : name === "q" ? SEARCHES : ["a", ""]));
	const one = fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) });
	return schema.type === "array" ? fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.join(",")) : one;
}

interface Asked {
	readonly path: string;
	readonly address: string;
}

const anyRequest = (): fc.Arbitrary<Asked> =>
	fc.constantFrom(...Object.keys(spec.paths)).chain((path) => {
		const parameters = [...queryParametersOf(spec, path)];
		return fc
			.tuple(fc.subarray(parameters, { maxLength: Math.min(3, parameters.length) }), fc.constantFrom(...IDS), fc.nat(9))
			.chain(([some, id, strange]) =>
				fc.tuple(...some.map((one) => anyValueOf(one))).map((values) => {
					const query = new URLSearchParams(values.map((value, n) => [some[n]?.name ?? "", value]));
					if (strange === 0) query.append("nonsense", "1");
					return { path, address: `http://localhost/api/v1${path.replace("{id}", id)}?${query}` };
				}),
			);
	});

/** What is wrong with an answer; nothing where it is as described. */
async function faultsOf({ path, address }: Asked): Promise<string[]> {
	const response = await site.app.request(address);
	const type = response.headers.get("content-type")?.split(";")[0] ?? "";
	const validate = schemas.ofAnswer(path, response.status, type);
	if (validate === undefined) return [`undescribed: ${response.status} ${type}`];
	const body: { status?: number; detail?: string } = JSON.parse(await response.text());
	const faults = validate(body)
		? []
		: (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
	if (response.status !== 200)
		return body.status === response.status && body.detail ? faults : [...faults, "a problem without status or detail"];
	const tag = response.headers.get("etag");
	if (tag === null) return [...faults, "no ETag"];
	const again = await site.app.request(address, { headers: { "if-none-match": tag } });
	return again.status === 304 ? faults : [...faults, `its own ETag gives ${again.status}`];
}

describe("the API", () => {
	test("answers 1,000 random requests as its OpenAPI document says, no undescribed field among them", async () => {
		const statuses = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(anyRequest(), async (asked) => {
				expect(await faultsOf(asked), asked.address).toEqual([]);
				const { status } = await site.app.request(asked.address);
				statuses.set(`${asked.path} ${status}`, (statuses.get(`${asked.path} ${status}`) ?? 0) + 1);
			}),
			{ numRuns: 1000, seed: 7 },
		);
		// The run is worth what it asked: each address was answered in full now and then.
		for (const path of Object.keys(spec.paths)) expect(statuses.get(`${path} 200`) ?? 0, path).toBeGreaterThan(0);
	});

	test("answers each example that it gives", async () => {
		const operations = operationsOf({ parameters: selectionParameters(facetsFor(new Map())) });
		expect(operations.flatMap(({ examples }) => examples).length).toBeGreaterThan(15);
		for (const operation of operations) {
			for (const example of operation.examples) {
				const address = addressOfQuestion(operation, { origin: "http://localhost", ...example });
				expect((await site.app.request(address)).status, address).toBe(200);
				expect(await faultsOf({ path: operation.path, address })).toEqual([]);
			}
		}
	});

	test("gives for each parameter an example that is right", async () => {
		for (const path of Object.keys(spec.paths)) {
			for (const { name, example } of queryParametersOf(spec, path)) {
				if (example === undefined) continue;
				const address = `http://localhost/api/v1${path.replace("{id}", "fr")}?${name}=${encodeURIComponent(String(example))}`;
				expect((await site.app.request(address)).status, address).not.toBe(400);
			}
		}
	});

	test("gives for each schema an example that it holds good", () => {
		for (const [name, { examples = [] }] of Object.entries(spec.components.schemas)) {
			const validate = schemas.ofComponent(name);
			for (const example of examples)
				expect(validate(example), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
		}
		expect(Object.keys(spec.components.schemas)).toEqual(
			expect.arrayContaining(["Story", "Report", "Occurrence", "Source", "Problem"]),
		);
	});

	test("names each operation once, and describes what goes wrong", () => {
		const all = Object.values(spec.paths).map(({ get }) => get);
		expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
		for (const { responses } of all)
			expect(Object.keys(responses)).toEqual(expect.arrayContaining(["400", "500", "503"]));
	});

	test.each(["stories", "occurrences", "partners", "persons", "stats", "timeline", "stats.csv"])(
		"never leads back to a page of /%s that was read",
		async (name) => {
			for (const query of ["", "?limit=3", "?partner=fr", "?q=paris", "?since=2024-01-01"]) {
				let address: string | undefined = `http://localhost/api/v1/${name}${query}`;
				if ((await site.app.request(address)).status === 400) continue;
				const read = new Set<string>();
				while (address !== undefined) {
					expect(read).not.toContain(address);
					read.add(address);
					const response: Response = await site.app.request(address);
					expect(response.status).toBe(200);
					address = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
				}
				expect(read.size).toBeLessThan(60);
			}
		},
	);
});
