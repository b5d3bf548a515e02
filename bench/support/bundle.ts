import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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
  const folder = bundle(configuration);
  const stateFolder = mkdtempSync(join(tmpdir(), "bakery-state-"));
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
      modules: modulesOf(folder),
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
  for (const database of options.databases ?? []) await migrate(await miniflare.getD1Database(database));
  return {
    origin,
    stop: async () => {
      await miniflare.dispose();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

/** What `wrangler d1 migrations apply` does. */
export async function migrate(database: D1Database): Promise<void> {
  const folder = join(ROOT, "migrations");
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()) {
    const statements = readFileSync(join(folder, file), "utf8").split("--> statement-breakpoint");
    await database.batch(statements.map((statement) => database.prepare(statement)));
  }
}

const bundles = new Map<string, string>();
process.once("exit", () => {
  for (const folder of bundles.values()) rmSync(folder, { recursive: true, force: true });
});

/** The folder of a bundle, made once however many benchmarks run it. */
export function bundle(configuration: string): string {
  const made = bundles.get(configuration);
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), "bakery-bundle-"));
  bundles.set(configuration, folder);
  wrangler("deploy", "--dry-run", "--config", join(ROOT, configuration), "--outdir", folder);
  return folder;
}

/** Runs the pinned wrangler at the project's root. @returns what it printed @throws what went wrong */
export function wrangler(...command: readonly string[]): string {
  const { status, stderr, stdout } = spawnSync(join(ROOT, "node_modules/.bin/wrangler"), command, {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "true" },
  });
  if (status !== 0) throw new Error(`wrangler ${command.join(" ")} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** The modules of a bundle, the entry first. */
export function modulesOf(folder: string): { readonly type: "ESModule" | "Data"; readonly path: string }[] {
  return readdirSync(folder)
    .filter((file) => /\.(js|bin)$/.test(file))
    .sort((file) => (file.endsWith(".js") ? -1 : 1))
    .map((file) => ({ type: file.endsWith(".js") ? "ESModule" : "Data", path: join(folder, file) }));
}
