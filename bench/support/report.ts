import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { median, quantile, type Sample } from "./measure.ts";

const ROOT = join(import.meta.dirname, "../..");
const LATEST = join(ROOT, "bench/results/latest.md");

/** A figure with what is wanted of it, if anything is. */
export interface Ratio {
  readonly label: string;
  readonly value: number;
  readonly goal?: { readonly atMost: number } | { readonly exactly: number };
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

/** Runs the benchmarks one after another, prints what they find and keeps it in `bench/results/latest.md`. */
export async function report(benchmarks: readonly Benchmark[]): Promise<void> {
  const parts = [`# Benchmarks\n\n${new Date().toISOString()} · \`npm run bench\`\n\n${machine()}`];
  console.log(parts[0]);
  for (const benchmark of benchmarks) {
    const before = load();
    const { tables, ratios } = await benchmark.run();
    const goals = ratios.length > 0 ? [table(["ratio", "value", "goal", ""], ratios.map(ratioRow))] : [];
    const part = [
      `## ${benchmark.name}`,
      benchmark.about,
      `Load average before and after: ${before}, ${load()}.`,
      ...tables,
      ...goals,
    ].join("\n\n");
    console.log(`\n${part}`);
    parts.push(part);
  }
  mkdirSync(dirname(LATEST), { recursive: true });
  writeFileSync(LATEST, `${parts.join("\n\n")}\n`);
}

function ratioRow({ label, value, goal }: Ratio): string[] {
  if (!goal) return [label, value.toFixed(2), "", ""];
  const met = "atMost" in goal ? value <= goal.atMost : Math.abs(value - goal.exactly) < 0.005;
  const wanted = "atMost" in goal ? `≤ ${goal.atMost.toFixed(2)}` : `= ${goal.exactly.toFixed(2)}`;
  return [label, value.toFixed(2), wanted, met ? "met" : "missed"];
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
