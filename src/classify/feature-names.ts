import type { ActEntry, Entry } from "../lexicon/entry.ts";
import type { Rank } from "./actor.ts";

/** Where a feature looks: the lead is the excerpt's first sentence. */
export type Scope = "title" | "lead" | "any";

export const SCOPES = ["title", "lead", "any"] as const satisfies readonly Scope[];

const HOMES = ["none", "state", "place", "people", "aside"] as const satisfies readonly (Rank | "none")[];
const OTHERS = ["none", "state", "place", "people", "aside", "org"] as const;

function table<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
	return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

/**
 * What K with F is called by scope, the rank of K, that of F, and then alone or by the source's side. Every article asks for
 * these: a name put together anew would be hashed anew each time.
 */
export const PAIR_NAMES = table(SCOPES, (scope) =>
	table(HOMES, (k) =>
		table(OTHERS, (f) => {
			const pair = `${scope} K ${k} F ${f}`;
			return { alone: pair, home: `home ${pair}`, abroad: `abroad ${pair}` };
		}),
	),
);

/** What K, F and O of a rank are called by scope. */
export const SINGLE_NAMES = table(SCOPES, (scope) => ({
	K: table(HOMES, (rank) => `${scope} K ${rank}`),
	F: table(HOMES, (rank) => `${scope} F ${rank}`),
	O: table(["none", "some"] as const, (some) => `${scope} O ${some}`),
}));

/** Names that an entry has been given before, by scope. */
type Known = Record<Scope, Map<Entry, string>>;

const noneKnown = (): Known => ({ title: new Map(), lead: new Map(), any: new Map() });

const ACT_NAMES = noneKnown();
const WORD_NAMES = noneKnown();

/** What an act is called in a scope by its class and strength. */
export function actName(scope: Scope, entry: ActEntry): string {
	const known = ACT_NAMES[scope].get(entry);
	if (known !== undefined) return known;
	const name = `${scope} act ${entry.class} ${entry.strength}`;
	ACT_NAMES[scope].set(entry, name);
	return name;
}

/** What an entry is called in a scope by itself; empty where it is of a kind that says nothing there. */
export function wordName(scope: Scope, entry: Entry): string {
	const known = WORD_NAMES[scope].get(entry);
	if (known !== undefined) return known;
	const name = makeWordName(scope, entry);
	WORD_NAMES[scope].set(entry, name);
	return name;
}

function makeWordName(scope: Scope, { kind, id }: Entry): string {
	if (kind === "negative") return `${scope} not ${id}`;
	if (kind === "genre") return `${scope} genre ${id}`;
	if (scope === "title" && kind === "theme") return `title theme ${id}`;
	if (scope === "any" && (kind === "act" || kind === "role" || kind === "organ")) return `any ${kind} ${id}`;
	return "";
}

interface IdeaNames {
	readonly alone: string;
	readonly withBoth: string;
}

const IDEA_NAMES = new Map<Entry, IdeaNames>();

/** What an idea is called by itself, and next to Kazakhstan and a foreign side. */
export function ideaNames(idea: Entry): IdeaNames {
	const known = IDEA_NAMES.get(idea);
	if (known !== undefined) return known;
	const names = { alone: `idea ${idea.id}`, withBoth: `both idea ${idea.id}` };
	IDEA_NAMES.set(idea, names);
	return names;
}
