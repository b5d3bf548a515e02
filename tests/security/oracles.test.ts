import { beforeAll, describe, expect, it } from "vitest";
import { tables } from "#domain";
import { templateOf } from "../../durable-objects/bakery-session/templates.ts";
import { query } from "../runtime/support/object.ts";
import { registered } from "../runtime/support/registry.ts";
import { answerOf, createSession, env, stubOf, type TestSession } from "../runtime/support/session.ts";
import { canariesIn, expectSilentRegistry, foreignCanaries, watched } from "./support/oracles.ts";
import { expectNoCalls, expectSilentLog } from "./support/quiet.ts";
import { secretsIn } from "./support/secrets.ts";

/** An oracle that cannot fail proves nothing: each is given here what it must bite. */

let first: TestSession;
let second: TestSession;
beforeAll(async () => {
  [first, second] = [await createSession(), await createSession()];
});
const answer = (status: number, text: string) => async () => ({ status, headers: new Headers(), text });
/** Nothing that stands in one of these tests is to be found by the oracles that watch over it. */
const logged = (line: string): Promise<void> => {
  console.debug(line);
  return Promise.resolve().then(() => expectSilentLog(canariesIn));
};

describe("the canary oracle bites", () => {
  const ownRead = () => ({ headers: first.credentials.header });

  it("where an answer to one session holds an id of another's, in its body or in a header", async () => {
    const [row] = await query(stubOf(second), "SELECT id FROM ingredients LIMIT 1");
    const body = JSON.stringify({ id: row!.id });
    expect(foreignCanaries(body, first.handle)).toEqual([row!.id]);
    expect(foreignCanaries(body, second.handle)).toEqual([]);
    await expect(watched("/api/v1/orders", ownRead(), answer(200, body))).rejects.toThrow("tells of another session");
    const inHeader = async () => ({ status: 200, headers: new Headers({ "X-Row": String(row!.id) }), text: "" });
    await expect(watched("/api/v1/orders", ownRead(), inHeader)).rejects.toThrow("tells of another session");
  });

  it("for rows of every table that a session is cloned with", async () => {
    const cloned = tables.filter(({ path }) => templateOf("professional").header.tables[path]?.rows);
    const bitten = new Set<string>();
    for (const { name, domain, columnNames } of cloned) {
      const [row] = await query(stubOf(second), `SELECT "${columnNames[0]}" FROM "${name}" LIMIT 1`);
      // This profile has no vehicles, for one.
      if (!row) continue;
      const telling = watched("/api/v1/orders", ownRead(), answer(200, JSON.stringify(row)));
      await expect(telling, name).rejects.toThrow("tells of another session");
      bitten.add(domain);
    }
    expect(bitten.size).toBeGreaterThan(10);
  });

  it("where a log line or the registry names a row of a session", async () => {
    const [row] = await query(stubOf(first), "SELECT id FROM ingredients LIMIT 1");
    await expect(logged(`stock of ${row!.id}`)).rejects.toThrow("logged");
    await registered(
      "INSERT INTO conversions VALUES ('oracle', ?, 'professional', 'cta_clicked', '2026-01-01')",
      row!.id!,
    );
    await expect(expectSilentRegistry()).rejects.toThrow("rows of a session in the registry");
    await registered("DELETE FROM conversions WHERE id = 'oracle'");
    await expectSilentRegistry();
  });
});

describe("the secrets oracle bites", () => {
  it.each([
    ["a session id", () => first.id],
    ["a token", () => first.token],
    ["an e-mail address", () => "somebody@example.com"],
    ["the session secret", () => env.SESSION_SECRET],
    ["the internal key", () => env.INTERNAL_API_KEY],
    ["a password", () => "pbkdf2:1000:…"],
    ["an address", () => "203.0.113.9"],
  ])("on %s, logged or registered", async (name, secret) => {
    expect(secretsIn(`x ${secret()} y`)).toContain(name);
    await expect(logged(`x ${secret()} y`)).rejects.toThrow(name);
    await registered(
      "INSERT INTO conversions VALUES ('oracle', ?, 'professional', 'cta_clicked', '2026-01-01')",
      `x ${secret()} y`,
    );
    await expect(expectSilentRegistry()).rejects.toThrow(name);
    await registered("DELETE FROM conversions WHERE id = 'oracle'");
  });

  it("on an error and on an object that are logged as they are", async () => {
    console.error(new Error(`no such session: ${first.id}`));
    expect(() => expectSilentLog()).toThrow("a session id");
    console.warn({ authorization: first.token });
    expect(() => expectSilentLog()).toThrow("a token");
  });

  it("on nothing that the product logs of itself", async () => {
    await first.send("/api/v1/orders?limit=1");
    await answerOf("/api/v1/orders", { headers: { Authorization: "Bearer forged" } });
    expectSilentLog(canariesIn);
  });
});

it("the outbound oracle refuses every call and tells of it", async () => {
  await expect(fetch("https://elsewhere.example/collect")).rejects.toThrow("outbound oracle");
  await expect(fetch(new Request("https://another.example/"))).rejects.toThrow("outbound oracle");
  expect(expectNoCalls).toThrow("elsewhere.example");
  expectNoCalls();
});

describe("the state oracle bites", () => {
  const write = () => ({ method: "POST", headers: first.credentials.header });
  const refusedAfter = (statement: string) => async () => {
    await query(stubOf(first), statement);
    return { status: 409, headers: new Headers(), text: "{}" };
  };

  it.each([
    ["changes a row", "UPDATE ingredients SET name = name || '!' WHERE id = (SELECT id FROM ingredients LIMIT 1)"],
    ["removes one", "DELETE FROM sales_data WHERE id = (SELECT id FROM sales_data LIMIT 1)"],
    ["makes a table", "CREATE TABLE left_behind (id TEXT)"],
  ])("where a refusal %s", async (_name, statement) => {
    await expect(watched("/api/v1/orders", write(), refusedAfter(statement))).rejects.toThrow(
      "refused and changed rows",
    );
  });

  it("not where a refusal changes nothing, nor where what was done was answered as done", async () => {
    await watched("/api/v1/orders", write(), answer(409, "{}"));
    await watched("/api/v1/orders", write(), async () => {
      await query(stubOf(first), "UPDATE ingredients SET name = name || '!'");
      return { status: 201, headers: new Headers(), text: "{}" };
    });
  });
});
