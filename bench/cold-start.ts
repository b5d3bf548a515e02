import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle, modulesOf, wrangler } from "./support/bundle.ts";
import { httpClient } from "./support/http-client.ts";
import { alternate, median } from "./support/measure.ts";
import { type Benchmark, spreadTable, table } from "./support/report.ts";

const WORKERD = join(import.meta.dirname, "../node_modules/workerd/bin/workerd");
const MEGABYTE = 1_000_000;
const EMPTY = 'export default { fetch: () => Response.json({ status: "ok" }) };';

/** What a new isolate costs before it can answer. */
export const coldStart: Benchmark = {
  name: "cold-start",
  about:
    "workerd started anew on the deployed bundle: until it listens, which is when it has evaluated the modules, and until " +
    "it has answered `/health`. Beside it a worker of one line, with the product's seeds, which are bytes and no code, " +
    "and without them. The clock inside a worker stands still while modules are evaluated, so that it cannot tell; what " +
    "`wrangler check startup` finds the isolate busy with is its own row.",
  async run() {
    const folder = bundle("wrangler.toml");
    const modules = modulesOf(folder);
    const files = modules.map(({ path }) => basename(path));
    const product = compileConfiguration(folder, files);
    const seeded = compileConfiguration(oneLine(folder, files), files);
    const empty = compileConfiguration(oneLine(folder, []), ["index.js"]);
    try {
      const samples = await alternate(
        [
          { name: "the product's bundle, until it listens", run: () => start(product) },
          { name: "one line and the seeds, until it listens", run: () => start(seeded) },
          { name: "one line, until it listens", run: () => start(empty) },
          { name: "the product's bundle, until its answer", run: () => start(product, answerOnce) },
          { name: "one line, until its answer", run: () => start(empty, answerOnce) },
        ],
        25,
        5,
      );
      const [listens, seedsListen, , answers, emptyAnswers] = samples.map(({ times }) => median(times)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const sizes = modules.map(({ path }) => {
        const bytes = readFileSync(path);
        return {
          name: basename(path).replace(/^[0-9a-f]{40}-/, ""),
          bytes: bytes.length,
          gzip: gzipSync(bytes).length,
        };
      });
      const gzip = sizes.reduce((sum, size) => sum + size.gzip, 0);
      return {
        tables: [
          spreadTable(samples),
          table(
            ["module", "kB", "kB gzip"],
            sizes.map((size) => [size.name, Math.round(size.bytes / 1000), Math.round(size.gzip / 1000)]),
          ),
        ],
        ratios: [
          {
            label: "reading, compiling and evaluating the modules, milliseconds",
            value: listens - seedsListen,
            goal: { atMost: 30 },
            decimals: 1,
          },
          {
            label: "busy at startup by `wrangler check startup`, milliseconds",
            value: median(Array.from({ length: 5 }, busyAtStartup)),
            goal: { atMost: 30 },
            decimals: 1,
          },
          { label: "whole start and first answer, milliseconds more", value: answers - emptyAnswers, decimals: 1 },
          { label: "bundle, MB gzip", value: gzip / MEGABYTE, goal: { atMost: 1.5 } },
        ],
      };
    } finally {
      for (const configuration of [seeded, empty]) rmSync(dirname(configuration), { recursive: true, force: true });
    }
  },
};

/** A folder with a worker of one line, beside the modules of a bundle that are bytes. */
function oneLine(bundleFolder: string, files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "bakery-one-line-"));
  writeFileSync(join(folder, "index.js"), EMPTY);
  for (const file of files.filter(isData)) copyFileSync(join(bundleFolder, file), join(folder, file));
  return folder;
}

const isData = (file: string): boolean => !file.endsWith(".js");

/**
 * A configuration of workerd with the modules inside it, in the binary form in which miniflare hands it over: text would
 * be parsed at each start, for longer the more bytes there are. @returns its path
 */
function compileConfiguration(folder: string, files: readonly string[]): string {
  const source = writeConfiguration(folder, files);
  const compiled = spawnSync(WORKERD, ["compile", "--config-only", source], { maxBuffer: 64 * MEGABYTE });
  if (compiled.status !== 0) throw new Error(`the configuration could not be compiled:\n${compiled.stderr}`);
  const path = join(folder, "cold-start.bin");
  writeFileSync(path, compiled.stdout);
  return path;
}

/** A configuration of workerd next to the modules it embeds. @returns its path */
function writeConfiguration(folder: string, files: readonly string[]): string {
  const modules = files.map((file) => `(name = "./${file}", ${isData(file) ? "data" : "esModule"} = embed "${file}")`);
  const path = join(folder, "cold-start.capnp");
  writeFileSync(
    path,
    `using Workerd = import "/workerd/workerd.capnp";
     const config :Workerd.Config = (
       services = [(name = "main", worker = .main)],
       sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
     );
     const main :Workerd.Worker = (
       modules = [${modules.join(", ")}],
       durableObjectNamespaces = [(className = "BakerySession", uniqueKey = "cold", enableSql = true)],
       durableObjectStorage = (inMemory = void),
       compatibilityDate = "2026-11-01",
     );`,
  );
  return path;
}

/** Starts workerd, waits until it listens and, if it is given, for what is to be done then. */
async function start(configuration: string, then?: (port: number) => Promise<void>): Promise<void> {
  const child = spawn(WORKERD, ["serve", "--binary", configuration, "--control-fd=3"], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  try {
    const port = await portOf(child);
    await then?.(port);
  } finally {
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
  }
}

async function answerOnce(port: number): Promise<void> {
  const client = httpClient(`http://127.0.0.1:${port}`);
  await client.send("GET", "/health", 200);
  client.close();
}

/** Milliseconds in which the platform's own profiler finds the isolate at work before it takes requests. */
function busyAtStartup(): number {
  const folder = mkdtempSync(join(tmpdir(), "bakery-startup-"));
  const printed = wrangler("check", "startup", "--outfile", join(folder, "startup.cpuprofile"));
  rmSync(folder, { recursive: true, force: true });
  const busy = /Active:\s*([\d.]+) ms/.exec(printed)?.[1];
  if (busy === undefined) throw new Error(`wrangler does not say how long the isolate was busy:\n${printed}`);
  return Number(busy);
}

/** The port that workerd tells on its control channel. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let errors = "";
    child.stderr!.on("data", (chunk) => (errors += chunk));
    child.once("exit", () => reject(new Error(`workerd did not start:\n${errors}`)));
    child.stdio[3]!.on("data", (chunk) => {
      const told = /"port":(\d+)/.exec(String(chunk));
      if (told) resolve(Number(told[1]));
    });
  });
}
