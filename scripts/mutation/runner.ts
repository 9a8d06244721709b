/** Runs a room's tests for Stryker, in a worker that reads them once (held-tests.ts). */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { BroadcastChannel } from "node:worker_threads";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
	type DryRunResult,
	DryRunStatus,
	type MutantRunOptions,
	type MutantRunResult,
	MutantRunStatus,
	type TestResult,
	type TestRunner,
	type TestRunnerCapabilities,
	TestStatus,
} from "@stryker-mutator/api/test-runner";
import { createVitest, type Vitest } from "vitest/node";
import { withinPatience } from "./patience.ts";
import { type Asked, CHANNEL, FILES, type Held, type Outcome, type Ran, type Said } from "./said.ts";

/** What the first run of all tests found, for each process that Stryker starts after it. */
const FIRST = "first-run.json";

interface First {
	/** Milliseconds by test. */
	readonly durations: ReadonlyMap<string, number>;
	/** How often a test came by a mistake. */
	readonly hits: (test: string, mutant: string) => number;
}

function readFirst({ outcomes, coverage }: Ran): First {
	const hits = new Map(
		Object.entries(coverage?.perTest ?? {}).map(([test, byMutant]) => [test, new Map(Object.entries(byMutant))]),
	);
	return {
		durations: new Map(outcomes.map(({ id, duration }) => [id, duration])),
		hits: (test, mutant) => hits.get(test)?.get(mutant) ?? 0,
	};
}

class HeldRunner implements TestRunner {
	#vitest: Vitest | undefined;
	#running: Promise<unknown> = Promise.resolve();
	#channel = new BroadcastChannel(CHANNEL);
	#hear: (said: Said) => void = () => {};
	#tests: readonly Held[] = [];
	#first: First = readFirst({ outcomes: [] });

	capabilities(): TestRunnerCapabilities {
		return { reloadEnvironment: false };
	}

	async init(): Promise<void> {
		process.env.NODE_ENV = "test";
		process.env.VITEST = "1";
		this.#channel.onmessage = (event) => this.#hear((event as { readonly data: Said }).data);
		this.#vitest = await createVitest("test", {
			config: "scripts/mutation/vitest.config.ts",
			runner: "./scripts/mutation/held-tests.ts",
			pool: "threads",
			maxWorkers: 1,
			isolate: false,
			includeTaskLocation: true,
			watch: false,
			reporters: [{}],
			onConsoleLog: () => false,
		});
		if (existsSync(FIRST)) this.#first = readFirst(JSON.parse(readFileSync(FIRST, "utf8")));
		await this.#load();
	}

	async dryRun(): Promise<DryRunResult> {
		const ran = await this.#ask({ kind: "run" });
		this.#first = readFirst(ran);
		writeFileSync(FIRST, JSON.stringify(ran));
		const { outcomes, coverage } = ran;
		const held = new Map(this.#tests.map((test) => [test.id, test]));
		const tests = outcomes.map(({ id, duration, fault }): TestResult => {
			const { file = "", line = 1, column = 1 } = held.get(id) ?? {};
			const about = {
				id,
				name: id.slice(id.indexOf("#") + 1),
				timeSpentMs: duration,
				fileName: file,
				startPosition: { line: line - 1, column: column - 1 },
			};
			return fault === undefined
				? { ...about, status: TestStatus.Success }
				: { ...about, status: TestStatus.Failed, failureMessage: fault };
		});
		return { status: DryRunStatus.Complete, tests, ...(coverage !== undefined && { mutantCoverage: coverage }) };
	}

	async mutantRun({
		activeMutant: { id: mutant },
		testFilter = [],
		hitLimit,
	}: MutantRunOptions): Promise<MutantRunResult> {
		const tests = withinPatience(testFilter, this.#first.durations);
		const asked = { kind: "run", mutant, tests, ...(hitLimit !== undefined && { hitLimit }) } as const;
		const ran = await this.#ask(asked);
		const doubtful = await this.#doubtful(ran, mutant, tests);
		if (doubtful.length === 0) return resultOf(ran, hitLimit);
		await this.#reload();
		return resultOf(await this.#ask({ ...asked, tests: doubtful }), hitLimit);
	}

	async dispose(): Promise<void> {
		await this.#end();
		this.#channel.close();
		await this.#vitest?.close();
	}

	/**
	 * The tests to be asked once more in a new worker, since caches of pure functions live on from test to test: those that come by, where
	 * the one that failed fails without the mistake, too, because another mistake left something behind; and those of the whole room,
	 * where none saw anything and they came by the mistake less than half as often as in the first run. Then such a cache answered: a table
	 * that is made once, by whoever asks first, serves all.
	 */
	async #doubtful(ran: Ran, mutant: string, tests: readonly string[]): Promise<readonly string[]> {
		const failed = faultIn(ran);
		if (failed === undefined) {
			const hits = sumOf(ran.outcomes, (outcome) => outcome.hits);
			const isAnswered = hits < sumOf(ran.outcomes, ({ id }) => this.#first.hits(id, mutant)) / 2;
			return isAnswered ? withinPatience([...this.#first.durations.keys()], this.#first.durations) : [];
		}
		const again = await this.#ask({ kind: "run", tests: [failed.id] });
		return faultIn(again) === undefined ? [] : tests;
	}

	async #load(): Promise<void> {
		const vitest = this.#vitest;
		if (vitest === undefined) throw new Error("not begun");
		const files = await vitest.globTestSpecifications();
		vitest.provide(FILES as never, files.length as never);
		const held = this.#heard();
		this.#running = vitest.runTestSpecifications(files);
		const said = await Promise.race([held, this.#running]);
		const { kind, tests, broken } = said as Extract<Said, { kind: "held" }>;
		if (kind !== "held" || broken.length > 0) throw new Error(`the tests could not be read: ${broken ?? ""}`);
		this.#tests = tests;
	}

	async #reload(): Promise<void> {
		await this.#end();
		await this.#load();
	}

	async #end(): Promise<void> {
		this.#channel.postMessage({ kind: "end" } satisfies Asked);
		await this.#running;
	}

	async #ask(asked: Asked): Promise<Ran> {
		const heard = this.#heard();
		this.#channel.postMessage(asked);
		return (await heard) as Extract<Said, { kind: "ran" }>;
	}

	#heard(): Promise<Said> {
		return new Promise((resolve) => {
			this.#hear = resolve;
		});
	}
}

function faultIn({ outcomes }: Ran): Outcome | undefined {
	return outcomes.find(({ fault }) => fault !== undefined);
}

function sumOf(outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number {
	return outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
}

function resultOf(ran: Ran, hitLimit = Number.POSITIVE_INFINITY): MutantRunResult {
	const hits = sumOf(ran.outcomes, (outcome) => outcome.hits);
	if (hits > hitLimit)
		return { status: MutantRunStatus.Timeout, reason: `came by ${hits} times, more than ${hitLimit}` };
	const nrOfTests = ran.outcomes.length;
	const failed = faultIn(ran);
	if (failed === undefined) return { status: MutantRunStatus.Survived, nrOfTests };
	return { status: MutantRunStatus.Killed, killedBy: [failed.id], failureMessage: failed.fault ?? "", nrOfTests };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "held", HeldRunner)];
