import { document, Layout } from "./layout.tsx";
import { inUi, type PageReader } from "./reader.ts";
import type { Choice } from "./stories.tsx";
import { problemWord } from "./words/problem.ts";
import { word } from "./words/site.ts";

interface ProblemProps {
	readonly reader: PageReader;
	/** What may have been meant, the likeliest first. Addresses without language. */
	readonly near: readonly Choice[];
}

/** For people who followed a wrong link. @param words what the search field is given to begin with */
export function missingPage(props: ProblemProps & { readonly path: string; readonly words: string }): string {
	const { reader, near, path, words } = props;
	const { ui } = reader;
	return document(
		<Layout title={word("missing", ui)} reader={reader} address={path} search={{ q: words, hidden: [] }} unlisted>
			<h1>{word("missing", ui)}</h1>
			<p>
				{problemWord("nothingAt", ui)} <code>{readable(path)}</code>
			</p>
			<Near near={near} ui={ui} />
			<p>{problemWord("search", ui)}</p>
		</Layout>,
	);
}

/** For people who follow a link to what an operator took down. */
export function takenDownPage({ reader, near }: ProblemProps): string {
	const { ui } = reader;
	return document(
		<Layout title={problemWord("taken", ui)} reader={reader} address="/" unlisted>
			<h1>{problemWord("taken", ui)}</h1>
			<Near near={near} ui={ui} />
		</Layout>,
	);
}

/** For people who ask for what is there and cannot be read now. */
export function unreadablePage({ reader, near }: ProblemProps): string {
	const { ui } = reader;
	return document(
		<Layout title={word("unreadable", ui)} reader={reader} address="/" unlisted>
			<h1>{word("unreadable", ui)}</h1>
			<Near near={near} ui={ui} />
		</Layout>,
	);
}

export interface BadQueryProps extends ProblemProps {
	readonly address: string;
	/** The parameter that is wrong, and what was given for it. */
	readonly parameter: string;
	readonly given: string;
	/** In English, for whoever made the link. */
	readonly detail: string;
	/** The same address without it. */
	readonly without: string;
}

/** For people whose address has a wrong value. */
export function badQueryPage({ reader, near, address, parameter, given, detail, without }: BadQueryProps): string {
	const { ui } = reader;
	const asked = `${parameter}=${given}`;
	return document(
		<Layout title={problemWord("wrong", ui)} {...{ reader, address }} search={{ q: given, hidden: [] }} unlisted>
			<h1>{problemWord("wrong", ui)}</h1>
			<p>
				<code>{asked}</code>
			</p>
			{near.length === 0 ? null : (
				<>
					<p>{problemWord("meant", ui)}</p>
					<Links links={near} ui={ui} />
				</>
			)}
			<p>
				<a href={inUi(without, ui)}>
					{problemWord("leaveOut", ui)} <code>{asked}</code>
				</a>{" "}
				· <a href={inUi("/", ui)}>{word("all", ui)}</a>
			</p>
			<p class="small">
				{problemWord("exactly", ui)} <span lang="en">{detail}</span>
			</p>
		</Layout>,
	);
}

function Near({ near, ui }: { readonly near: readonly Choice[]; readonly ui: PageReader["ui"] }) {
	return (
		<>
			<p>{problemWord("perhaps", ui)}</p>
			<Links links={[...near, { label: word("all", ui), href: "/" }]} ui={ui} />
		</>
	);
}

function Links({ links, ui }: { readonly links: readonly Choice[]; readonly ui: PageReader["ui"] }) {
	return (
		<ul>
			{links.map(({ label, href }) => (
				<li>
					<a href={inUi(href, ui)}>{label}</a>
				</li>
			))}
		</ul>
	);
}

/** A path as it was typed, where it can be read so. */
function readable(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}
