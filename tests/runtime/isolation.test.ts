import { beforeAll, describe, expect, it } from "vitest";
import { tables } from "#domain";
import { dump, type SqlRow } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { hasParameters, pathWith, reads } from "./support/routes.ts";
import { createVisitedSession, stubOf, type TestSession } from "./support/session.ts";

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

let first: TestSession;
let second: TestSession;
let rowsOfFirst: Record<string, SqlRow[]>;
let rowsOfSecond: Record<string, SqlRow[]>;
beforeAll(async () => {
  [first, second] = await Promise.all([createVisitedSession(), createVisitedSession()]);
  [rowsOfFirst, rowsOfSecond] = [await dump(stubOf(first)), await dump(stubOf(second))];
});
const idsOf = (rows: unknown) => new Set(JSON.stringify(rows).match(UUIDS));

it("[T10] two sessions hold as many rows, and not one id in common, not even inside JSON", () => {
  const counts = (rows: Record<string, SqlRow[]>) => Object.entries(rows).map(([table, { length }]) => [table, length]);
  expect(counts(rowsOfFirst)).toEqual(counts(rowsOfSecond));
  const [ours, theirs] = [idsOf(rowsOfFirst), idsOf(rowsOfSecond)];
  expect(ours.size).toBeGreaterThan(first.created.clone.total_records);
  expect([...ours].filter((id) => theirs.has(id))).toEqual([]);
});

it("every id of a session is its own key's XOR: none is a base id of the seed", async () => {
  const seed = await import("../../seed-data/professional/manifest.json");
  expect(idsOf(rowsOfFirst).has(seed.base_tenant_id)).toBe(false);
});

it("every row of a session belongs to one of its tenants", () => {
  const own = rowsOfFirst.tenants!.map(({ id }) => id);
  expect(own).toContain(first.tenantId);
  for (const { name } of tables) {
    const foreign = rowsOfFirst[name]!.filter(({ tenant_id }) => !own.includes(tenant_id!));
    expect(foreign, name).toEqual([]);
  }
});

describe.each(reads.filter(hasParameters).map((endpoint) => [endpoint.path, endpoint] as const))(
  "%s",
  (_path, endpoint) => {
    it("[T10] opens no row of another session, whatever table its id is from", async () => {
      for (const { name } of tables) {
        const [row] = rowsOfFirst[name]!;
        if (row) problem(await second.send(pathWith(endpoint, row.id as string)), "not_found", name);
      }
    });
  },
);

it("[T10] the tenant of one session cannot be chosen in another", async () => {
  problem(await second.send("/api/v1/sales", { headers: { "X-Tenant-Id": first.tenantId } }), "not_found");
  problem(await second.send(`/api/v1/sales?tenant_id=${first.tenantId}`), "not_found");
});

it("[T38] ending one session leaves the other as it was", async () => {
  const ended = await createVisitedSession();
  await ended.send("/api/v1/demo-sessions/current", { method: "DELETE" });
  expect(await dump(stubOf(second))).toEqual(rowsOfSecond);
});
