/** Tells each mistake that no test saw as soon as that is known, on the error output: results stand on the other, once all are in. */
import type { MutantResult } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import type { Reporter } from "@stryker-mutator/api/report";

class SurvivorLines implements Reporter {
	onMutantTested({ status, fileName, location: { start }, mutatorName, replacement = "" }: MutantResult): void {
		if (status !== "Survived") return;
		const file = fileName.slice(fileName.lastIndexOf("src/"));
		const instead = replacement.replaceAll(/\s+/g, " ").slice(0, 80);
		console.error(`survived: ${file}:${start.line}:${start.column} ${mutatorName}: ${instead}`);
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, "survivor-lines", SurvivorLines)];
