import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { SignJWT } from "jose";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { domains } from "#domain";
import { erasedServices, ownerColumn } from "#erasure/erasure-order";
import type { Parsed } from "#shared/lazily";
import {
  Admins,
  DeletionJob,
  DeletionPreview,
  RemovedMemberships,
  ServiceClone,
  ServiceDeletion,
  TenantExport,
  Transfer,
} from "../../workers/demo-session/service-contract.ts";
import { dump, query, type SqlRow } from "./support/object.ts";
import { problem } from "./support/problem.ts";
import { registered } from "./support/registry.ts";
import { asService, bodyOf, KEY, serviceToken, withKey } from "./support/service.ts";
import { answerOf, createVisitedSession, env, stubOf, type TestSession } from "./support/session.ts";
import { settled } from "./support/settled.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

async function openSession(): Promise<TestSession> {
  const session = await createVisitedSession();
  await settled(stubOf(session));
  return session;
}

/** A shop beside the bakery: every row of every table once more, under another tenant and other ids. */
async function addShop(session: TestSession): Promise<string> {
  const shop = crypto.randomUUID();
  await runInDurableObject(stubOf(session), (_instance, { storage }) => {
    // Another first digit for each: no two ids become one.
    const other = (column: string) =>
      `CASE WHEN "${column}" = '${session.tenantId}' THEN '${shop}' ELSE
        substr('89abcdef01234567', instr('0123456789abcdef', substr("${column}", 1, 1)), 1) || substr("${column}", 2) END`;
    storage.transactionSync(() => {
      storage.sql.exec("PRAGMA defer_foreign_keys = on");
      for (const table of erasedServices().flatMap(({ tables }) => tables)) {
        const moved = ["id", "tenant", "reference"];
        const values = table.columnNames.map((column) => {
          if (moved.includes(table.columns[column]!.kind)) return other(column);
          return table.name === "tenants" && column === "subdomain" ? "'shop'" : `"${column}"`;
        });
        storage.sql.exec(`INSERT INTO "${table.name}" SELECT ${values.join(", ")} FROM "${table.name}"`);
      }
      storage.sql.exec(
        "UPDATE tenants SET parent_tenant_id = ?, tenant_type = 'child' WHERE id = ?",
        session.tenantId,
        shop,
      );
    });
  });
  const { handle } = session;
  await registered("INSERT INTO session_tenants VALUES (?, ?, 0)", shop, handle);
  return shop;
}

/** Rows of all tables but those that say what was erased, split by whether they are the tenant's. */
async function rowsOf(session: TestSession, tenantId: string) {
  const tables = await dump(stubOf(session));
  const split = (own: boolean) =>
    Object.fromEntries(
      erasedServices().flatMap(({ tables: owned }) =>
        owned.map((table): [string, SqlRow[]] => [
          table.name,
          (tables[table.name] ?? []).filter((row) => (row[ownerColumn(table)] === tenantId) === own),
        ]),
      ),
    );
  return { own: split(true), others: split(false) };
}

async function completed(session: TestSession, jobId: string): Promise<Parsed<typeof DeletionJob>> {
  await runDurableObjectAlarm(stubOf(session));
  return vi.waitFor(
    async () => {
      const job = bodyOf(await asService(`/api/v1/deletion-jobs/${jobId}`), DeletionJob());
      expect(["completed", "failed"]).toContain(job.status);
      return job;
    },
    { timeout: 30_000 },
  );
}

const guarded = (tenant: string): [string, string][] => [
  ["GET", `/api/v1/tenants/${tenant}/deletion-preview`],
  ["GET", `/api/v1/tenants/${tenant}/export`],
  ["GET", `/api/v1/tenants/${tenant}/admins`],
  ["POST", `/api/v1/tenants/${tenant}/transfer-ownership`],
  ["DELETE", `/api/v1/tenants/${tenant}`],
  ["DELETE", `/api/tenants/${tenant}`],
  ["DELETE", `/api/v1/tenants/user/${tenant}/memberships`],
  ["GET", `/api/v1/deletion-jobs/${tenant}`],
  ["GET", `/services/inventory/tenant/${tenant}/deletion-preview`],
  ["DELETE", `/services/inventory/tenant/${tenant}`],
];

