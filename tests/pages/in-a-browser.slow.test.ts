import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { afterAll, describe, expect, test } from "vitest";
import { browserHere, startBrowser, type Tab } from "../../scripts/browser/chromium.ts";
import { addressOf, KINDS, LANGUAGES } from "../../scripts/browser/kinds.ts";
import { demoSite } from "../samples/demo-site.ts";

const MOST_BYTES = 30 * 1024;

const { app } = await demoSite(10);
const pageAt = async (path: string): Promise<string> =>
	(await app.request(path, { headers: { accept: "text/html" } })).text();
const home = await pageAt("/");
const cases = Object.keys(KINDS).flatMap((kind) => Object.keys(LANGUAGES).map((language) => [kind, language] as const));

const validator = new HtmlValidate({
	extends: ["html-validate:standard", "html-validate:a11y"],
	rules: {
		// A role that an element has by itself is noise.
		"no-redundant-role": "error",
		// Of HTML's living standard: <search> is one.
		"prefer-native-element": "off",
	},
});

describe.each(cases)("the page of kind %s in %s", (kind, language) => {
	test("is valid HTML of less than 30 KB gzipped", async () => {
		const page = await pageAt(addressOf(kind, language, home));
		const { results } = await validator.validateString(page);
		const messages = results.flatMap((result) =>
			result.messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
		);
		expect(messages).toEqual([]);
		expect(gzipSync(page).length).toBeLessThan(MOST_BYTES);
	});
});

const program = browserHere();
if (program === undefined)
	console.warn("There is no Chromium here: how pages look is not examined (apt-get install chromium).");

const WIDTHS = [320, 375, 1280];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe.runIf(program !== undefined)("in a browser", async () => {
	if (program === undefined) return;
	const server = createServer((asked, answer) => {
		const request = new Request(`http://${asked.headers.host}${asked.url}`, { headers: { accept: "text/html" } });
		void Promise.resolve(app.fetch(request)).then(async (response) => {
			answer.writeHead(response.status, Object.fromEntries(response.headers));
			answer.end(Buffer.from(await response.arrayBuffer()));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const browser = await startBrowser(program);
	const tab = await browser.tab();
	afterAll(async () => {
		await browser.close();
		server.close();
		server.closeAllConnections();
	});

	test.each(cases)(
		"the page of kind %s in %s has no fault that axe knows, whatever its width and its light",
		async (...one) => {
			for (const width of WIDTHS) {
				for (const scheme of ["light", "dark"] as const) {
					await tab.open(`${origin}${addressOf(...one, home)}`, { width, scheme });
					expect(await faultsOf(tab), `${width} ${scheme}`).toEqual([]);
				}
			}
		},
	);

	test.each(Object.keys(KINDS))(
		"the controls of a page of kind %s stand out from what is around them",
		async (kind) => {
			for (const scheme of ["light", "dark"] as const) {
				await tab.open(`${origin}${addressOf(kind, "en", home)}`, { width: 1280, scheme });
				expect(await tooFaint(tab), scheme).toEqual([]);
			}
		},
	);

	test.each(cases)(
		"the page of kind %s in %s is no wider than the window, with letters of twice the size too",
		async (...one) => {
			for (const letters of [1, 2]) {
				for (const width of [...WIDTHS, 640]) {
					await tab.open(`${origin}${addressOf(...one, home)}`, { width, letters });
					expect(await tooWide(tab), `${width} × ${letters}`).toEqual([]);
				}
			}
		},
	);
});

async function faultsOf(tab: Tab): Promise<string[]> {
	await tab.evaluate(`${axe.source};0`);
	return tab.evaluate(
		`axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"] }).then(({ violations }) =>
			violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))))`,
	);
}

/** Controls of which neither the border nor the ground has a contrast of three with what is around it (WCAG 2.2, 1.4.11). */
async function tooFaint(tab: Tab): Promise<string[]> {
	return tab.evaluate(`(() => {
		const dot = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
		const luminance = (colour) => {
			dot.clearRect(0, 0, 1, 1);
			dot.fillStyle = colour;
			dot.fillRect(0, 0, 1, 1);
			const [r, g, b] = [...dot.getImageData(0, 0, 1, 1).data].map((part) =>
				part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const contrast = (one, other) => {
			const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
			return (light + 0.05) / (dark + 0.05);
		};
		const ground = (one) => {
			const colour = one ? getComputedStyle(one).backgroundColor : "white";
			return colour === "rgba(0, 0, 0, 0)" ? ground(one.parentElement) : colour;
		};
		return [...document.querySelectorAll("input:not([type=hidden]), button, select, textarea, .chips a")].flatMap((one) => {
			const { borderTopColor, backgroundColor } = getComputedStyle(one);
			const around = ground(one.parentElement);
			const best = Math.max(contrast(borderTopColor, around), contrast(ground(one), around));
			return best >= 3 ? [] : [best.toFixed(2) + ": " + one.outerHTML.slice(0, 150)];
		});
	})()`);
}

/** The elements that reach beyond the window, where the page can be scrolled sideways. */
async function tooWide(tab: Tab): Promise<string[]> {
	return tab.evaluate(
		`document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
			.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 150)).slice(0, 5)
			.concat(document.documentElement.scrollWidth + " px")`,
	);
}
