import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle, modulesOf } from "./support/bundle.ts";
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
    "workerd started anew on the deployed bundle, until it has answered `/health`, against workerd with a worker of one " +
    "line. The difference is what reading, compiling and evaluating the product's modules takes. The clock inside a " +
    "worker stands still while modules are evaluated, so that it cannot tell.",
  async run() {
    const folder = bundle("wrangler.toml");
    const modules = modulesOf(folder);
    const emptyFolder = mkdtempSync(join(tmpdir(), "bakery-empty-"));
    writeFileSync(join(emptyFolder, "index.js"), EMPTY);
    try {
      const product = writeConfiguration(
        folder,
        modules.map(({ path }) => basename(path)),
      );
      const empty = writeConfiguration(emptyFolder, ["index.js"]);
      const samples = await alternate(
        [
          { name: "the product's bundle", run: () => startAndAnswer(product) },
          { name: "a worker of one line", run: () => startAndAnswer(empty) },
        ],
        25,
        5,
      );
      const [started, baseline] = samples.map(({ times }) => median(times)) as [number, number];
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
            label: "evaluation of the modules, milliseconds",
            value: started - baseline,
            goal: { atMost: 30 },
            decimals: 1,
          },
          { label: "bundle, MB gzip", value: gzip / MEGABYTE, goal: { atMost: 1.5 } },
        ],
      };
    } finally {
      rmSync(emptyFolder, { recursive: true, force: true });
    }
  },
};

/** A configuration of workerd next to the modules it embeds. @returns its path */
function writeConfiguration(folder: string, files: readonly string[]): string {
  const modules = files.map(
    (file) => `(name = "./${file}", ${file.endsWith(".js") ? "esModule" : "data"} = embed "${file}")`,
  );
  const object = files.length > 1;
  const objects = object
    ? `durableObjectNamespaces = [(className = "BakerySession", uniqueKey = "cold", enableSql = true)],
       durableObjectStorage = (inMemory = void),`
    : "";
  const path = join(folder, "cold-start.capnp");
  writeFileSync(
    path,
    `using Workerd = import "/workerd/workerd.capnp";
     const config :Workerd.Config = (
       services = [(name = "main", worker = .main)],
       sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
     );
     const main :Workerd.Worker = (
       modules = [${modules.join(", ")}], ${objects}
       compatibilityDate = "2026-11-01",
     );`,
  );
  return path;
}

async function startAndAnswer(configuration: string): Promise<void> {
  const child = spawn(WORKERD, ["serve", configuration, "--control-fd=3"], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  try {
    const client = httpClient(`http://127.0.0.1:${await portOf(child)}`);
    await client.send("GET", "/health", 200);
    client.close();
  } finally {
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
  }
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
