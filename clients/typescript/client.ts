/**
 * A typed client of Elshi's API: its types are made from the API's own description (api.generated.ts), and this file does no more
 * than put a question into an address and read the answer. Runs wherever there is `fetch`.
 */
import type { components, paths } from "./api.generated.ts";

export type Story = components["schemas"]["Story"];
export type StoryPart = components["schemas"]["StoryPart"];
export type Occurrence = components["schemas"]["Occurrence"];
export type OccurrencePart = components["schemas"]["OccurrencePart"];
export type OccurrenceGone = components["schemas"]["OccurrenceGone"];
export type Problem = components["schemas"]["Problem"];

/** An address of the API, such as `/stories/{id}`. */
export type Path = keyof paths;
type Get<P extends Path> = paths[P]["get"];
/** What may be asked there; lists may be arrays. */
export type Query<P extends Path> = NonNullable<Get<P>["parameters"]["query"]>;
/** What it answers. */
export type Body<P extends Path> = Get<P>["responses"][200]["content"]["application/json"];

export interface Question<P extends Path> {
	readonly query?: Query<P>;
	/** Where the path has an `{id}`. */
	readonly id?: string;
	readonly signal?: AbortSignal;
}

/** An answer that is none: what the API says of it (RFC 9457). */
export class ElshiError extends Error {
	readonly status: number;
	readonly problem: Partial<Problem>;

	constructor(status: number, problem: Partial<Problem>) {
		super(problem.detail ?? `the site answered ${status} and nothing of Elshi's API`);
		this.name = "ElshiError";
		this.status = status;
		this.problem = problem;
	}
}

export type Fetch = (address: string, init: { readonly signal?: AbortSignal }) => Promise<Response>;

export class Elshi {
	readonly #site: string;
	readonly #fetch: Fetch;

	/** @param site such as `https://elshi.example` */
	constructor(site: string, fetcher: Fetch = (address, init) => fetch(address, init)) {
		this.#site = site.replace(/\/+$/, "");
		this.#fetch = fetcher;
	}

	/** Asks once. @throws ElshiError for a 4xx or 5xx */
	get<P extends Path>(path: P, question: Question<P> = {}): Promise<Body<P>> {
		return this.#read<Body<P>>(this.#addressOf(path, question), question.signal);
	}

	/** Every page of a list, as far as it goes. @throws ElshiError for a 4xx or 5xx */
	async *pages<P extends Path>(path: P, question: Question<P> = {}): AsyncGenerator<Body<P>, void> {
		let address: string | undefined = this.#addressOf(path, question);
		while (address !== undefined) {
			const page: Body<P> & { readonly next?: string } = await this.#read(address, question.signal);
			yield page;
			address = page.next;
		}
	}

	/** Every story of a selection, page by page: stop when you have enough. Where `fields` or `changedSince` are asked for, parts of them. */
	async *stories(query: Query<"/stories"> = {}): AsyncGenerator<Story | StoryPart, void> {
		for await (const { stories } of this.pages("/stories", { query })) yield* stories;
	}

	/** Every occurrence of a selection, by the events' own days. */
	async *occurrences(
		query: Query<"/occurrences"> = {},
	): AsyncGenerator<Occurrence | OccurrencePart | OccurrenceGone, void> {
		for await (const { occurrences } of this.pages("/occurrences", { query })) yield* occurrences;
	}

	#addressOf<P extends Path>(path: P, { query, id = "" }: Question<P>): string {
		const address = new URL(`${this.#site}/api/v1${path.replace("{id}", encodeURIComponent(id))}`);
		for (const [name, value] of Object.entries(query ?? {}))
			if (value !== undefined && value !== null)
				address.searchParams.set(name, Array.isArray(value) ? value.join(",") : String(value));
		return address.href;
	}

	async #read<T>(address: string, signal: AbortSignal | undefined): Promise<T> {
		const response = await this.#fetch(address, signal === undefined ? {} : { signal });
		const isJson = response.headers.get("content-type")?.includes("json") === true;
		if (response.ok && isJson) return (await response.json()) as T;
		throw new ElshiError(response.status, isJson ? ((await response.json()) as Problem) : {});
	}
}
