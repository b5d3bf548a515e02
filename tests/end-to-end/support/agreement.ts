import { expect } from "vitest";
import type { DevServer } from "./dev-server.ts";
import { objectsOf, registryOf, tablesOf } from "./state-files.ts";
import { until } from "./until.ts";

/** What the registry has not heard at once it hears from the object's alarm, half a minute later. */
const HEARD_WITHIN_MS = 45_000;

/** Every object holds a whole bakery or nothing, and the registry believes in the same bakeries. */
export async function expectAgreement(server: DevServer, whole: readonly string[]): Promise<void> {
  let [alive, believed, halves] = [[""], [""], [""]];
  const agree = () => {
    const held = objectsOf(server).map((handle) => [handle, tablesOf(server, handle)] as const);
    halves = held.filter(([, tables]) => ![0, whole.length].includes(tables.length)).map(([handle]) => handle);
    alive = held.filter(([, tables]) => tables.length === whole.length).map(([handle]) => handle);
    const registered = registryOf(server, "SELECT handle FROM sessions WHERE state IN ('READY', 'PARTIAL')");
    believed = registered.map(({ handle }) => handle as string);
    return halves.length === 0 && alive.sort().join() === believed.sort().join();
  };
  await until(agree, "that registry and objects agree", HEARD_WITHIN_MS).catch(() => {});
  expect(halves, "objects that hold neither a whole bakery nor nothing").toEqual([]);
  expect(believed, "bakeries that the registry believes in").toEqual(alive);
}
