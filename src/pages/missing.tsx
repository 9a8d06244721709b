import { document, inUi, Layout } from "./layout.tsx";
import { word } from "./words.ts";

/** For people who followed a wrong link. */
export function missingPage(): string {
	return document(
		<Layout title={`${word("missing", "en")} · Elshi`} ui="en" address="/">
			<h1>{word("missing", "en")}</h1>
			<p>
				<a href={inUi("/", "en")}>{word("all", "en")}</a>
			</p>
		</Layout>,
	);
}
