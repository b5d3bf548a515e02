import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { derivedTables, tables } from "#domain";
import { ACTOR_HEADER } from "#http/headers";
import { sessionTables } from "#session/schema";
import { aCommand, actorOf, CHOICES, type Command, requestOf } from "./support/bakery-commands.ts";
import { dump, type SqlRow } from "./support/object.ts";
import { referencesOf } from "./support/references.ts";
import { env, freshStub, JSON_TYPE, look } from "./support/session.ts";

type Stub = ReturnType<typeof freshStub>;

const settings = env as unknown as { readonly INVARIANT_RUNS: string; readonly INVARIANT_SEED: string };
const RUNS = Number(settings.INVARIANT_RUNS);
const SEED = Number(settings.INVARIANT_SEED || Date.now() % 2 ** 31);
const MOST_COMMANDS = 40;

/** What must hold after every command: the rows that break it, in plain SQL. */
const INVARIANTS: Readonly<Record<string, string>> = {
  "a lot holds the sum of its movements": `SELECT stock.id, stock.quantity, sums.moved FROM stock
    LEFT JOIN (SELECT stock_id, sum(quantity) AS moved FROM stock_movements GROUP BY stock_id) sums
      ON sums.stock_id = stock.id WHERE abs(stock.quantity - ifnull(sums.moved, 0)) > 0.0005`,
  "no lot holds less than nothing, or more than it began with": `SELECT id, quantity, initial_quantity FROM stock
    WHERE quantity < 0 OR quantity > initial_quantity + 0.0005`,
  "quantities are kept to a thousandth": `SELECT id, quantity FROM stock
    WHERE abs(quantity * 1000 - round(quantity * 1000)) > 0.001`,
  ...totalsOf("purchase_orders", "purchase_order_items", "purchase_order_id", "ordered_quantity", "0"),
  ...totalsOf("customer_orders", "order_items", "customer_order_id", "quantity", "here.discount_cents"),
  ...totalsOf("pos_transactions", "pos_transaction_items", "pos_transaction_id", "quantity", "0"),
  "no more is received than was ordered": `SELECT id FROM purchase_order_items
    WHERE received_quantity > ordered_quantity + 0.0005`,
  "what a purchase order received is what its deliveries brought": `SELECT line.id FROM purchase_order_items line
    WHERE abs(line.received_quantity - ifnull((SELECT sum(received_quantity) FROM delivery_items
      WHERE purchase_order_item_id = line.id AND condition = 'ACCEPTED'), 0)) > 0.0005`,
  "one cause has one alert at a time": `SELECT fingerprint FROM alerts WHERE status <> 'resolved'
    GROUP BY tenant_id, fingerprint HAVING count(*) > 1`,
};

/** An order's sums are those of its lines, and each line is its quantity at its price. */
function totalsOf(order: string, line: string, parent: string, quantity: string, discount: string) {
  const lines = `(SELECT ${parent} AS parent, count(*) AS lines, sum(line_total_cents) AS subtotal,
    sum(line_total_cents * vat_percent / 100.0) AS vat FROM ${line} GROUP BY ${parent})`;
  return {
    [`${order} are the sum of their lines`]: `SELECT here.id FROM ${order} here LEFT JOIN ${lines} sums ON sums.parent = here.id
      WHERE sums.lines IS NULL OR here.subtotal_cents <> sums.subtotal
        OR here.total_cents <> here.subtotal_cents - ${discount} + here.tax_cents
        OR (${discount} = 0 AND abs(here.tax_cents - sums.vat) > 0.5 * sums.lines + 0.01)`,
    [`${line} are quantity × price`]: `SELECT id FROM ${line}
      WHERE abs(line_total_cents - ${quantity} * unit_price_cents) > 0.501`,
  };
}

const REFERENCES = referencesOf([...tables, ...derivedTables]);

/** A fresh bakery whose every changed row is counted: a count that is undone with its transaction. */
async function openBakery(): Promise<Stub> {
  const stub = freshStub();
  const created = await stub.create({
    profile: "professional",
    virtualTenantId: crypto.randomUUID(),
    language: "es",
    createdAtMs: Date.now(),
    durationMs: 3_600_000,
    extensionsMaximum: 0,
  });
  expect(created.ok).toBe(true);
  // A visitor looks before they write: there are alerts to choose from.
  await look(stub);
  await runInDurableObject(stub, (_instance, { storage }) => {
    storage.sql.exec("CREATE TABLE counted_changes (rows INTEGER NOT NULL); INSERT INTO counted_changes VALUES (0)");
    for (const { name } of [...tables, ...derivedTables, ...sessionTables]) {
      // What waits for the registry, and what the object notes of itself, changes while nobody asks for anything.
      if (["outbox", "demo_session"].includes(name)) continue;
      for (const change of ["INSERT", "UPDATE", "DELETE"]) {
        storage.sql.exec(
          `CREATE TRIGGER "${name}_${change}" AFTER ${change} ON "${name}" BEGIN UPDATE counted_changes SET rows = rows + 1; END`,
        );
      }
    }
  });
  return stub;
}

