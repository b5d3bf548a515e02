import { listDurableObjectIds } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { tables } from "#domain";
import { endpoints } from "#http/api";
import { availableProfiles } from "../../durable-objects/bakery-session/templates.ts";
import { dump, query, type SqlRow } from "../runtime/support/object.ts";
import { hasParameters, pathWith, reads } from "../runtime/support/routes.ts";
import { createVisitedSession, env, send, stubOf, type TestSession } from "../runtime/support/session.ts";
import { forge } from "../runtime/support/tokens.ts";
import { type Case, sendAll } from "./support/cases.ts";
import { registryText } from "./support/oracles.ts";

/** Nobody reaches another's rows: across sessions, and inside a chain across its tenants. */

let first: TestSession;
let second: TestSession;
let rowsOfFirst: Record<string, SqlRow[]>;
beforeAll(async () => {
  [first, second] = [await createVisitedSession(), await createVisitedSession()];
  await plantText(first, "canario-primero");
  await plantText(second, "canario-segundo");
  rowsOfFirst = await dump(stubOf(first));
});

/** Besides its ids, each domain of a session gets a text that is its own, in the first of its tables that can hold one. */
async function plantText(session: TestSession, canary: string): Promise<void> {
  for (const domain of new Set(tables.map((table) => table.domain))) {
    for (const table of tables.filter((one) => one.domain === domain)) {
      const column = table.columnNames.find((name) => {
        const rule = table.columns[name]!;
        return rule.kind === "string" && !rule.pattern && (rule.maxLength ?? 0) >= 40;
      });
      if (!column) continue;
      const text = `${canary}-${domain}-${crypto.randomUUID().slice(0, 8)}`;
      await query(
        stubOf(session),
        `UPDATE "${table.name}" SET "${column}" = ? WHERE id = (SELECT id FROM "${table.name}" LIMIT 1)`,
        text,
      );
      break;
    }
  }
}

let probes = 0;
const counted = async (session: TestSession, cases: readonly Case[]) => {
  const tally = await sendAll(session, cases);
  probes += tally.sent;
  return tally;
};

