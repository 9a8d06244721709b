import { document, Layout } from "./layout.tsx";
import { inUi, type PageReader } from "./reader.ts";
import { word } from "./words/common.ts";

/** For people who followed a wrong link. */
export function missingPage(reader: PageReader): string {
	return messagePage(reader, "missing");
}

/** For people who ask for what is there and cannot be read now. */
export function unreadablePage(reader: PageReader): string {
	return messagePage(reader, "unreadable");
}

function messagePage(reader: PageReader, message: "missing" | "unreadable"): string {
	return document(
		<Layout title={word(message, reader.ui)} reader={reader} address="/" unlisted>
			<h1>{word(message, reader.ui)}</h1>
			<p>
				<a href={inUi("/", reader.ui)}>{word("all", reader.ui)}</a>
			</p>
		</Layout>,
	);
}
