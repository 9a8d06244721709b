import { document, Layout } from "./layout.tsx";
import type { PageReader } from "./reader.ts";
import { word } from "./words/site.ts";

/** The API's documentation, as its OpenAPI document has it. */
export interface ApiProps {
	readonly reader: PageReader;
	readonly operations: readonly {
		readonly path: string;
		readonly summary: string;
		readonly parameters: readonly { readonly name: string; readonly description: string; readonly values: string }[];
	}[];
}

const EXAMPLES = [
	"/api/v1/stories?partner=fr&event=visit&limit=5",
	"/api/v1/stories?q=uranium%20-nuclear&since=2026-01-01&fields=title,url,partners",
	"/api/v1/partners?theme=energy",
	"/api/v1/occurrences?status=announced&sort=oldest",
	"/api/v1/partners/cn",
	"/api/v1/stats?by=week&facet=event",
	"/api/v1/stats.csv?by=month&facet=partner",
];

export function apiPage({ reader, operations }: ApiProps): string {
	return document(
		<Layout title="API" reader={reader} address="/api">
			{reader.ui === "en" ? null : <p class="note">{word("englishOnly", reader.ui)}</p>}
			<div lang="en">
				<h1>API</h1>
				<p class="lead">
					Everything the feeds tell, as JSON. Read it with GET, from anywhere; no key is needed. Described by{" "}
					<a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
				</p>
				<p>
					Answers carry an ETag: send it back as If-None-Match, and an unchanged answer is a 304. A wrong parameter is a
					400 that names it and the nearest right value (application/problem+json). A list that goes on has{" "}
					<code>next</code>, an address that new stories do not move.
				</p>
				<p>
					In JSON Feed, <code>_elshi</code> of an item holds the same facts as a story here, from <code>partners</code>{" "}
					to <code>reason</code>.
				</p>
				<ul>
					{EXAMPLES.map((example) => (
						<li>
							<a href={example}>
								<code>{example}</code>
							</a>
						</li>
					))}
				</ul>
				{operations.map(({ path, summary, parameters }) => (
					<section class="operation">
						<h2>
							<code>GET /api/v1{path}</code>
						</h2>
						<p>{summary}</p>
						<details>
							<summary>Parameters</summary>
							<dl>
								{parameters.map(({ name, description, values }) => (
									<>
										<dt>
											<code>{name}</code>
										</dt>
										<dd>
											{description} {values === "" ? null : <span class="values">{values}</span>}
										</dd>
									</>
								))}
							</dl>
						</details>
					</section>
				))}
				<pre tabindex={0}>{`curl '${reader.origin}/api/v1/stories?partner=fr&limit=3'`}</pre>
			</div>
		</Layout>,
	);
}
