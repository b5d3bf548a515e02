import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { httpClient } from "./support/http-client.ts";
import { createSession, startProduct } from "./support/product.ts";
import { type Benchmark, table } from "./support/report.ts";

const PROFILES = ["professional", "enterprise"] as const;
const CREATIONS = 60;
const WARM_UPS = 15;
const SAMPLES_PER_SECOND = 4999;
const MEGABYTE = 1_000_000;
/** What a flame graph is drawn from, by the tools that draw one. */
const FOLDED = join(import.meta.dirname, "../build/creation.folded");

/** A sample's functions, the outermost first. */
type Stack = readonly string[];

/**
 * Parts of a creation, each known by functions that are somewhere in a sample's stack. A sample belongs to the first
 * part that fits: those that stand inside others come before them.
 */
const PARTS: readonly (readonly [part: string, functions: RegExp])[] = [
  ["having the disk keep them (fsync), time asleep not counted", /\bfsync\b/],
  ["writing pages to the log", /^(walWriteOneFrame|pagerWalFrames|pagerStress|sqlite3WalFrames)$/],
  ["compiling the INSERTs", /^(sqlite3Insert|sqlite3GenerateConstraintChecks)$/],
  ["making tables: parsing them, and once more for the schema", /^(sqlite3RunParser|sqlite3InitCallback)$/],
  ["taking cells out of JSONB", /^json(Extract|Each)/],
  ["sorting rows by their keys", /VdbeSorter|vdbeSorter/],
  ["B-trees: finding places, inserting, splitting", /^(sqlite3Btree|balance|btree)/],
  ["running the INSERTs: records, CHECKs, keys", /SqlStorage::exec/],
  ["overwriting ids and dates, spelling statements", /transactionSync/],
  ["opening the object and its file, committing", /new_actor|ActorSqlite/],
  ["collecting garbage, compiling JavaScript", /CollectGarbage|Scavenge|v8::platform|Maglev|Turbofan/],
];
const REST = "HTTP, gateway, registry, credentials";

/** Where the processor is while sessions are created, asked of Linux, which sees inside SQLite and the runtime. */
export const creationProfile: Benchmark = {
  name: "creation-profile",
  about:
    `The stacks of workerd, taken ${SAMPLES_PER_SECOND} times a second by Linux's perf while ${CREATIONS} sessions are created one ` +
    "after another over HTTP. A sample belongs to the innermost part it is in. The stacks are left in " +
    "`build/creation.folded`, from which flame graphs are drawn.",
  async run() {
    if (spawnSync("perf", ["--version"]).status !== 0) {
      return { tables: ["perf is not installed here: nothing was sampled."], ratios: [] };
    }
    const stacks: Stack[][] = [];
    for (const profile of PROFILES) stacks.push(await stacksOf(profile));
    mkdirSync(dirname(FOLDED), { recursive: true });
    writeFileSync(FOLDED, folded(stacks));
    const shares = stacks.map(sharesOf);
    return {
      tables: [
        table(
          ["share of the samples", ...PROFILES],
          [...PARTS.map(([part]) => part), REST].map((part) => [
            part,
            ...shares.map((share) => `${(100 * (share.get(part) ?? 0)).toFixed(1)} %`),
          ]),
        ),
      ],
      ratios: [],
    };
  },
};

async function stacksOf(profile: (typeof PROFILES)[number]): Promise<Stack[]> {
  const folder = mkdtempSync(join(tmpdir(), "bakery-profile-"));
  const samples = join(folder, "perf.data");
  const server = await startProduct();
  const client = httpClient(server.origin);
  try {
    for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) await createSession(client, profile);
    const recorder = await record(samples);
    for (let creation = 0; creation < CREATIONS; creation++) await createSession(client, profile);
    const exit = once(recorder, "exit");
    recorder.kill("SIGINT");
    await exit;
    const script = ["script", "--input", samples, "--fields", "ip,sym"];
    return stacksIn(execFileSync("perf", script, { encoding: "utf8", maxBuffer: 1000 * MEGABYTE, stdio: "pipe" }));
  } finally {
    client.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Samples the workerd that this process has started, from now on. */
async function record(file: string): Promise<ChildProcess> {
  const [workerd] = execFileSync("pgrep", ["--parent", String(process.pid), "workerd"], { encoding: "utf8" }).split(
    "\n",
  );
  const options = ["--call-graph", "fp", "--freq", String(SAMPLES_PER_SECOND), "--pid", workerd!, "--output", file];
  const recorder = spawn("perf", ["record", ...options, "--control", "fd:3,4"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  // Acknowledged when it listens to what it is told, and so samples already.
  (recorder.stdio[3] as NodeJS.WritableStream).write("ping\n");
  await once(recorder.stdio[4]!, "data");
  return recorder;
}

/** Of perf's text: a line a function, the innermost first, and an empty line behind each sample. */
const stacksIn = (text: string): Stack[] =>
  text.split("\n\n").flatMap((sample) => {
    const functions = sample.split("\n").flatMap((line) => /^\s*[0-9a-f]+ (.+)$/.exec(line)?.[1] ?? []);
    return functions.length > 0 ? [functions.toReversed()] : [];
  });

function sharesOf(stacks: readonly Stack[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const stack of stacks) {
    const part = PARTS.find(([, functions]) => stack.some((name) => functions.test(name)))?.[0] ?? REST;
    shares.set(part, (shares.get(part) ?? 0) + 1 / stacks.length);
  }
  return shares;
}

/** A line for each different stack: the profile and its functions with semicolons between, and how often it was seen. */
function folded(stacks: readonly (readonly Stack[])[]): string {
  const counts = new Map<string, number>();
  for (const [index, found] of stacks.entries()) {
    for (const stack of found) {
      const line = [PROFILES[index]!, ...stack.map(shortName)].join(";");
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return [...counts].map(([line, count]) => `${line} ${count}\n`).join("");
}

/** A function without its types and parameters, which in C++ can take a page. */
const shortName = (name: string): string =>
  (name.replaceAll("(anonymous namespace)::", "").replace(/[<(].*/, "") || name.slice(0, 40)).replaceAll(/[;\s]/g, "_");
