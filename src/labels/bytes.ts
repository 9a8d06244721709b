/** The tables of names in a Worker: a module of bytes, as that of the lexicon is. */
import bytes from "./tables.generated.bin";

export default bytes;
