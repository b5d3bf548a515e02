import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "../../..");
const READY_WITHIN_MS = 90_000;

/** The product as `npm run dev` starts it, on a free port and with a state folder of its own. */
export interface DevServer {
  readonly origin: string;
  /** Where the server keeps its state; gone when it has stopped. */
  readonly stateFolder: string;
  stop(): Promise<void>;
}

/** Starts `npm run dev` with variables of its own and waits until it answers. @throws with its output when it does not */
export async function startDevServer(variables: Readonly<Record<string, string>> = {}): Promise<DevServer> {
  const stateFolder = mkdtempSync(join(tmpdir(), "bakery-dev-"));
  const port = String(await freePort());
  const options = ["--ip", "127.0.0.1", "--port", port, "--persist-to", stateFolder];
  for (const [name, value] of Object.entries(variables)) options.push("--var", `${name}:${value}`);
  const child = spawn(process.execPath, [join(ROOT, "scripts/dev.ts"), ...options], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PATH: `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env.PATH}` },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));

  const stop = async () => {
    await ended(child);
    rmSync(stateFolder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(origin, child);
  } catch (error) {
    await stop();
    throw new Error(`the server did not start:\n${output.join("")}`, { cause: error });
  }
  return { origin, stateFolder, stop };
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
