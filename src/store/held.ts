/**
 * The one door between the record and the store. What a key holds is one of four things, and only two of them may be written
 * over: a failed read, broken bytes and a value of another release are never taken for emptiness.
 */
import { type Fields, isFields } from "../model/fields.ts";
import type { Store, Stored } from "../ports.ts";

/** What a key holds. */
export type Held<T> =
	/** The store says that there is no such key. */
	| { readonly kind: "absent" }
	| { readonly kind: "value"; readonly value: T }
	/** The read failed, the bytes are broken, or the value is not of the shape that its schema promises. */
	| { readonly kind: "unreadable"; readonly reason: string }
	/** Written by a release that knows another schema. */
	| { readonly kind: "foreign"; readonly schema: unknown };

/** What may be written over. */
export type Writable<T> = Extract<Held<T>, { readonly kind: "absent" | "value" }>;

/** How the values of a kind of key are stored and read back. */
export interface Codec<T> {
	/** Raised when the shape changes in a way that an older release, or an older value, would not survive. */
	readonly schema: number;
	/** The value, checked; `undefined` where it is not of the shape. */
	readonly read: (fields: Fields) => T | undefined;
	/** What is stored, where that is not the value itself. */
	readonly written?: (value: T) => object;
	/** The tag stored with the value, so that the value need not be read: at most 1 KiB of JSON. */
	readonly tag?: (value: T) => Fields;
}

/** Reads a key. It never throws. */
export async function read<T>(store: Store, codec: Codec<T>, key: string): Promise<Held<T>> {
	return heldIn(codec, await store.get(key));
}

/** What the store answered for a key, checked. */
export function heldIn<T>({ schema, read: checked }: Pick<Codec<T>, "schema" | "read">, stored: Stored): Held<T> {
	if (stored.kind !== "value") return stored;
	const fields = fieldsOf(stored.value, schema);
	if (fields.kind !== "value") return fields;
	const value = checked(fields.value);
	return value === undefined
		? { kind: "unreadable", reason: "not of the shape that its schema promises" }
		: { kind: "value", value };
}

/** Reads the tag of a value. It never throws. */
export async function readTag(store: Store, codec: Pick<Codec<unknown>, "schema">, key: string): Promise<Held<Fields>> {
	const stored = await store.tag(key);
	return stored.kind === "value" ? fieldsOf(stored.value, codec.schema) : stored;
}

/** Stores a value over what was read. @throws where the store refuses the write. */
export function write<T extends object>(
	store: Store,
	{ schema, written, tag }: Codec<T>,
	key: string,
	value: T,
	_over: Writable<T>,
): Promise<void> {
	return store.put(key, { schema, ...(written?.(value) ?? value) }, tag && { schema, ...tag(value) });
}

/** Whether what was read may be written over. */
export function isWritable<T>(held: Held<T>): held is Writable<T> {
	return held.kind === "absent" || held.kind === "value";
}

/** Why a key is neither absent nor of use, for the log and the status page. */
export function faultOf(held: Held<unknown>): string | undefined {
	if (held.kind === "unreadable") return held.reason;
	return held.kind === "foreign" ? `of schema ${String(held.schema)}, which this release does not know` : undefined;
}

/** The fields of a stored value, or tag, of a schema. */
export function fieldsOf(value: unknown, schema: number): Held<Fields> {
	if (!isFields(value)) return { kind: "unreadable", reason: "no JSON object" };
	return value.schema === schema ? { kind: "value", value } : { kind: "foreign", schema: value.schema };
}
