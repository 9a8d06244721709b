/**
 * What few invocations need, made when it is first asked for: an isolate's start makes every table of every module, and a reader waits
 * for it.
 * @param make a pure function
 */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
