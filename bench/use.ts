import type { RunningWorker } from "./support/bundle.ts";
import { httpClient } from "./support/http-client.ts";
import { type Load, openLoad, type RepeatedRequest } from "./support/load.ts";
import { alternate, median } from "./support/measure.ts";
import { startPeer } from "./support/peer.ts";
import { createSession, startProduct } from "./support/product.ts";
import { type Benchmark, spreadTable, table } from "./support/report.ts";

const CONNECTIONS = 10;
const LIST = "/api/v1/production/batches?limit=50";
const LIST_BY_HAND = "/by-hand/plain/production/batches";
const STATEMENT_BY_HAND = "/by-hand/product/production/batches";

type Request = Omit<RepeatedRequest, "session">;

/** What a visitor does most, against the same in Node: each run is so many requests over ten connections. */
export const listFifty: Benchmark = {
  name: "list-fifty",
  about:
    "Fifty production batches of a professional session as JSON. The product answers through the gateway (credential, " +
    "policy, headers, log) and the session's object (tenant, person, query, contract, entity tag). Node answers once " +
    "by hand, with one prepared statement and nothing else, once so with the statement that the product has come to, and " +
    "once with the product's own operation over node:sqlite.",
  run: () =>
    inSession(
      30,
      8,
      100,
      {
        "product, workerd": { on: "product", request: () => ({ method: "GET", path: LIST }) },
        "Node, Hono, by hand": { on: "node", request: () => ({ method: "GET", path: LIST_BY_HAND }) },
        "Node, by hand, the product's statement": {
          on: "node",
          request: () => ({ method: "GET", path: STATEMENT_BY_HAND }),
        },
        "Node, the product's operation": { on: "node", request: () => ({ method: "GET", path: LIST }) },
      },
      0.5,
    ),
};

export const sale: Benchmark = {
  name: "sale",
  about:
    "A sale at the till of a professional session: ticket, line, stock movement, the day's sales, activity, and the " +
    "alerts computed anew, in one transaction that is on disk before the answer. Node runs the product's own operation " +
    "over node:sqlite (WAL, synchronous=FULL).",
  run: () =>
    inSession(
      30,
      8,
      40,
      {
        "product, workerd": { on: "product", request: sell },
        "Node, the product's operation": { on: "node", request: sell },
      },
      0.5,
    ),
};

/** So little is sold that no lot runs out while the clock runs. */
const sell = (productId: string): Request => ({
  method: "POST",
  path: "/api/v1/pos/sales",
  body: { lines: [{ product_id: productId, quantity: 0.001 }], payment_method: "cash" },
});

interface Contender {
  readonly on: "product" | "node";
  readonly request: (productId: string) => Request;
}

async function inSession(
  rounds: number,
  warmUps: number,
  requests: number,
  contenders: Readonly<Record<string, Contender>>,
  goal: number,
) {
  const servers: Record<Contender["on"], RunningWorker> = { product: await startProduct(), node: await startPeer() };
  const loads: Load[] = [];
  try {
    const sessions = { product: await begin(servers.product), node: await begin(servers.node) };
    const alternated = [];
    for (const [name, { on, request }] of Object.entries(contenders)) {
      const { id, productId } = sessions[on];
      const load = await openLoad(servers[on].origin, { ...request(productId), session: id }, CONNECTIONS);
      loads.push(load);
      alternated.push({ name, run: () => load.run(requests) });
    }
    const samples = await alternate(alternated, rounds, warmUps);
    const rates = samples.map(({ name, times }) => ({ name, rate: (1000 * requests) / median(times) }));
    const [product, ...others] = rates as [(typeof rates)[number], ...typeof rates];
    return {
      tables: [
        `Each run is ${requests} requests over ${CONNECTIONS} connections.`,
        spreadTable(samples),
        table(
          ["requests per second", "median"],
          rates.map(({ name, rate }) => [name, Math.round(rate)]),
        ),
      ],
      ratios: others.map(({ name, rate }, index) => ({
        label: `requests per second: ${product.name} ÷ ${name}`,
        value: product.rate / rate,
        ...(index === 0 && { goal: { atLeast: goal } }),
      })),
    };
  } finally {
    for (const load of loads) load.close();
    for (const server of Object.values(servers)) await server.stop();
  }
}

/** A session, and a product of it that can be sold. */
async function begin({ origin }: RunningWorker): Promise<{ id: string; productId: string }> {
  const client = httpClient(origin);
  const { session_id: id } = await createSession(client, "professional");
  const path = "/api/v1/inventory/ingredients?product_type=FINISHED_PRODUCT&limit=1";
  const { data } = await client.send<{ data: { id: string }[] }>("GET", path, 200, undefined, id);
  client.close();
  return { id, productId: data[0]!.id };
}
