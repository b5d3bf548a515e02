import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";

/** Where Debian's package puts the server. */
const BINARIES = "/usr/lib/postgresql/15/bin";
/** The server refuses to run as root; the package brings this user. */
const SYSTEM_USER = "postgres";
/** Everything else is as PostgreSQL comes: fsync, synchronous_commit and full_page_writes are on. */
const SETTINGS = ["-c", "listen_addresses=", "-c", "shared_buffers=512MB", "-c", "max_connections=50"];

/** A cluster of its own in a temporary folder, reached by a Unix socket. */
export interface PostgresCluster {
  readonly version: string;
  /** A pool; its connections are opened as they are needed. */
  connect(database: string, connections: number): postgres.Sql;
  stop(): Promise<void>;
}

/** @returns `undefined` where PostgreSQL 15 is not installed, or nobody is there whom it would run as. */
export async function startPostgres(): Promise<PostgresCluster | undefined> {
  const isRoot = process.getuid?.() === 0;
  if (!existsSync(join(BINARIES, "postgres"))) return undefined;
  if (isRoot && spawnSync("id", [SYSTEM_USER]).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "bakery-postgres-"));
  chmodSync(folder, 0o755);
  if (isRoot) spawnSync("chown", [SYSTEM_USER, folder]);
  const command = (name: string, options: readonly string[]): [string, string[]] =>
    isRoot
      ? [
          "setpriv",
          [`--reuid=${SYSTEM_USER}`, `--regid=${SYSTEM_USER}`, "--clear-groups", join(BINARIES, name), ...options],
        ]
      : [join(BINARIES, name), [...options]];
  const data = join(folder, "data");
  const [initialize, options] = command("initdb", [
    "-D",
    data,
    "-A",
    "trust",
    "-U",
    SYSTEM_USER,
    "--locale=C",
    "-E",
    "UTF8",
  ]);
  const { status, stderr } = spawnSync(initialize, options, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`initdb failed:\n${stderr}`);
  const [server, arguments_] = command("postgres", ["-D", data, "-k", folder, ...SETTINGS]);
  const child = spawn(server, arguments_, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  await untilReady(child);

  const pools: postgres.Sql[] = [];
  const connect = (database: string, connections: number) => {
    const pool = postgres({ host: folder, username: SYSTEM_USER, database, max: connections, onnotice: () => {} });
    pools.push(pool);
    return pool;
  };
  const [told] = await connect("postgres", 1)<
    { version: string }[]
  >`SELECT current_setting('server_version') AS version`;
  return {
    version: told!.version,
    connect,
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end({ timeout: 1 })));
      const exit = once(child, "exit");
      // Fast shutdown: nobody is waited for.
      child.kill("SIGINT");
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stderr!.on("data", (chunk) => {
      output += chunk;
      if (output.includes("ready to accept connections")) resolve();
    });
    child.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${output}`)));
  });
}
