import { runInDurableObject } from "cloudflare:test";
import { expect } from "vitest";
import { domains } from "#domain";
import type { BakerySession } from "../../../durable-objects/bakery-session/bakery-session.ts";
import { query, remains } from "./object.ts";
import { registered } from "./registry.ts";

type Stub = DurableObjectStub<BakerySession>;

/**
 * What must hold after whatever has failed (`docs/operations.md`): of the object and of the registry, each by itself and
 * the two together. Call it when nothing is under way.
 */
export async function checkInvariants(stub: Stub, about = ""): Promise<void> {
  const handle = stub.id.toString();
  const { schema, alarm } = await atRest(stub);
  const [session] = await registered("SELECT * FROM sessions WHERE handle = ?", handle);
  const audits = await registered("SELECT * FROM demo_cleanup_audit WHERE handle = ?", handle);
  const tables = domains.flatMap((domain) => domain.tables);
  const standing = tables.filter(({ name }) => schema.includes(name));
  const row = schema.includes("demo_session") ? (await query(stub, "SELECT * FROM demo_session"))[0] : undefined;

  // All of a session's tables or none: nothing is half made and nothing half erased.
  expect([0, tables.length], `${about}: tables`).toContain(standing.length);
  // A live session holds what its clone reported, and an alarm that comes no later than its end.
  if (row && row.state !== "DESTROYING") {
    expect(standing.length, `${about}: a session without tables`).toBe(tables.length);
    expect(alarm, `${about}: a session without an alarm`).not.toBeNull();
    expect(alarm!, `${about}: an alarm that comes too late`).toBeLessThanOrEqual(Date.parse(row.expires_at as string));
    const longest = Number(row.duration_ms) * (1 + Number(row.extensions_maximum));
    expect(Date.parse(row.expires_at as string) - Date.parse(row.created_at as string), about).toBeLessThanOrEqual(
      longest,
    );
    expect(audits, `${about}: an audit of a session that lives`).toEqual([]);
    expect(session?.state ?? "CLONING", about).not.toBe("DESTROYED");
  }
  // An ended session keeps paperwork at most, and the alarm that will hand it in.
  if (row?.state === "DESTROYING") {
    expect(standing, `${about}: rows after the end`).toEqual([]);
    expect(alarm, `${about}: paperwork that nobody will hand in`).not.toBeNull();
  }
  // No storage without an alarm: nobody else would ever come.
  if (schema.length > 0) expect(alarm, `${about}: storage without an alarm`).not.toBeNull();
  // The registry says that it is gone when it is, with the one proof of it.
  if (session?.state === "DESTROYED") expect([standing.length, audits.length], about).toEqual([0, 1]);
  expect(audits.length, `${about}: audits`).toBeLessThanOrEqual(1);
}

/** An alarm that has rung is none until its work is done, so an object without one is looked at again. */
async function atRest(stub: Stub) {
  for (let look = 0; ; look++) {
    const state = await remains(stub);
    if (state.alarm !== null || state.schema.length === 0 || look === 500) return state;
    await scheduler.wait(20);
  }
}

/** Lets an object do, with nothing failing any more, all that it still has to do; its time is what `now` says. */
export async function untilQuiet(stub: Stub, now: () => number): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const due = await runInDurableObject(stub, async (instance: BakerySession, { storage }) => {
      instance.lifecycle.ports = { ...instance.lifecycle.ports, now };
      const alarm = await storage.getAlarm();
      if (alarm === null) return false;
      await storage.deleteAlarm();
      await instance.lifecycle.alarm();
      const next = await storage.getAlarm();
      return next !== null && next <= now();
    });
    if (!due) return;
  }
  throw new Error("the object never comes to rest");
}
