import { env } from "cloudflare:workers";
import { kvStore } from "../../src/platform/kv.ts";
import { storeContract } from "../contracts/store.ts";

storeContract(() => kvStore(env.STORE));
