/**
 * The tests of a room, held in one worker: it reads all of them once, and then runs those it is asked for, again and again, with
 * another mistake switched on each time. A run of Vitest for each mistake takes a second for what takes these some milliseconds.
 */
import { relative } from "node:path";
import { BroadcastChannel } from "node:worker_threads";
import fc from "fast-check";
import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from "vitest";
import { type Asked, CHANNEL, FILES, type Held, type Outcome, type Ran, type Said } from "./said.ts";

/** What Stryker's instrumented code reads and writes, under the name that it has there. */
interface Switch {
	activeMutant?: string | undefined;
	currentTestId?: string | undefined;
	hitCount?: number | undefined;
	hitLimit?: number | undefined;
	mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const world = globalThis as { __stryker__?: Switch };
world.__stryker__ ??= {};
const mistake: Switch = world.__stryker__;

// The same inputs for each mistake, and the next time, too.
fc.configureGlobal({ seed: 1 });

type Cleanup = () => unknown;

export default class HeldTests extends TestRunner {
	readonly #files: RunnerTestFile[] = [];
	/** Those that are not skipped. */
	readonly #tests = new Map<string, RunnerTestCase[]>();

	/** Vitest runs nothing itself, but the first test of the last file: in its place all are held, so that `expect` knows of a test. */
	onBeforeRunFiles(files: RunnerTestFile[]): void {
		for (const file of files) {
			this.#files.push(file);
			for (const test of testsIn(file)) {
				if (test.mode !== "run" && test.mode !== "queued") continue;
				this.#tests.set(idOf(test), [...(this.#tests.get(idOf(test)) ?? []), test]);
				test.mode = "skip";
			}
		}
		const isLast = this.#files.length >= this.injectValue(FILES as never);
		const [first] = isLast ? files.flatMap(testsIn) : [];
		if (first !== undefined) first.mode = "run";
	}

	async runTask(): Promise<void> {
		await this.#serve();
	}

	/** Answers until it is told to end. */
	async #serve(): Promise<void> {
		const channel = new BroadcastChannel(CHANNEL);
		const say = (said: Said): void => channel.postMessage(said);
		for (const file of this.#files) await this.onBeforeRunSuite(file);
		const broken = this.#files.flatMap(({ result, filepath }) =>
			result?.state === "fail" ? [`${filepath}: ${result.errors?.[0]?.message}`] : [],
		);
		await new Promise<void>((end) => {
			channel.onmessage = async (event) => {
				const asked = (event as { readonly data: Asked | Said }).data;
				if (asked.kind === "end") end();
				if (asked.kind === "run") say({ kind: "ran", ...(await this.#run(asked, this.#tests)) });
			};
			say({ kind: "held", tests: [...this.#tests].map(([id, [test]]) => heldOf(id, test)), broken });
		});
		channel.close();
	}

	async #run(
		{ mutant, tests: ids, hitLimit }: Extract<Asked, { kind: "run" }>,
		tests: ReadonlyMap<string, RunnerTestCase[]>,
	): Promise<Ran> {
		const covers = mutant === undefined && ids === undefined;
		const prepared = new Map<RunnerTestSuite, Cleanup[]>();
		const outcomes: Outcome[] = [];
		mistake.activeMutant = mutant;
		mistake.hitCount = mutant === undefined ? undefined : 0;
		mistake.hitLimit = hitLimit;
		for (const id of ids ?? tests.keys()) {
			const outcome = await this.#outcomeOf(id, tests.get(id) ?? [], prepared, covers);
			outcomes.push(outcome);
			// One that sees it is enough.
			if (!covers && outcome.fault !== undefined) break;
		}
		for (const [suite, cleanups] of prepared) await this.#leave(suite, cleanups);
		mistake.activeMutant = undefined;
		mistake.hitCount = undefined;
		return { outcomes, ...(covers ? { coverage: coverageOf(tests) } : {}) };
	}

	async #outcomeOf(
		id: string,
		cases: readonly RunnerTestCase[],
		prepared: Map<RunnerTestSuite, Cleanup[]>,
		covers: boolean,
	): Promise<Outcome> {
		const begin = performance.now();
		const before = mistake.hitCount ?? 0;
		const about = () => ({ id, duration: performance.now() - begin, hits: (mistake.hitCount ?? 0) - before });
		try {
			for (const test of cases) {
				const suites = suitesAround(test);
				for (const suite of suites) await this.#enter(suite, prepared, covers);
				if (covers) mistake.currentTestId = id;
				await this.#once(test, suites);
			}
			return about();
		} catch (error) {
			return { ...about(), fault: String(error).slice(0, 300) };
		} finally {
			mistake.currentTestId = undefined;
		}
	}

	/** What a suite does before all its tests counts as done by each of them. */
	async #enter(suite: RunnerTestSuite, prepared: Map<RunnerTestSuite, Cleanup[]>, covers: boolean): Promise<void> {
		if (prepared.has(suite)) return;
		const cleanups: Cleanup[] = [];
		prepared.set(suite, cleanups);
		for (const hook of TestRunner.getSuiteHooks(suite).beforeAll) {
			if (covers) mistake.currentTestId = beforeAllOf(suite);
			const cleanup = await hook(suite as never);
			if (typeof cleanup === "function") cleanups.push(cleanup as Cleanup);
		}
	}

	async #leave(suite: RunnerTestSuite, cleanups: readonly Cleanup[]): Promise<void> {
		for (const hook of TestRunner.getSuiteHooks(suite).afterAll) await hook(suite as never);
		for (const cleanup of cleanups) await cleanup();
	}

	async #once(test: RunnerTestCase, suites: readonly RunnerTestSuite[]): Promise<void> {
		test.result = { state: "run", startTime: Date.now(), retryCount: 0 } as RunnerTestCase["result"] & object;
		const cleanups: Cleanup[] = [];
		try {
			this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
			for (const suite of suites)
				for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) {
					const cleanup = await hook(test.context as never, suite as never);
					if (typeof cleanup === "function") cleanups.push(cleanup as Cleanup);
				}
			await TestRunner.getTestFn(test)();
			this.onAfterTryTask(test);
		} finally {
			for (const suite of suites.toReversed())
				for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context as never, suite as never);
			for (const cleanup of cleanups.toReversed()) await cleanup();
			await finish(test);
		}
	}
}

