/** A module of bytes, as wrangler hands it over. */
declare module "*.bin" {
	const bytes: ArrayBuffer;
	export default bytes;
}
