/** The tables of names in Node: `#labels` of package.json leads here where no Worker runs. */
import { readFileSync } from "node:fs";

export default readFileSync(new URL("../src/labels/tables.generated.bin", import.meta.url));