describe("[T10] [T11] across sessions", () => {
  it("no row of one is found in another, whatever table its id is from", async () => {
    const cases: Case[] = [];
    for (const endpoint of endpoints.filter(hasParameters)) {
      const write = endpoint.method !== "get";
      for (const { name } of tables) {
        for (const row of (rowsOfFirst[name] ?? []).slice(0, write ? 1 : 4)) {
          const base = { id: `T10 ${endpoint.operationId} ${name}`, path: pathWith(endpoint, String(row.id)) };
          cases.push(
            write
              ? // Inputs are read before rows, so that what is refused for its body was refused without looking.
                { ...base, method: "POST", body: "{}", expected: [400, 404] }
              : { ...base, method: "GET", expected: [404] },
          );
        }
      }
    }
    await counted(second, cases);
  });

  it("no field of a write takes an id of another session", async () => {
    const pick = (table: string) => String(rowsOfFirst[table]![0]!.id);
    const soon = new Date(Date.now() + 86_400_000 * 3).toISOString();
    const line = { product_id: pick("ingredients"), quantity: 1 };
    const bodies: readonly (readonly [path: string, body: unknown])[] = [
      ["/inventory/adjustments", { ingredient_id: pick("ingredients"), quantity_change: -1, reason: "breakage" }],
      ["/pos/sales", { lines: [line], payment_method: "cash" }],
      [
        "/orders",
        {
          customer_id: pick("customers"),
          delivery_date: soon,
          delivery_method: "PICKUP",
          channel: "phone",
          lines: [line],
        },
      ],
      [
        "/procurement/purchase-orders",
        { supplier_id: pick("suppliers"), lines: [{ ingredient_id: pick("ingredients"), quantity: 1 }] },
      ],
      [
        "/production/batches",
        {
          product_id: pick("ingredients"),
          planned_start_time: soon,
          planned_quantity: 1,
          order_id: pick("customer_orders"),
        },
      ],
      [
        "/production/quality-checks",
        { batch_id: pick("production_batches"), template_id: pick("quality_check_templates") },
      ],
    ];
    await counted(
      second,
      bodies.map(([path, body]) => ({
        id: `T10 ${path}`,
        method: "POST",
        path: `/api/v1${path}`,
        body: JSON.stringify(body),
        expected: [400, 404],
      })),
    );
  });

  it("every read shows a session its own rows alone, however it is asked for", async () => {
    const own = await Promise.all(
      [first, second].map(async (session) =>
        Promise.all(
          reads
            .filter((endpoint) => !hasParameters(endpoint))
            .flatMap(({ path }) =>
              Object.values(session.credentials).map(async (headers) => {
                probes++;
                return (await send(`/api/v1${path}`, { headers })).text;
              }),
            ),
        ),
      ),
    );
    const [ofFirst, ofSecond] = own.map((answers) => answers.join("\n")) as [string, string];
    expect(ofFirst).toContain("canario-primero-");
    expect(ofSecond).toContain("canario-segundo-");
    expect(ofFirst).not.toContain("canario-segundo-");
    expect(ofSecond).not.toContain("canario-primero-");
  });

  it("the registry knows neither's canaries", async () => {
    expect(await registryText()).not.toContain("canario-");
  });

  it("every endpoint with every mixture of two sessions' credentials is refused", async () => {
    const mixtures = (["header", "bearer", "cookie"] as const).flatMap((one) =>
      (["header", "bearer", "cookie"] as const)
        .filter((other) => other !== one)
        .flatMap((other) => [
          { ...first.credentials[one], ...second.credentials[other] },
          { ...second.credentials[one], ...first.credentials[other] },
        ]),
    );
    const cases = endpoints.flatMap((endpoint) =>
      mixtures.map(
        (headers, index): Case => ({
          id: `T12 ${endpoint.operationId} ${index}`,
          method: endpoint.method.toUpperCase(),
          path: pathWith(endpoint, first.tenantId),
          anonymous: true,
          headers,
          ...(endpoint.method !== "get" && { body: "{}" }),
          expected: [400],
        }),
      ),
    );
    await counted(second, cases);
  });

  it("[T12] no mixture of genuine, forged and missing credentials opens more than the genuine ones agree on", async () => {
    const forgedToken = await forge(first, { secret: "another-secret-of-sufficient-length-0123456789" });
    const choices = {
      header: [undefined, first.id, second.id, `${first.id.slice(0, -1)}${first.id.endsWith("0") ? "1" : "0"}`],
      bearer: [undefined, first.token, second.token, forgedToken],
      cookie: [undefined, first.token, second.token, forgedToken],
    };
    for (const header of choices.header) {
      for (const bearer of choices.bearer) {
        for (const cookie of choices.cookie) {
          const headers = {
            ...(header && { "X-Demo-Session-Id": header }),
            ...(bearer && { Authorization: `Bearer ${bearer}` }),
            ...(cookie && { Cookie: `__Host-demo_session=${cookie}` }),
          };
          const given = [header, bearer, cookie].filter((value) => value !== undefined);
          const genuine = new Set(given.map((value) => ownerOf(value)));
          const { status } = await send("/api/v1/tenants", { headers });
          probes++;
          const right = given.length === 0 ? 401 : genuine.has(undefined) ? 401 : genuine.size > 1 ? 400 : 200;
          expect(status, JSON.stringify(headers)).toBe(right);
        }
      }
    }
  });

  const ownerOf = (value: string): TestSession | undefined =>
    [first, second].find(({ id, token }) => value === id || value === token);
});

