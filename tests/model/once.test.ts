import { describe, expect, test } from "vitest";
import { once } from "../../src/model/once.ts";

describe("once", () => {
	test("makes nothing before it is asked, and then the same for good", () => {
		let made = 0;
		const table = once(() => {
			made++;
			return [made];
		});
		expect(made).toBe(0);
		expect(table()).toBe(table());
		expect(made).toBe(1);
	});

	test("takes undefined for made", () => {
		let made = 0;
		const nothing = once(() => {
			made++;
		});
		nothing();
		nothing();
		expect(made).toBe(1);
	});
});
