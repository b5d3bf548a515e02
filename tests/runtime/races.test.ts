import { runInDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { checkInvariants, untilQuiet } from "./support/invariants.ts";
import { NOTHING, remains } from "./support/object.ts";
import { registered, registry } from "./support/registry.ts";
import { createTiny } from "./support/tiny.ts";

type Stub = DurableObjectStub<BakerySession>;

const MINUTE_MS = 60_000;
const atTheEnd = () => Date.now() + 31 * MINUTE_MS;
/** When every extension is used up as well. */
const longAfter = () => Date.now() + 500 * MINUTE_MS;

describe("races", () => {
  type Schedule = (scheduler: fc.Scheduler, stub: Stub, instance: BakerySession) => Promise<void>;

  /** 200 orders of everything that is awaited, drawn by seed: fast-check prints the one that fails, and how to replay it. */
  const race = (schedule: Schedule, after: (stub: Stub) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const stub = await createTiny();
        await runInDurableObject(stub, async (instance: BakerySession) => {
          const hear = scheduler.scheduleFunction((message: Parameters<typeof registry.hear>[0]) =>
            registry.hear(message),
          );
          instance.lifecycle.ports = { ...instance.lifecycle.ports, registry: { hear: (message) => hear(message) } };
          await schedule(scheduler, stub, instance);
        });
        await checkInvariants(stub, "after the race");
        await after(stub);
        await untilQuiet(stub, longAfter);
        await checkInvariants(stub, "at last");
        expect(await remains(stub)).toEqual(NOTHING);
        const audits = await registered("SELECT handle FROM demo_cleanup_audit WHERE handle = ?", stub.id.toString());
        expect(audits).toHaveLength(1);
      }),
      { numRuns: 200, endOnFailure: true },
    );

  const at = <T>(scheduler: fc.Scheduler, label: string, run: () => Promise<T>): Promise<T | string> =>
    scheduler
      .schedule(Promise.resolve(), label)
      .then(run)
      .catch((error: Error) => error.message);

  /** Runs until nothing is scheduled any more, also what was scheduled meanwhile. */
  async function waitFor(scheduler: fc.Scheduler, works: Promise<unknown>[]): Promise<void> {
    await scheduler.waitFor(Promise.all(works));
  }

  it("[F13] of the alarm and DELETE end in one audit row", async () => {
    await race(
      async (scheduler, _stub, { lifecycle }) => {
        lifecycle.ports = { ...lifecycle.ports, now: atTheEnd };
        await waitFor(scheduler, [
          at(scheduler, "alarm", () => lifecycle.alarm()),
          at(scheduler, "delete", () => lifecycle.end("deleted")),
          at(scheduler, "alarm again", () => lifecycle.alarm()),
        ]);
      },
      async (stub) => expect(await remains(stub)).toEqual(NOTHING),
    );
  });

  it("[F14] of the alarm and extend end extended or expired, and never both", async () => {
    await race(
      async (scheduler, _stub, { lifecycle }) => {
        let now = Date.now() + 30 * MINUTE_MS - 5;
        lifecycle.ports = { ...lifecycle.ports, now: () => now };
        let extended: unknown;
        await waitFor(scheduler, [
          at(scheduler, "time passes", async () => (now += 60_000)),
          at(scheduler, "alarm", () => lifecycle.alarm()),
          at(scheduler, "extend", () => lifecycle.extend()).then((outcome) => (extended = outcome)),
        ]);
        const alive = await lifecycle.sweep();
        if (typeof extended === "object") expect(alive).toBe("alive");
        else expect([extended, alive]).toEqual(["session_expired", expect.stringMatching(/empty|erased/)]);
      },
      async () => {},
    );
  });

  it("[F24] of DELETE and extend end erased, with every answer an honest one", async () => {
    await race(
      async (scheduler, _stub, { lifecycle }) => {
        const outcomes: unknown[] = [];
        await waitFor(scheduler, [
          at(scheduler, "extend", () => lifecycle.extend()).then((outcome) => outcomes.push(outcome)),
          at(scheduler, "delete", () => lifecycle.end("deleted")),
          at(scheduler, "extend again", () => lifecycle.extend()).then((outcome) => outcomes.push(outcome)),
          at(scheduler, "report", () => lifecycle.upkeep.report()),
        ]);
        for (const outcome of outcomes) expect(typeof outcome === "object" || outcome === "session_expired").toBe(true);
      },
      async (stub) => expect(await remains(stub)).toEqual(NOTHING),
    );
  });

  it("[F15] of fifty DELETEs leave one audit row and fifty good answers", async () => {
    const stub = await createTiny();
    const reports = await Promise.all(Array.from({ length: 50 }, () => stub.end("deleted")));
    expect(reports.filter(({ already_deleted }) => !already_deleted)).toHaveLength(1);
    expect(await registered("SELECT reason FROM demo_cleanup_audit WHERE handle = ?", stub.id.toString())).toEqual([
      { reason: "deleted" },
    ]);
    expect(await remains(stub)).toEqual(NOTHING);
  });
});