describe("[T38] [C23] erasure of tenants", () => {
  let session: TestSession;
  beforeAll(async () => {
    session = await openSession();
  });

  it.each(guarded(UNKNOWN).map(([method, path], index) => [method, path, index] as const))(
    "is for services alone: %s %s",
    async (method, _path, index) => {
      const path = guarded(session.tenantId)[index]![1];
      const before = await dump(stubOf(session));
      const now = Math.floor(Date.now() / 1000);
      const forged = (claims: Record<string, unknown>, secret: string, typ = "service+jwt") =>
        new SignJWT({
          typ: "service",
          service: "x",
          sub: "x",
          jti: "1",
          iss: "bakery-ia-demo",
          aud: "bakery-ia-demo-services",
          iat: now,
          exp: now + 60,
          ...claims,
        })
          .setProtectedHeader({ alg: "HS256", typ })
          .sign(new TextEncoder().encode(secret));
      const key = `service-token:${env.SESSION_SECRET}`;
      const none: Record<string, string>[] = [{}, KEY, { Authorization: "Bearer" }, { Authorization: "Basic eA==" }];
      for (const token of [
        "not.a.token",
        (await serviceToken()).slice(0, -4),
        await forged({ iat: now - 600, exp: now - 300 }, key),
        await forged({ iat: now - 600, exp: now + 600 }, key),
        await forged({}, env.SESSION_SECRET),
        await forged({ aud: "bakery-ia-demo-session" }, key),
        await forged({ typ: "user" }, key),
        await forged({}, key, "demo-session+jwt"),
      ]) {
        none.push({ Authorization: `Bearer ${token}` });
      }
      for (const headers of none)
        problem(await answerOf(path, { method, headers }), "service_token_required", JSON.stringify(headers));
      for (const headers of Object.values(session.credentials)) {
        problem(await answerOf(path, { method, headers }), "demo_restriction");
      }
      expect(await dump(stubOf(session))).toEqual(before);
    },
  );

  it("says first what it would delete, and what it does not reach, and changes nothing", async () => {
    const before = await dump(stubOf(session));
    const path = `/api/v1/tenants/${session.tenantId}/deletion-preview`;
    const preview = bodyOf(await asService(path), DeletionPreview());
    expect(await dump(stubOf(session))).toEqual(before);
    expect(preview.tenants).toEqual([session.tenantId]);
    expect(preview.services.map(({ service_name }) => service_name)).toEqual(erasedServices().map(({ name }) => name));
    expect(preview.not_removed.length).toBeGreaterThan(0);
    const rows = Object.entries((await rowsOf(session, session.tenantId)).own);
    expect(Object.assign({}, ...preview.services.map(({ counts }) => counts))).toEqual(
      Object.fromEntries(rows.map(([name, own]) => [name, own.length])),
    );
    const one = bodyOf(
      await asService(`/services/sales/tenant/${session.tenantId}/deletion-preview`),
      DeletionPreview(),
    );
    expect(one.services).toEqual(preview.services.filter(({ service_name }) => service_name === "sales"));
  });

  it("gives everything to take along", async () => {
    const told = bodyOf(await asService(`/api/v1/tenants/${session.tenantId}/export`), TenantExport());
    const rows = Object.fromEntries(
      told.services.flatMap(({ tables }) => Object.entries(tables).map(([name, own]) => [name, own.length])),
    );
    const { own } = await rowsOf(session, session.tenantId);
    for (const [name, count] of Object.entries(rows)) expect(count, name).toBe(own[name]!.length);
    expect(told.services.map(({ service }) => service)).toEqual(expect.arrayContaining(["tenant", "sales", "alerts"]));
  });

  it("[T39] of a shop deletes what the preview said, and leaves every other row byte for byte", async () => {
    const own = await openSession();
    const shop = await addShop(own);
    const { others } = await rowsOf(own, shop);
    const preview = bodyOf(await asService(`/api/v1/tenants/${shop}/deletion-preview`), DeletionPreview());
    expect(preview.total).toBeGreaterThan(1_000);

    const accepted = bodyOf(await asService(`/api/v1/tenants/${shop}`, { method: "DELETE" }), DeletionJob(), 202);
    expect(accepted).toMatchObject({ tenant_id: shop, status: "pending", total_deleted: 0 });
    const job = await completed(own, accepted.job_id);
    expect(job.status).toBe("completed");
    expect(job.services.map(({ service_name, deleted_counts }) => [service_name, deleted_counts])).toEqual(
      preview.services.map(({ service_name, counts }) => [service_name, counts]),
    );
    expect(job.services.every(({ success, errors }) => success && errors.length === 0)).toBe(true);
    expect(job.total_deleted).toBe(preview.total);

    const left = await rowsOf(own, shop);
    expect(left.others).toEqual(others);
    expect(Object.values(left.own).flat()).toEqual([]);
    expect((await own.send("/api/v1/dashboard")).status).toBe(200);
    problem(await own.send(`/api/v1/tenants/${shop}`), "not_found");

    const again = bodyOf(await asService(`/api/v1/tenants/${shop}`, { method: "DELETE" }), DeletionJob(), 202);
    expect(again.job_id).toBe(job.job_id);
    await settled(stubOf(own));
    const audited = await registered("SELECT * FROM deletion_jobs WHERE id = ?", job.job_id);
    expect(audited).toMatchObject([{ handle: own.handle, tenant_id: shop, state: "completed" }]);
    expect(JSON.parse(audited[0]!.service_results as string)).toEqual(job.services);
  });

  it("of a shop of the real chain does the same, and the shop can be cloned again", async () => {
    const chain = await createVisitedSession({ demo_account_type: "enterprise" });
    const shops = await query(stubOf(chain), "SELECT id FROM tenants WHERE parent_tenant_id IS NOT NULL ORDER BY id");
    expect(shops).toHaveLength(3);
    const shop = shops[1]!.id as string;
    const exported = async () => {
      const told = bodyOf(await asService(`/api/v1/tenants/${shop}/export`), TenantExport());
      return told.services.filter(({ service }) => domains.some(({ name }) => name === service));
    };
    const [{ others }, fresh] = [await rowsOf(chain, shop), await exported()];
    const preview = bodyOf(await asService(`/api/v1/tenants/${shop}/deletion-preview`), DeletionPreview());
    expect(preview.tenants).toEqual([shop]);
    const { job_id } = bodyOf(await asService(`/api/v1/tenants/${shop}`, { method: "DELETE" }), DeletionJob(), 202);
    const job = await completed(chain, job_id);
    expect([job.status, job.total_deleted]).toEqual(["completed", preview.total]);
    const left = await rowsOf(chain, shop);
    expect(left.others).toEqual(others);
    expect(Object.values(left.own).flat()).toEqual([]);
    expect((await chain.send("/api/v1/dashboard/enterprise")).status).toBe(200);

    const body = { virtual_tenant_id: shop, parent_tenant_id: chain.tenantId };
    const child = await withKey("/services/tenant/internal/demo/create-child", { method: "POST", body });
    expect(bodyOf(child, ServiceClone()).details.tenants).toBe(1);
    for (const { name } of domains.filter(({ name }) => name !== "tenant")) {
      await withKey(`/services/${name}/internal/demo/clone`, { method: "POST", body });
    }
    expect(await exported()).toEqual(fresh);
  });

  it("of a bakery takes its shops along, and its job outlives the session in the registry", async () => {
    const own = await openSession();
    const shop = await addShop(own);
    const path = `/api/v1/tenants/${own.tenantId}`;
    const preview = bodyOf(await asService(`${path}/deletion-preview`), DeletionPreview());
    expect(preview.tenants).toEqual([own.tenantId, shop]);
    const { job_id } = bodyOf(await asService(path, { method: "DELETE" }), DeletionJob(), 202);
    const job = await completed(own, job_id);
    expect(job.total_deleted).toBe(preview.total);
    const tables = await dump(stubOf(own));
    for (const { tables: erased } of erasedServices())
      for (const { name } of erased) expect(tables[name], name).toEqual([]);
    expect((await own.send("/api/v1/tenants")).status).toBe(401);

    await own.send("/api/v1/demo-sessions/current", { method: "DELETE" });
    const remembered = bodyOf(await asService(`/api/v1/deletion-jobs/${job_id}`), DeletionJob());
    expect(remembered).toEqual(job);
  });

  it("of one service's rows is done at once, again and again", async () => {
    const own = await openSession();
    const path = `/services/orders/tenant/${own.tenantId}`;
    const { services } = bodyOf(await asService(`${path}/deletion-preview`), DeletionPreview());
    const first = bodyOf(await asService(path, { method: "DELETE" }), ServiceDeletion());
    expect(first).toEqual({
      tenant_id: own.tenantId,
      service_name: "orders",
      success: true,
      deleted_counts: services[0]!.counts,
      errors: [],
    });
    const second = bodyOf(await asService(path, { method: "DELETE" }), ServiceDeletion());
    expect(Object.values(second.deleted_counts).every((rows) => rows === 0)).toBe(true);
    await settled(stubOf(own));
    expect(await registered("SELECT state FROM deletion_jobs WHERE handle = ?", own.handle)).toHaveLength(2);
    problem(await asService(`/services/billing/tenant/${own.tenantId}`, { method: "DELETE" }), "not_found");
  });

  it("finds nothing where nothing is", async () => {
    for (const id of [UNKNOWN, "nonsense", "%25", session.id]) {
      for (const [method, path] of guarded(id)) {
        const body = path.endsWith("transfer-ownership") ? { new_owner_id: UNKNOWN } : undefined;
        const code = path.includes("memberships") && id === UNKNOWN ? "invalid_input" : "not_found";
        problem(await asService(path, { method, body }), code, `${method} ${path}`);
      }
    }
  });
});

