import { runInDurableObject } from "cloudflare:test";
import { afterEach, describe, expect, it, vi } from "vitest";
import { domains } from "#domain";
import { DAY_MS, madridDay } from "#shared/business-calendar";
import { sha256 } from "#shared/digest";
import type { Profile } from "#shared/vocabulary";
import type { BakerySession } from "../../durable-objects/bakery-session/bakery-session.ts";
import { availableProfiles } from "../../durable-objects/bakery-session/templates.ts";
import { query } from "./support/object.ts";
import { env, freshStub } from "./support/session.ts";
import { tinyRequest } from "./support/tiny.ts";

/** Document 002 asks for a hundred clones with equal hashes: `DETERMINISM_CLONES=100`, as `npm run nightly` sets it. */
const CLONES = Number((env as unknown as { readonly DETERMINISM_CLONES: string }).DETERMINISM_CLONES);
const names = domains.map(({ name }) => name);

/** One hash over the canonical exports of all services and tenants of a fresh session, audit fields aside. */
async function hashOfClone(profile: Profile, createdAtMs: number): Promise<string> {
  const stub = freshStub();
  const outcome = await stub.create(tinyRequest({ profile, createdAtMs, durationMs: 10 * DAY_MS }));
  if (!outcome.ok) throw new Error(outcome.error);
  const tenants = await query(stub, "SELECT id FROM tenants");
  const exports: { tenant: string; services: unknown }[] = [];
  for (const { id } of tenants) {
    const answer = await stub.serve({ kind: "export", tenantId: id as string, form: "canonical", services: names });
    if (!answer.ok) throw new Error(answer.error);
    const services = JSON.parse(answer.value) as { service: string; tables: Record<string, { id: string }[]> }[];
    const rows = services.flatMap(({ tables }) => Object.values(tables));
    expect(rows.flat().length).toBeGreaterThan(100);
    exports.push({ tenant: services[0]!.tables.tenants![0]!.id, services: services.map(({ tables }) => tables) });
  }
  exports.sort((one, other) => (one.tenant < other.tenant ? -1 : 1));
  await runInDurableObject(stub, (instance: BakerySession) => instance.lifecycle.upkeep.vanish());
  return sha256(
    JSON.stringify(exports, (key, value) => (["created_at", "updated_at"].includes(key) ? undefined : value)),
  );
}

afterEach(() => vi.useRealTimers());

describe.each(availableProfiles)("%s", (profile) => {
  it(`gives one hash for ${CLONES} sessions, made at any minute of a Madrid day`, async () => {
    const noon = Math.ceil(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
    // The clock must not stand behind the real one; these instants are all of one Madrid day, 00:30 to 23:00.
    const instants = Array.from(
      { length: CLONES },
      (_, index) => noon - 0.45 * DAY_MS + (index * 0.9 * DAY_MS) / CLONES,
    );
    expect(new Set(instants.map(madridDay)).size).toBe(1);
    const hashes = new Set<string>();
    for (const instant of instants) {
      vi.useFakeTimers({ toFake: ["Date"], now: Math.round(instant) });
      hashes.add(await hashOfClone(profile, Math.round(instant)));
    }
    expect(hashes.size).toBe(1);
  }, 900_000);
});
