/** The stories that a feed shows: by their ids, what is shown of them. */
export type Shown = ReadonlyMap<string, string>;

/** Which stories came and went, a line each; nothing where they are the same. */
export function differences(before: Shown, after: Shown): string {
	const gone = [...before].filter(([id]) => !after.has(id)).map(([, title]) => `\n  − ${title}`);
	const come = [...after].filter(([id]) => !before.has(id)).map(([, title]) => `\n  + ${title}`);
	const renamed = [...after].flatMap(([id, title]) => {
		const old = before.get(id);
		return old === undefined || old === title ? [] : `\n  ~ ${old} → ${title}`;
	});
	return [...gone, ...come, ...renamed].join("");
}