describe("memberships", () => {
  const members = (session: TestSession) =>
    query(stubOf(session), "SELECT user_id, role FROM tenant_members ORDER BY role");
  const remove = (session: TestSession, user: string) =>
    asService(`/api/v1/tenants/user/${user}/memberships`, { method: "DELETE", headers: session.credentials.header });

  it("are removed for one person, who may do nothing any more, while everybody else stays", async () => {
    const session = await openSession();
    const before = await members(session);
    const baker = before.find(({ role }) => role === "baker")!.user_id as string;
    for (const expected of [1, 0]) {
      const answer = bodyOf(await remove(session, baker), RemovedMemberships());
      expect(answer).toEqual({ user_id: baker, deleted_counts: { tenant_members: expected } });
    }
    expect(await members(session)).toEqual(before.filter(({ user_id }) => user_id !== baker));
  });

  it("of an owner stay until the bakery has another one", async () => {
    const session = await openSession();
    const before = await members(session);
    const [owner, baker] = ["owner", "baker"].map((role) => before.find((row) => row.role === role)!.user_id as string);
    problem(await remove(session, owner!), "conflict");
    const path = `/api/v1/tenants/${session.tenantId}`;
    const body = { new_owner_id: baker };
    const transfer = bodyOf(await asService(`${path}/transfer-ownership`, { method: "POST", body }), Transfer());
    expect(transfer).toMatchObject({
      owner: { user_id: baker, role: "owner" },
      former_owner: { user_id: owner, role: "admin" },
    });
    const { data } = bodyOf(await asService(`${path}/admins`), Admins());
    expect(data.map(({ user_id, role }) => [user_id, role]).sort()).toEqual(
      [
        [baker, "owner"],
        [owner, "admin"],
        ...before.filter(({ role }) => role === "admin").map(({ user_id, role }) => [user_id, role]),
      ].sort(),
    );
    expect((await asService(`${path}/transfer-ownership`, { method: "POST", body })).status).toBe(200);
    expect((await remove(session, owner!)).status).toBe(200);
    problem(
      await asService(`${path}/transfer-ownership`, { method: "POST", body: { new_owner_id: UNKNOWN } }),
      "not_found",
    );
    problem(await asService(`${path}/transfer-ownership`, { method: "POST", body: {} }), "invalid_input");
  });
});
