/**
 * Where a plain object is asked for a word that may be anybody's: `table[word]` finds what every object inherits where the word is
 * `constructor`, and `table["__proto__"] = …` changes what it inherits. A rule of our own, because it goes by types: the word is any
 * text, and no union of known ones. Biome's patterns know no types, and typescript-eslint does not know TypeScript 7.
 */
import { join, relative } from "node:path";
import {
	type Expression,
	isBinaryExpression,
	isElementAccessExpression,
	type Node,
	SyntaxKind,
} from "typescript/unstable/ast";
import { API, type Project, type Type, TypeFlags } from "typescript/unstable/sync";

/** What says that a word is never a stranger's, and why: a comment before the statement, or one around it. */
const OUR_OWN = /\/\/ Our own words?: \S+/;

const WAYS = "use a Map, ask Object.hasOwn first, or say `// Our own words: why`";

/** Every such place in a project's own files, one line each. @param isChecked of a path that begins at the folder */
export function wordsAsKeys(folder: string, config: string, isChecked: (path: string) => boolean): string[] {
	const api = new API({ cwd: folder });
	try {
		const project = api.updateSnapshot({ openProject: join(folder, config) }).getProjects()[0];
		if (project === undefined) throw new Error(`${config} is no project`);
		const paths = project.program.getSourceFileNames().map((name) => ({ name, path: relative(folder, name) }));
		return paths.filter(({ path }) => isChecked(path)).flatMap(({ name, path }) => faultsIn(name, path, project));
	} finally {
		api.close();
	}
}

/** An object and the word that it is asked for. */
interface Asked {
	readonly node: Node;
	readonly table: Expression;
	readonly word: Expression;
}

function faultsIn(name: string, path: string, { program, checker }: Project): string[] {
	const file = program.getSourceFile(name);
	if (file === undefined) return [];
	const asked = askedIn(file);
	if (asked.length === 0) return [];
	const words = checker.getTypeAtLocation(asked.map(({ word }) => word));
	return asked.flatMap(({ node, table, word }, n) => {
		const type = words[n];
		if (type === undefined || !isAnyText(type) || isGuarded(node, table.getText(), word.getText())) return [];
		const line = file.text.slice(0, node.getStart()).split("\n").length;
		return [`${path}:${line}: ${node.getText().replace(/\s+/g, " ")} takes any word for a key: ${WAYS}`];
	});
}

function askedIn(file: Node): Asked[] {
	const asked: Asked[] = [];
	const walk = (node: Node): void => {
		if (isElementAccessExpression(node)) asked.push({ node, table: node.expression, word: node.argumentExpression });
		if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InKeyword)
			asked.push({ node, table: node.right, word: node.left });
		node.forEachChild(walk);
	};
	walk(file);
	return asked;
}

/** Whether a value of the type may be any text at all. */
function isAnyText(type: Type): boolean {
	if (type.isUnionType()) return type.getTypes().some(isAnyText);
	if (type.isTypeParameter()) return true;
	return (type.flags & (TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.Any)) !== 0;
}

/** Whether the function around asks somewhere whether the table has the word itself, goes through its words, or says whose it is. */
function isGuarded(node: Node, table: string, word: string): boolean {
	const guards = [`Object.hasOwn(${table}, ${word})`, `const ${word} in ${table})`];
	for (let around = node; around.kind !== SyntaxKind.SourceFile; around = around.parent) {
		const text = around.getFullText();
		const before = text.slice(0, around.getStart() - around.getFullStart());
		if (OUR_OWN.test(before) || guards.some((guard) => text.includes(guard))) return true;
		if (FUNCTIONS.has(around.kind)) return false;
	}
	return false;
}

const FUNCTIONS = new Set([SyntaxKind.FunctionDeclaration, SyntaxKind.MethodDeclaration]);
