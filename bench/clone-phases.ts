import { DatabaseSync } from "node:sqlite";
import { startBundle } from "./support/bundle.ts";
import { httpClient } from "./support/http-client.ts";
import { alternate, mean } from "./support/measure.ts";
import { type Benchmark, spreadTable, table } from "./support/report.ts";
import { SESSION_SCHEMA } from "./support/session-schema.ts";
import type { ClonePhases } from "./workers/clone-phases.ts";

const ROUNDS = 30;
const WARM_UPS = 10;
const PHASES = ["schema", "patch", "insert", "commit"] as const;
/** The tables with the longest statements that are worth naming. */
const NAMED_TABLES = 8;

interface Variant {
  readonly schema: string;
  readonly before: string;
  readonly after: string;
}

const CHECKS_IGNORED = "PRAGMA ignore_check_constraints = ON";
const CHECKS_ASKED = "PRAGMA ignore_check_constraints = OFF";
const withSchema = (schema: string): Variant => ({ schema, before: "", after: "" });

/** The product's way, and without one of the things that SQLite has to watch over while rows come in. */
const VARIANTS: Readonly<Record<string, Variant>> = {
  "as it is": withSchema(SESSION_SCHEMA),
  "CHECKs ignored while cloning": { schema: SESSION_SCHEMA, before: CHECKS_IGNORED, after: CHECKS_ASKED },
  "schema without CHECKs": withSchema(withoutConstraints(SESSION_SCHEMA, /^CHECK\b/)),
  "without foreign keys": withSchema(withoutConstraints(SESSION_SCHEMA, /^FOREIGN KEY\b/)),
  "without unique keys": withSchema(withoutConstraints(SESSION_SCHEMA, /^UNIQUE\b/)),
};

/** Where the time of a creation goes inside the object, and what each kind of constraint costs. */
export const clonePhases: Benchmark = {
  name: "clone-phases",
  about:
    "A professional clone inside a session's object on workerd, by phase. The object's clock ticks in whole milliseconds, " +
    "so the phases are means; the request as a whole is timed from outside.",
  async run() {
    const worker = await startBundle("bench/workers/clone-phases.toml", {
      objects: { MEASURED_SESSION: "MeasuredSession" },
    });
    const { send, close } = httpClient(worker.origin);
    const found = Object.fromEntries(Object.keys(VARIANTS).map((name): [string, ClonePhases[]] => [name, []]));
    try {
      const samples = await alternate(
        Object.entries(VARIANTS).map(([name, variant]) => ({
          name,
          run: async () => {
            found[name]!.push(await send<ClonePhases>("POST", "/professional", 200, variant));
          },
        })),
        ROUNDS,
        WARM_UPS,
      );
      const enterprise = await send<ClonePhases>("POST", "/enterprise", 200, VARIANTS["as it is"]);
      const measured = Object.entries(found).map(([name, phases]) => ({ name, phases: phases.slice(WARM_UPS) }));
      const full = measured[0]!.phases;
      return {
        tables: [spreadTable(samples), phaseTable(measured), tableTable(full)],
        ratios: [full[0]!, enterprise].map((phases, index) => ({
          label: `${["professional", "enterprise"][index]}: rows written ÷ (rows × (1 + indexes))`,
          value: phases.rowsWritten / expectedWrites(phases),
          goal: { exactly: 1 },
        })),
      };
    } finally {
      close();
      await worker.stop();
    }
  },
};

const phaseTable = (measured: readonly { readonly name: string; readonly phases: readonly ClonePhases[] }[]) =>
  table(
    ["mean milliseconds", ...PHASES],
    measured.map(({ name, phases }) => [
      name,
      ...PHASES.map((phase) => mean(phases.map((found) => found[phase])).toFixed(2)),
    ]),
  );

function tableTable(phases: readonly ClonePhases[]): string {
  const rows = Object.keys(phases[0]!.tables).map((name) => ({
    name,
    insert: mean(phases.map(({ tables }) => tables[name]!.insert)),
    written: phases[0]!.tables[name]!.rowsWritten,
  }));
  const longest = rows.toSorted((one, other) => other.insert - one.insert).slice(0, NAMED_TABLES);
  return table(
    ["table", "rows written", "mean insert ms"],
    longest.map(({ name, written, insert }) => [name, written, insert.toFixed(2)]),
  );
}

/** Rows times one and the indexes of their table, which SQLite itself counts; the tables have no row ids of their own. */
function expectedWrites({ tables }: ClonePhases): number {
  const database = new DatabaseSync(":memory:");
  database.exec(SESSION_SCHEMA);
  const indexes = database.prepare("SELECT count(*) AS count FROM pragma_index_list(?) WHERE origin <> 'pk'");
  const writes = Object.entries(tables).map(([name, { rows }]) => rows * (1 + Number(indexes.get(name)!.count)));
  database.close();
  return writes.reduce((sum, count) => sum + count, 0);
}

/** A schema without the items of its tables that begin so. Items are set apart by commas outside any parentheses. */
function withoutConstraints(schema: string, unwanted: RegExp): string {
  return schema.replace(/^(CREATE TABLE "\w+" \()(.*)(\) STRICT, WITHOUT ROWID;)$/gm, (_, before, items, after) => {
    const kept = itemsOf(items).filter((item) => !unwanted.test(item.trim()));
    return `${before}${kept.join(",")} ${after}`;
  });
}

function itemsOf(list: string): string[] {
  const items: string[] = [];
  let start = 0;
  let depth = 0;
  for (let position = 0; position < list.length; position++) {
    if (list[position] === "(") depth++;
    else if (list[position] === ")") depth--;
    else if (list[position] === "," && depth === 0) {
      items.push(list.slice(start, position));
      start = position + 1;
    }
  }
  return [...items, list.slice(start)];
}
