/** The compiled lexicon in a Worker: a module of bytes, which wrangler uploads next to the code and nothing decodes. */
import bytes from "./lexicon.generated.bin";

export default bytes;
