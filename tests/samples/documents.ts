import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

export interface SampleDocument {
	readonly name: string;
	readonly bytes: Uint8Array;
}

const ROOT = new URL("../../", import.meta.url);
/** Where real documents and the conformance corpus are, beside the project or where ELSHI_SHARED says; absent in most clones. */
const SHARED = new URL(`${process.env.ELSHI_SHARED ?? "../shared"}/`, ROOT);

const FIXTURES = ["fixtures/parse", "fixtures/decode", "fixtures/outlets"].map((folder) => new URL(`${folder}/`, ROOT));
const CORPUS = ["captures", "replay"].map((folder) => new URL(`${folder}/`, SHARED));

/** A folder beside the project, or nothing where there is none. */
export function sharedFolder(name: string): URL | undefined {
	const folder = new URL(`${name}/`, SHARED);
	return existsSync(folder) ? folder : undefined;
}

/** Every feed among the fixtures, and among the real documents where they are present. */
export function documents(): readonly SampleDocument[] {
	return [...FIXTURES, ...CORPUS]
		.filter((folder) => existsSync(folder))
		.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
		.filter((file) => /\.(?:xml|json)$/.test(file.pathname) && !/(?:\.expected|outlets)\.json$/.test(file.pathname))
		.filter((file) => statSync(file).size > 0)
		.filter((file) => !/(?:-4|-untitled)\.xml$/.test(file.pathname))
		.map((file) => ({
			name: decodeURI(file.pathname.split("/").slice(-2).join("/")),
			bytes: new Uint8Array(readFileSync(file)),
		}));
}
