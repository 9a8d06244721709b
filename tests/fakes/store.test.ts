import { storeContract } from "../contracts/store.ts";
import { memoryStore } from "./store.ts";

storeContract(() => {
	const store = memoryStore();
	return { store, damage: async (key, text) => store.damage(key, text) };
});
