import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { median, quantile, type Sample } from "./measure.ts";

const ROOT = join(import.meta.dirname, "../..");
const LATEST = join(ROOT, "bench/results/latest.md");

type Goal = { readonly atMost: number } | { readonly atLeast: number } | { readonly exactly: number };

/** A figure with what is wanted of it, if anything is. */
export interface Ratio {
  readonly label: string;
  readonly value: number;
  readonly goal?: Goal;
  /** Decimals that tell something; two unless said. */
  readonly decimals?: number;
}

/** What one benchmark found. */
export interface Findings {
  readonly tables: readonly string[];
  readonly ratios: readonly Ratio[];
}

export interface Benchmark {
  readonly name: string;
  readonly about: string;
  run(): Promise<Findings>;
}

/** A Markdown table in columns; every column but the first holds figures. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [heads, ...rows].map((cells) => cells.map(String));
  const widths = heads.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]!.length)));
  const rule = widths.map((width, column) => (column ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  const padded = lines.map((cells) =>
    cells.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))),
  );
  return [padded[0]!, rule, ...padded.slice(1)].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Number of samples, median and spread of each contender, in milliseconds. */
export const spreadTable = (samples: readonly Sample[]): string =>
  table(
    ["milliseconds", "n", "median", "min", "p25", "p75", "p95", "max"],
    samples.map(({ name, times }) => [
      name,
      times.length,
      ...[median(times), ...[0, 0.25, 0.75, 0.95, 1].map((share) => quantile(times, share))].map((time) =>
        time.toFixed(1),
      ),
    ]),
  );

/**
 * Runs the benchmarks one after another and prints what they find. Only a run of all of them is kept in
 * `bench/results/latest.md`, so that its figures come from one machine on one day.
 */
export async function report(benchmarks: readonly Benchmark[], keep: boolean): Promise<void> {
  const parts = [`# Benchmarks\n\n${new Date().toISOString()} · \`npm run bench\`\n\n${machine()}`];
  console.log(parts[0]);
  for (const benchmark of benchmarks) {
    const part = await partOf(benchmark);
    console.log(`\n${part}`);
    parts.push(part);
  }
  if (!keep) return;
  mkdirSync(dirname(LATEST), { recursive: true });
  writeFileSync(LATEST, `${parts.join("\n\n")}\n`);
}

function ratioRow({ label, value, goal, decimals = 2 }: Ratio): string[] {
  const shown = value.toFixed(decimals);
  if (!goal) return [label, shown, "", ""];
  const [sign, wanted, met] =
    "atMost" in goal
      ? ["≤", goal.atMost, value <= goal.atMost]
      : "atLeast" in goal
        ? ["≥", goal.atLeast, value >= goal.atLeast]
        : ["=", goal.exactly, Math.abs(value - goal.exactly) < 0.005];
  return [label, shown, `${sign} ${wanted.toFixed(decimals)}`, met ? "met" : "missed"];
}

async function partOf({ name, about, run }: Benchmark): Promise<string> {
  const [before, started] = [load(), performance.now()];
  const { tables, ratios } = await run();
  const seconds = Math.round((performance.now() - started) / 1000);
  const goals = ratios.length > 0 ? [table(["ratio", "value", "goal", ""], ratios.map(ratioRow))] : [];
  const machineLoad = `Load average before and after: ${before}, ${load()}; ${seconds} s.`;
  return [`## ${name}`, about, machineLoad, ...tables, ...goals].join("\n\n");
}

const load = () => loadavg()[0]!.toFixed(1);

function machine(): string {
  const packages = ["workerd", "miniflare", "wrangler", "hono"].map((name) => `${name} ${versionOf(name)}`);
  const runtime = [`Node ${process.versions.node} (SQLite ${process.versions.sqlite})`, ...packages].join(", ");
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${memory}, ${process.platform}. ${runtime}.`;
}

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")) as { version: string }).version;
