import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningWorker } from "./bundle.ts";

/** The Node peer in a process of its own; its files are gone when it stops. */
export async function startPeer(environment: Readonly<Record<string, string>> = {}): Promise<RunningWorker> {
  const folder = mkdtempSync(join(tmpdir(), "bakery-peer-"));
  const child = spawn(process.execPath, [join(import.meta.dirname, "../peers/node-server.ts"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return {
    origin: `http://127.0.0.1:${String(port).trim()}`,
    stop: async () => {
      const exit = once(child, "exit");
      child.kill();
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
