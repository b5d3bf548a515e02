import { afterEach, describe, expect, it, vi } from "vitest";
import type { SeedTemplate } from "#seeding/template";
import type { Domain } from "#shared/domain";
import { templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { sessionIdOf } from "../../workers/demo-session/session-id.ts";
import { withRepeatedIds, withUnknownWords } from "./support/broken-template.ts";
import { NOTHING, query, remains, replacePorts } from "./support/object.ts";
import { leaksNothing, problem } from "./support/problem.ts";
import { clonedDomains, readable } from "./support/routes.ts";
import { createSession, env, freshStub, PROFILE, sendJson, sessionOf, stubOf } from "./support/session.ts";
import { settled } from "./support/settled.ts";

const required = clonedDomains.filter((domain) => domain.required);
const optional = clonedDomains.filter((domain) => !domain.required);
const named = (list: readonly Domain[]) => list.map((domain) => [domain.name, domain] as const);

/** A session whose object was given another template than the bundled one. */
async function createFrom(template: SeedTemplate) {
  const stub = freshStub();
  await replacePorts(stub, { templateOf: () => template });
  const outcome = await stub.create({
    profile: PROFILE,
    virtualTenantId: crypto.randomUUID(),
    language: "es",
    createdAtMs: Date.now(),
    durationMs: 1_800_000,
    extensionsMaximum: 3,
  });
  const id = await sessionIdOf(stub.id.toString(), env.SESSION_SECRET);
  return { stub, outcome, session: sessionOf(id, "") };
}

const rowsByTable = async (stub: ReturnType<typeof freshStub>, { tables }: Domain) =>
  Promise.all(tables.map(async ({ name }) => (await query(stub, `SELECT count(*) AS rows FROM "${name}"`))[0]!.rows));

describe("the optional domains", () => {
  it("are nine, and tenant and auth are the required ones", () => {
    expect(optional).toHaveLength(9);
    expect(required.map(({ name }) => name)).toEqual(["tenant", "auth"]);
  });
});

describe.each(named(optional))("[F1] when %s cannot be cloned", (_name, broken) => {
  it("the session is PARTIAL: that domain is empty and named, every other is complete", async () => {
    const { created } = await createSession();
    const { stub, outcome } = await createFrom(withRepeatedIds(broken));
    if (!outcome.ok) throw new Error(outcome.error);
    const { state, clone } = outcome.value;
    expect(state).toBe("PARTIAL");
    const expected = created.clone.services.map(({ service, status, records_cloned, details }) =>
      service === broken.name
        ? { service, status: "failed", records_cloned: 0, error: "clone_failed" }
        : { service, status, records_cloned, details },
    );
    expect(clone.services.map(({ duration_ms: _duration, ...report }) => report)).toEqual(expected);
    expect(clone.total_records).toBe(expected.reduce((sum, { records_cloned }) => sum + records_cloned, 0));
    for (const domain of clonedDomains) {
      const rows = await rowsByTable(stub, domain);
      if (domain === broken) expect(rows).toEqual(rows.map(() => 0));
      else expect(Object.values(clone.services.find(({ service }) => service === domain.name)!.details!)).toEqual(rows);
    }
    await settled(stub);
    expect((await remains(stub)).alarm).toBe(Date.parse(outcome.value.expires_at));
  });

  it("every route still answers from what there is", async () => {
    const { session } = await createFrom(withRepeatedIds(broken));
    for (const { endpoint, path } of await readable(session)) {
      const answer = await session.send(path);
      expect(answer.status, `${path}: ${answer.text}`).toBe(200);
      expect(() => endpoint.response.parse(answer.json()), path).not.toThrow();
      leaksNothing(answer, path);
    }
  });
});

it("a word outside a closed list breaks a CHECK and is reported without saying more", async () => {
  const { outcome } = await createFrom(withUnknownWords("orders.order_status_history", "to_status"));
  expect(outcome).toMatchObject({ ok: true, value: { state: "PARTIAL" } });
  const orders = outcome.ok && outcome.value.clone.services.find(({ service }) => service === "orders");
  expect(orders).toMatchObject({ status: "failed", error: "clone_failed" });
  expect(JSON.stringify(outcome)).not.toMatch(/SQLITE|CHECK|constraint/);
});

describe.each(named(required))("[F1] when %s cannot be cloned", (_name, broken) => {
  it("there is no session, no table and no alarm", async () => {
    const { stub, outcome, session } = await createFrom(withRepeatedIds(broken));
    expect(outcome).toEqual({ ok: false, error: "seed_failed", service: broken.name });
    expect(await remains(stub)).toEqual(NOTHING);
    problem(await session.send("/api/v1/tenants"), "session_expired");
    expect(await remains(stub)).toEqual(NOTHING);
  });
});

it("[F1] the same object can be created after a failure, as nothing of it is left", async () => {
  const { stub, outcome } = await createFrom(withRepeatedIds(required[0]!));
  expect(outcome.ok).toBe(false);
  await replacePorts(stub, { templateOf });
  const again = await stub.create({
    profile: PROFILE,
    virtualTenantId: crypto.randomUUID(),
    language: "en",
    createdAtMs: Date.now(),
    durationMs: 60_000,
    extensionsMaximum: 0,
  });
  expect(again).toMatchObject({ ok: true, value: { state: "READY" } });
});

describe("at the public endpoint", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const breakBundle = (broken: Domain) => {
    const template = withRepeatedIds(broken);
    vi.spyOn(templateOf(PROFILE), "copyBytes").mockImplementation((section) => {
      const own = Object.entries(templateOf(PROFILE).header.tables).find(([, { rows }]) => rows === section);
      return template.copyBytes(template.header.tables[own![0]]!.rows);
    });
  };

  it("a required domain that fails is 503 seed_failed, which says when to try again", async () => {
    breakBundle(required[0]!);
    const answer = await sendJson("POST", "/api/v1/demo-sessions", { demo_account_type: PROFILE });
    problem(answer, "seed_failed");
    expect(answer.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
  });

  it("an optional domain that fails is 201 PARTIAL", async () => {
    breakBundle(optional[0]!);
    const session = await createSession();
    expect(session.created.status).toBe("PARTIAL");
    expect(await rowsByTable(stubOf(session), optional[0]!)).toEqual(optional[0]!.tables.map(() => 0));
  });
});
