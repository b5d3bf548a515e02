import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { secretsIn } from "../../security/support/secrets.ts";

const ROOT = join(import.meta.dirname, "../../..");
const READY_WITHIN_MS = 90_000;

/** The product as `npm run dev` starts it, on a free port and with a state folder of its own. */
export interface DevServer {
  readonly origin: string;
  /** Where the server keeps its state; gone when it has stopped. */
  readonly stateFolder: string;
  /** @throws when the product has logged a session id, a token or another secret */
  stop(): Promise<void>;
  /** Kills server and runtime in the middle of whatever they do. Only for a server that was started as killable. */
  kill(): void;
  /** Starts what was killed again, over what it has left on the disk. */
  restart(): Promise<void>;
}

interface StartOptions {
  /** Gives the server a process group of its own, so that all of it can be killed in one moment. */
  readonly killable?: boolean;
  /** Another entry than the product's own. */
  readonly entry?: string;
}

/** Starts `npm run dev` with variables of its own and waits until it answers. @throws with its output when it does not */
export async function startDevServer(
  variables: Readonly<Record<string, string>> = {},
  { killable = false, entry }: StartOptions = {},
): Promise<DevServer> {
  const stateFolder = mkdtempSync(join(tmpdir(), "bakery-dev-"));
  const port = String(await freePort());
  const options = [...(entry ? [entry] : []), "--ip", "127.0.0.1", "--port", port, "--persist-to", stateFolder];
  for (const [name, value] of Object.entries(variables)) options.push("--var", `${name}:${value}`);
  const origin = `http://127.0.0.1:${port}`;
  const output: string[] = [];
  let child = await launched();

  return { origin, stateFolder, stop, kill, restart };

  async function launched(): Promise<ChildProcess> {
    const started = spawn(process.execPath, [join(ROOT, "scripts/dev.ts"), ...options], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      detached: killable,
      env: { ...process.env, PATH: `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env.PATH}` },
    });
    for (const stream of [started.stdout, started.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
    try {
      await untilHealthy(origin, started);
    } catch (error) {
      await ended(started);
      rmSync(stateFolder, { recursive: true, force: true });
      throw new Error(`the server did not start:\n${output.join("")}`, { cause: error });
    }
    return started;
  }

  async function stop() {
    await ended(child);
    rmSync(stateFolder, { recursive: true, force: true });
    // The server's own lines name paths, as the platform's logs do; the product's are JSON.
    const lines = output.join("").split("\n");
    const telling = lines.filter((line) => line.startsWith('{"level"') && secretsIn(line).length > 0);
    if (telling.length > 0) throw new Error(`the product logged what is secret:\n${telling.join("\n")}`);
  }

  function kill() {
    if (!killable) throw new Error("this server shares its process group with whoever started it");
    process.kill(-child.pid!, "SIGKILL");
  }

  async function restart() {
    child = await launched();
  }
}

async function untilHealthy(origin: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    const healthy = await fetch(`${origin}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await pause(100);
  }
  throw new Error(`no answer within ${READY_WITHIN_MS} ms`);
}

/** Asks the process to end and waits for it; wrangler ends the runtime it started. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}

/** A port that nothing listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
