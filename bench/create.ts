import type { Profile } from "#shared/vocabulary";
import { startDevServer } from "../tests/end-to-end/support/dev-server.ts";
import { type PostgresCluster, startPostgres } from "./peers/postgres-cluster.ts";
import {
  cloneRows,
  copyTemplate,
  insertOneByOne,
  insertTogether,
  makeBase,
  tenantsOf,
} from "./peers/postgres-sessions.ts";
import type { RunningWorker } from "./support/bundle.ts";
import { httpClient } from "./support/http-client.ts";
import { alternate, type Contender, median } from "./support/measure.ts";
import { startPeer } from "./support/peer.ts";
import { createSession, startProduct } from "./support/product.ts";
import { type Benchmark, type Ratio, spreadTable } from "./support/report.ts";

const PRODUCT = "product, workerd";
const DEVELOPMENT = "product, wrangler dev";
const NODE = "Node, Hono, prepared rows";
const NODE_UNCHECKED = "the same without CHECKs";
const TEMPLATE = "PostgreSQL, CREATE DATABASE … TEMPLATE";
const ROWS = "PostgreSQL, rows of 11 services";
const ROWS_TOGETHER = "the same, one JSON parameter a table";

interface Goals {
  readonly node: number;
  readonly template: number;
  readonly rows: number;
}

export const createProfessional = creation("professional", 30, 8, { node: 0.95, template: 0.45, rows: 0.2 });
export const createEnterprise = creation("enterprise", 20, 6, { node: 0.85, template: 1, rows: 0.3 });

/** One creation after another, against whoever else could make the same bakery. */
function creation(profile: Profile, rounds: number, warmUps: number, goals: Goals): Benchmark {
  return {
    name: `create-${profile}`,
    about:
      `One ${profile} session at a time, from the request over HTTP to the last byte of its answer. Node makes the same ` +
      "rows of the same schema with Hono and node:sqlite: transformed in JavaScript, written by prepared statements in " +
      "one transaction, in a new file (WAL, synchronous=FULL). It keeps no registry; the product does. PostgreSQL 15 is asked over a socket, without HTTP, with the product's keys, references and CHECKs: " +
      "once to copy a database as it is, which moves no date and changes no id, and once as the source documents have " +
      "it, where eleven services side by side read a base tenant's rows, move them in JavaScript and insert them row by " +
      "row: there a service adds one ORM object a row and commits, which its driver sends as one prepared INSERT that is " +
      "executed for each row, pipelined. The same services with all rows of a table in one JSON parameter are faster than " +
      "the sources are and stand beside it without a goal. " +
      "Nothing is deleted while the clock runs.",
    run: () => withContenders(profile, (contenders) => compare(contenders, rounds, warmUps, goals)),
  };
}

async function compare(contenders: readonly Contender[], rounds: number, warmUps: number, goals: Goals) {
  const samples = await alternate(contenders, rounds, warmUps);
  const times = Object.fromEntries(samples.map(({ name, times }) => [name, median(times)]));
  const ratio = (name: string, goal: number | undefined, part = PRODUCT): Ratio[] =>
    times[name] === undefined
      ? []
      : [{ label: `${part} ÷ ${name}`, value: times[part]! / times[name], ...(goal && { goal: { atMost: goal } }) }];
  return {
    tables: [
      spreadTable(samples),
      ...(times[TEMPLATE] ? [] : ["PostgreSQL 15 is not installed here: its rows are left out."]),
    ],
    ratios: [
      ...ratio(NODE, goals.node),
      ...ratio(TEMPLATE, goals.template),
      ...ratio(ROWS, goals.rows),
      ...ratio(ROWS_TOGETHER, undefined),
      ...ratio(NODE_UNCHECKED, undefined),
      ...ratio(NODE, undefined, DEVELOPMENT),
    ],
  };
}

async function withContenders<T>(profile: Profile, run: (contenders: Contender[]) => Promise<T>): Promise<T> {
  const running: { stop(): Promise<void> }[] = [];
  const over = async (name: string, start: () => Promise<RunningWorker>): Promise<Contender> => {
    const server = await start();
    const client = httpClient(server.origin);
    running.push({
      stop: () => {
        client.close();
        return server.stop();
      },
    });
    return { name, run: async () => void (await createSession(client, profile)) };
  };
  try {
    const contenders = [
      await over(PRODUCT, startProduct),
      await over(DEVELOPMENT, startDevServer),
      await over(NODE, () => startPeer()),
      await over(NODE_UNCHECKED, () => startPeer({ WITHOUT_CHECKS: "1" })),
    ];
    const cluster = await startPostgres();
    if (cluster) {
      running.push(cluster);
      contenders.push(...(await postgresContenders(cluster, profile)));
    }
    return await run(contenders);
  } finally {
    for (const server of running) await server.stop();
  }
}

async function postgresContenders(cluster: PostgresCluster, profile: Profile): Promise<Contender[]> {
  const admin = cluster.connect("postgres", 1);
  await (await makeBase(cluster, admin, "base_template", profile)).end();
  const pool = await makeBase(cluster, admin, "base_rows", profile);
  const baseTenants = await tenantsOf(pool);
  const started = Date.now();
  let copies = 0;
  const clone = async (insertRows: typeof insertOneByOne) =>
    void (await cloneRows(pool, baseTenants, Date.now() - started, insertRows));
  return [
    { name: TEMPLATE, run: async () => void (await copyTemplate(admin, "base_template", `copy_${copies++}`)) },
    { name: ROWS, run: () => clone(insertOneByOne) },
    { name: ROWS_TOGETHER, run: () => clone(insertTogether) },
  ];
}