describe("[T1] [T26] ids that nobody was given", () => {
  const hex = (bytes: number) =>
    Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  it("10,000 random and tampered ones open nothing, touch no object and write no row", async () => {
    const objects = async () => (await listDurableObjectIds(env.BAKERY_SESSION)).map(String).sort();
    const [before, registry] = [await objects(), await registryText()];
    const tampered = (index: number) => {
      const position = 5 + (index % 128);
      const digit = "0123456789abcdef"[(Number.parseInt(first.id[position]!, 16) + 1 + (index % 15)) % 16]!;
      return first.id.slice(0, position) + digit + first.id.slice(position + 1);
    };
    const makers: ((index: number) => string)[] = [
      () => `demo_${hex(64)}`,
      () => `demo_${first.handle}${hex(32)}`,
      () => `demo_${hex(32)}${first.id.slice(-64)}`,
      tampered,
      () => `demo_${second.handle}${first.id.slice(-64)}`,
    ];
    const wrong: string[] = [];
    for (let index = 0; index < 10_000; index += 25) {
      await Promise.all(
        Array.from({ length: 25 }, async (_, step) => {
          const id = makers[(index + step) % makers.length]!(index + step);
          const asCredential = (index + step) % 2 === 0;
          const { status } = asCredential
            ? await send("/api/v1/tenants", { headers: { "X-Demo-Session-Id": id } })
            : await send(`/api/v1/demo-sessions/${id}/status`);
          if (status !== (asCredential ? 401 : 404)) wrong.push(`${status} ${id}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
    expect(await objects()).toEqual(before);
    expect(await registryText()).toBe(registry);
  });

  it("session ids and tokens are of random digits, and no two are alike", async () => {
    const handles = Array.from({ length: 20_000 }, () => env.BAKERY_SESSION.newUniqueId().toString());
    expect(new Set(handles).size).toBe(handles.length);
    const { sessionIdOf } = await import("../../workers/demo-session/session-id.ts");
    const macs = await Promise.all(handles.slice(0, 5000).map((handle) => sessionIdOf(handle, env.SESSION_SECRET)));
    const counts = new Map<string, number>();
    for (const id of macs) for (const digit of id.slice(-64)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    const expected = (macs.length * 64) / 16;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 15 degrees of freedom: above 44.3 once in ten thousand times.
    expect(chiSquare).toBeLessThan(44.3);
  });
});

describe("[T44] whether an id exists", () => {
  it("is not to be told from the refusal: another's row and no row are answered alike", async () => {
    const stripped = (text: string) => text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "*");
    for (const endpoint of reads.filter(hasParameters)) {
      for (const row of Object.values(rowsOfFirst).flatMap((rows) => rows.slice(0, 1))) {
        const theirs = await second.send(pathWith(endpoint, String(row.id)));
        const nobodys = await second.send(pathWith(endpoint, crypto.randomUUID()));
        probes += 2;
        expect([theirs.status, stripped(theirs.text)]).toEqual([nobodys.status, stripped(nobodys.text)]);
      }
    }
  });
});

describe.runIf(availableProfiles.includes("enterprise"))("[T11] across the tenants of a chain", () => {
  let chain: TestSession;
  let byTenant: Map<string, Record<string, SqlRow[]>>;
  beforeAll(async () => {
    chain = await createVisitedSession({ demo_account_type: "enterprise" });
    const all = await dump(stubOf(chain));
    byTenant = new Map(all.tenants!.map(({ id }) => [String(id), {}]));
    for (const { name } of tables) {
      for (const row of all[name] ?? []) {
        const own = byTenant.get(String(row.tenant_id));
        if (own) own[name] = [...(own[name] ?? []), row];
      }
    }
  });

  it("has several tenants with rows", () => {
    expect(byTenant.size).toBe(4);
    for (const rows of byTenant.values()) expect(Object.keys(rows).length).toBeGreaterThan(3);
  });

  it("no row of one tenant is found under another", async () => {
    const cases: Case[] = [];
    for (const [tenant, rows] of byTenant) {
      for (const other of [...byTenant.keys()].filter((id) => id !== tenant)) {
        for (const endpoint of endpoints.filter(hasParameters)) {
          const write = endpoint.method !== "get";
          for (const [table, list] of Object.entries(rows)) {
            if (table === "tenants" || table === "users") continue;
            const row = list[cases.length % list.length]!;
            cases.push({
              id: `T11 ${endpoint.operationId} ${table}`,
              method: write ? "POST" : "GET",
              path: `${pathWith(endpoint, String(row.id))}?tenant_id=${other}`,
              ...(write && { body: "{}" }),
              expected: write ? [400, 404] : [404],
            });
          }
        }
      }
    }
    await counted(chain, sampled(cases, 2500));
  });

  it("every list shows the chosen tenant's rows alone", async () => {
    for (const tenant of byTenant.keys()) {
      for (const { path, query: accepted } of reads.filter((endpoint) => !hasParameters(endpoint))) {
        if (!("cursor" in accepted.shape)) continue;
        const { data } = (await chain.send(`/api/v1${path}?tenant_id=${tenant}&limit=100`)).json<{
          data: { tenant_id?: string }[];
        }>();
        probes++;
        if (path === "/tenants") continue;
        expect(
          data.filter((row) => row.tenant_id !== undefined && row.tenant_id !== tenant),
          path,
        ).toEqual([]);
      }
    }
  });
});

it("were at least 5,000 probes", () => {
  expect(probes).toBeGreaterThanOrEqual(5000);
});

/** Evenly spread over all of them. */
const sampled = <T>(list: readonly T[], count: number): T[] =>
  list.filter(
    (_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length),
  );
