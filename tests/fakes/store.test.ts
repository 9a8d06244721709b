import { storeContract } from "../contracts/store.ts";
import { memoryStore } from "./store.ts";

storeContract(() => memoryStore());