/** What a test asked to be done at its end. */
async function finish(test: RunnerTestCase & { onFinished?: readonly Cleanup[] | undefined }): Promise<void> {
	const finished = test.onFinished ?? [];
	test.onFinished = undefined;
	for (const cleanup of finished.toReversed()) await cleanup();
}

function testsIn(suite: RunnerTestSuite): RunnerTestCase[] {
	return suite.tasks.flatMap((task) => (task.type === "suite" ? testsIn(task) : [task]));
}

/** From the file inwards. */
function suitesAround(test: RunnerTestCase): RunnerTestSuite[] {
	const around: RunnerTestSuite[] = [];
	for (let suite = test.suite; suite !== undefined; suite = suite.suite) around.unshift(suite);
	return around[0] === test.file ? around : [test.file, ...around];
}

/** Cases of one name in one file are one test. */
function idOf(test: RunnerTask): string {
	const names: string[] = [];
	for (let task: RunnerTask | undefined = test; task !== undefined && task !== test.file; task = task.suite)
		names.unshift(task.name);
	return `${relative(process.cwd(), test.file.filepath)}#${names.join(" > ")}`;
}

function heldOf(id: string, test: RunnerTestCase | undefined): Held {
	return { id, file: test?.file.filepath ?? "", line: test?.location?.line ?? 1, column: test?.location?.column ?? 1 };
}

function beforeAllOf(suite: RunnerTestSuite): string {
	return `before all of ${suite.id}`;
}

function coverageOf(tests: ReadonlyMap<string, readonly RunnerTestCase[]>): Ran["coverage"] & object {
	const { static: atLoad, perTest } = mistake.mutantCoverage ?? { static: {}, perTest: {} };
	const by = new Map(Object.entries(perTest));
	const whole = [...tests].map(([id, cases]) => {
		const sum = new Map(Object.entries(by.get(id) ?? {}));
		for (const suite of cases.flatMap(suitesAround))
			for (const [mutant, hits] of Object.entries(by.get(beforeAllOf(suite)) ?? {}))
				sum.set(mutant, (sum.get(mutant) ?? 0) + hits);
		return [id, Object.fromEntries(sum)] as const;
	});
	return { static: { ...atLoad }, perTest: Object.fromEntries(whole) };
}
