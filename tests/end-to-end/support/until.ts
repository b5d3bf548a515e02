import { setTimeout as pause } from "node:timers/promises";

/** Asks every 50 ms, for 20 seconds unless told otherwise. @throws when it never holds, with what was hoped for */
export async function until(holds: () => boolean | Promise<boolean>, hope = "it", patienceMs = 20_000): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(50)) {
    if (await holds()) return;
  }
  throw new Error(`${hope} did not come to pass`);
}
