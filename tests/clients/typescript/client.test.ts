import { expect, expectTypeOf, test } from "vitest";
import { Elshi, ElshiError, type Story } from "../../../clients/typescript/client.ts";
import { siteOfApi } from "../../samples/api.ts";
import { idOf } from "../../samples/stories.ts";

async function client() {
	const { app } = await siteOfApi();
	const asked: string[] = [];
	const elshi = new Elshi("http://localhost/", async (address) => {
		asked.push(address);
		return app.request(address);
	});
	return { elshi, asked };
}

test("asks with lists, numbers and texts, and knows what it gets", async () => {
	const { elshi, asked } = await client();
	const { stories } = await elshi.get("/stories", { query: { partner: ["fr", "de"], limit: 2, q: "paris" } });
	expect(asked).toEqual(["http://localhost/api/v1/stories?partner=fr%2Cde&limit=2&q=paris"]);
	expect(stories.map(({ id }) => id)).toContain(idOf("paris"));
	const { months } = await elshi.get("/partners/{id}", { id: "fr" });
	expectTypeOf(months).toEqualTypeOf<{ start: string; stories: number }[]>();
	expect(months.length).toBeGreaterThan(5);
});

test("walks a list to its end", async () => {
	const { elshi, asked } = await client();
	const ids: (string | undefined)[] = [];
	for await (const { id } of elshi.stories({ limit: 5 })) ids.push(id);
	expect(ids).toHaveLength(32);
	expect(new Set(ids).size).toBe(32);
	expect(asked.length).toBeGreaterThan(6);
	const starts: (string | undefined)[] = [];
	for await (const one of elshi.occurrences({ sort: "oldest", status: ["held"] }))
		if ("start" in one) starts.push(one.start);
	expect(starts).toEqual(["2023-12-30", "2024-11-05"]);
});

test("has the story's type for a story", async () => {
	const { elshi } = await client();
	expectTypeOf<Story["reports"]>().items.toHaveProperty("outlet");
	expect(await elshi.get("/stories/{id}", { id: idOf("paris") })).toMatchObject({ id: idOf("paris") });
});

test("throws what the API says of a wrong question", async () => {
	const { elshi } = await client();
	const wrong = elshi.get("/stories", { query: { q: "a", country: "fr" } as object });
	await expect(wrong).rejects.toThrow(ElshiError);
	await expect(wrong).rejects.toMatchObject({ status: 400, problem: { parameter: "country", nearest: "partner" } });
	await expect(elshi.get("/stories/{id}", { id: "none" })).rejects.toMatchObject({ status: 404 });
});

test("throws where a site answers with something else than the API", async () => {
	const page = new Response("<p>Parked</p>", { headers: { "Content-Type": "text/html" } });
	const elsewhere = new Elshi("https://parked.example", async () => page);
	await expect(elsewhere.get("/stories")).rejects.toThrow("the site answered 200 and nothing of Elshi's API");
});