interface Seen {
  readonly broken: readonly (readonly [invariant: string, rows: readonly SqlRow[]])[];
  readonly changes: number;
  readonly activity: number;
  readonly choices: Readonly<Record<keyof typeof CHOICES, readonly SqlRow[]>>;
}

const examine = (stub: Stub): Promise<Seen> =>
  runInDurableObject(stub, (_instance, { storage: { sql } }) => {
    const rows = (statement: string) => sql.exec<SqlRow>(statement).toArray();
    const count = (statement: string) => Object.values(rows(statement)[0]!)[0] as number;
    return {
      broken: brokenOf(Object.entries(INVARIANTS), rows),
      changes: count("SELECT rows FROM counted_changes"),
      activity: count("SELECT count(*) FROM activity"),
      choices: Object.fromEntries(
        Object.entries(CHOICES).map(([name, statement]) => [name, rows(statement)]),
      ) as unknown as Seen["choices"],
    };
  });

const brokenReferences = (stub: Stub) =>
  runInDurableObject(stub, (_instance, { storage: { sql } }) =>
    brokenOf([...REFERENCES, ["foreign keys", "PRAGMA foreign_key_check"] as const], (statement) =>
      sql.exec<SqlRow>(statement).toArray(),
    ),
  );

const brokenOf = (checks: readonly (readonly [string, string])[], rows: (statement: string) => SqlRow[]) =>
  checks
    .map(([label, statement]) => [label, rows(statement).slice(0, 3)] as const)
    .filter(([, found]) => found.length > 0);

async function send(stub: Stub, command: Command, { choices }: Seen) {
  const { path, body } = requestOf(command, choices);
  const actor = actorOf(command, choices);
  const response = await stub.fetch(`https://session.internal${path}`, {
    method: "POST",
    headers: { ...JSON_TYPE, ...(actor && { [ACTOR_HEADER]: actor }) },
    body: JSON.stringify(body ?? {}),
  });
  return { status: response.status, text: await response.text(), about: `${path} ${JSON.stringify(body)}` };
}

/** How often each answer was given to each verb, so that one sees that the commands do something. */
const answered = new Map<string, number>();

/** The whole of the rows is compared now and then; the count of changes is read each time. */
let sent = 0;

async function live(commands: readonly Command[]): Promise<void> {
  let stub = await openBakery();
  try {
    let before = await examine(stub);
    expect(before.broken).toEqual([]);
    for (const command of commands) {
      if (command.evicted) {
        await evictDurableObject(stub);
        stub = env.BAKERY_SESSION.get(stub.id);
      }
      const whole = sent++ % 25 === 0 ? await dump(stub) : undefined;
      const { status, text, about } = await send(stub, command, before);
      const after = await examine(stub);
      const key = `${command.verb} ${status < 300 ? "done" : (JSON.parse(text) as { error: string }).error}`;
      answered.set(key, (answered.get(key) ?? 0) + 1);

      expect(status, `${about}: ${text}`).toBeLessThan(500);
      expect(after.broken, `${about}: ${text}`).toEqual([]);
      const isDone = status === 200 || status === 201;
      expect(after.activity - before.activity, `${about}: ${text}`).toBe(isDone ? 1 : 0);
      if (!isDone) {
        expect(after.changes, `${about} was refused and changed rows: ${text}`).toBe(before.changes);
        if (whole) expect(withoutOutbox(await dump(stub))).toEqual(withoutOutbox(whole));
      }
      before = after;
    }
    expect(await brokenReferences(stub)).toEqual([]);
  } finally {
    await stub.withdraw();
  }
}

const withoutOutbox = ({ outbox: _waiting, ...rows }: Record<string, SqlRow[]>) => rows;

it(`[G2] [F18] holds what must hold through ${RUNS} mornings of up to ${MOST_COMMANDS} commands (seed ${SEED})`, async () => {
  console.log(`invariants: INVARIANT_SEED=${SEED} INVARIANT_RUNS=${RUNS}`);
  await fc.assert(fc.asyncProperty(fc.array(aCommand, { minLength: 5, maxLength: MOST_COMMANDS, size: "max" }), live), {
    numRuns: RUNS,
    seed: SEED,
    endOnFailure: false,
    interruptAfterTimeLimit: 900_000,
  });
  console.log(
    [...answered]
      .sort()
      .map(([key, times]) => `${key}: ${times}`)
      .join("\n"),
  );
  const verbs = new Set([...answered.keys()].filter((key) => key.endsWith(" done")).map((key) => key.split(" ")[0]));
  // Over many runs every verb must have been carried out, or nothing was proved of it.
  if (RUNS >= 60) expect(verbs.size).toBe(17);
}, 1_000_000);
