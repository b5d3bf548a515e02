import { setTimeout as pause } from "node:timers/promises";

/** Asks every 50 ms, for 20 seconds. @throws when it never holds, with what was hoped for */
export async function until(holds: () => boolean | Promise<boolean>, hope = "it"): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(50)) {
    if (await holds()) return;
  }
  throw new Error(`${hope} did not come to pass`);
}
