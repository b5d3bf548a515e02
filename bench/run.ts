/** `npm run bench`: every benchmark; `npm run bench -- <name> …`: only those. */
import { clonePhases } from "./clone-phases.ts";
import { createProfessional } from "./create-professional.ts";
import { type Benchmark, report } from "./support/report.ts";

const benchmarks: readonly Benchmark[] = [createProfessional, clonePhases];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  console.error(
    `no benchmark is called ${unknown.join(", ")}; there are ${benchmarks.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}
await report(benchmarks.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
