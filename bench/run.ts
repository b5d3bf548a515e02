/** `npm run bench`: every benchmark, kept in bench/results/latest.md; `npm run bench -- <name> …`: only those, printed. */
import { clonePhases } from "./clone-phases.ts";
import { coldStart } from "./cold-start.ts";
import { cost } from "./cost.ts";
import { createEnterprise, createProfessional } from "./create.ts";
import { createWithDrizzle } from "./create-with-drizzle.ts";
import { creationProfile } from "./creation-profile.ts";
import { deletion } from "./delete.ts";
import { derivations } from "./derivations.ts";
import { fiftyAtOnce, readsWhileCreating, thousandAlive } from "./many.ts";
import { registryWrites } from "./registry-writes.ts";
import { secretComparison } from "./secret-comparison.ts";
import { type Benchmark, report } from "./support/report.ts";
import { listFifty, sale } from "./use.ts";

const benchmarks: readonly Benchmark[] = [
  createProfessional,
  createEnterprise,
  createWithDrizzle,
  clonePhases,
  creationProfile,
  derivations,
  listFifty,
  sale,
  deletion,
  fiftyAtOnce,
  readsWhileCreating,
  thousandAlive,
  coldStart,
  cost,
  registryWrites,
  secretComparison,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  console.error(
    `no benchmark is called ${unknown.join(", ")}; there are ${benchmarks.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}
const chosen = wanted.length > 0 ? benchmarks.filter(({ name }) => wanted.includes(name)) : benchmarks;
await report(chosen, wanted.length === 0);
