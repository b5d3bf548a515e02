import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";

const ROOT = join(import.meta.dirname, "../..");

export interface RunningWorker {
  readonly origin: string;
  stop(): Promise<void>;
}

interface WorkerOptions {
  /** The class of the one Durable Object namespace, and what it is bound as. */
  readonly objects: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly databases?: readonly string[];
  /** Bindings to other entrypoints of the same script. */
  readonly entrypoints?: Readonly<Record<string, string>>;
}

/**
 * The worker of a wrangler configuration as a deployment would hold it (`wrangler deploy --dry-run`), run by the pinned
 * workerd with SQLite on disk: what production runs, without wrangler's development proxy in front.
 */
export async function startBundle(configuration: string, options: WorkerOptions): Promise<RunningWorker> {
  const folder = mkdtempSync(join(tmpdir(), "bakery-bundle-"));
  const stateFolder = mkdtempSync(join(tmpdir(), "bakery-state-"));
  bundle(configuration, folder);
  const modules = readdirSync(folder)
    .filter((file) => /\.(js|bin)$/.test(file))
    .sort((file) => (file.endsWith(".js") ? -1 : 1))
    .map((file) => ({ type: file.endsWith(".js") ? "ESModule" : "Data", path: join(folder, file) }) as const);
  const name = "bench";
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name,
      host: "127.0.0.1",
      port: 0,
      log: new Log(LogLevel.ERROR),
      cf: false,
      // The product's log lines are not what is measured, and nobody would read them.
      handleStructuredLogs: ({ level, message }) => {
        if (level === "error") console.error(message);
      },
      compatibilityDate: "2026-11-01",
      modulesRoot: folder,
      modules,
      bindings: options.variables ?? {},
      d1Databases: [...(options.databases ?? [])],
      durableObjects: Object.fromEntries(
        Object.entries(options.objects).map(([binding, className]) => [binding, { className, useSQLite: true }]),
      ),
      serviceBindings: Object.fromEntries(
        Object.entries(options.entrypoints ?? {}).map(([binding, entrypoint]) => [binding, { name, entrypoint }]),
      ),
      durableObjectsPersist: stateFolder,
      d1Persist: stateFolder,
    } as Parameters<typeof convertV4MiniflareOptions>[0]),
  );
  const origin = (await miniflare.ready).origin;
  return {
    origin,
    stop: async () => {
      await miniflare.dispose();
      for (const path of [folder, stateFolder]) rmSync(path, { recursive: true, force: true });
    },
  };
}

function bundle(configuration: string, folder: string): void {
  const { status, stderr, stdout } = spawnSync(
    join(ROOT, "node_modules/.bin/wrangler"),
    ["deploy", "--dry-run", "--config", join(ROOT, configuration), "--outdir", folder],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "true" } },
  );
  if (status !== 0) throw new Error(`${configuration} could not be bundled:\n${stdout}${stderr}`);
}
