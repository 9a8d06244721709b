import { document, inUi, Layout } from "./layout.tsx";
import { type Word, word } from "./words.ts";

/** For people who followed a wrong link. */
export function missingPage(): string {
	return messagePage("missing");
}

/** For people who ask for what is there and cannot be read now. */
export function unreadablePage(): string {
	return messagePage("unreadable");
}

function messagePage(message: Word): string {
	return document(
		<Layout title={`${word(message, "en")} · Elshi`} ui="en" address="/">
			<h1>{word(message, "en")}</h1>
			<p>
				<a href={inUi("/", "en")}>{word("all", "en")}</a>
			</p>
		</Layout>,
	);
}
