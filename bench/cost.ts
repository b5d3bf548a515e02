import type { Profile } from "#shared/vocabulary";
import { startBundle } from "./support/bundle.ts";
import { type HttpClient, httpClient } from "./support/http-client.ts";
import { OBJECT_GIGABYTES, PRICES, SECONDS_OF_A_MONTH } from "./support/prices.ts";
import { type Created, createSession, deleteSession, PRODUCT_BINDINGS } from "./support/product.ts";
import { type Benchmark, table } from "./support/report.ts";

const REQUESTS = 200;
const SALES_AMONG_THEM = 20;
const ALIVE_SECONDS = 30 * 60;
/** Screens a visitor walks through, again and again. */
const SCREENS = [
  "/dashboard",
  "/alerts?status=open",
  "/inventory/ingredients?limit=50",
  "/inventory/stock?limit=50",
  "/production/batches?limit=50",
  "/production/equipment",
  "/procurement/purchase-orders",
  "/orders",
  "/sales/summary?group_by=day",
  "/insights",
];
const PHASES = ["create", "200 requests", "delete"] as const;
const GOALS: readonly (readonly [Profile, number])[] = [
  ["professional", 0.006],
  ["enterprise", 0.015],
];

type Meter = Readonly<Record<string, number>>;

/** What a session costs by the public price list. */
export const cost: Benchmark = {
  name: "cost",
  about:
    `A session that is created, asked ${REQUESTS} times (${SALES_AMONG_THEM} of them sales) and deleted after half an ` +
    "hour, counted on workerd: rows by the object's own cursors and by the registry's own answers, requests and log " +
    "lines at their entries, an object's duration as the wall time of its entries. Not counted: the volume that the " +
    "plan includes, and CPU time, which the local runtime does not tell; it is put at the duration of the entries.",
  async run() {
    const worker = await startBundle("bench/workers/metered-product.toml", {
      ...PRODUCT_BINDINGS,
      objects: { BAKERY_SESSION: "BakerySessionMetered" },
    });
    const client = httpClient(worker.origin);
    try {
      const tables: string[] = [];
      const ratios = [];
      for (const [profile, goal] of GOALS) {
        await live(client, profile);
        const phases = await live(client, profile);
        const units = Object.keys(phases[0]!);
        tables.push(
          table(
            [profile, ...PHASES],
            units.map((unit) => [unit, ...phases.map((phase) => Math.round(phase[unit]!))]),
          ),
          table(
            [`${profile}, US dollars`, ...PHASES, "session"],
            Object.entries(BILL).map(([name, price]) => {
              const dollars = phases.map(price);
              return [name, ...[...dollars, sumOf(dollars)].map((amount) => amount.toFixed(6))];
            }),
          ),
        );
        const total = sumOf(phases.flatMap((phase) => Object.values(BILL).map((price) => price(phase))));
        ratios.push({ label: `${profile} session, US dollars`, value: total, goal: { atMost: goal }, decimals: 5 });
      }
      return { tables, ratios };
    } finally {
      client.close();
      await worker.stop();
    }
  },
};

const BILL: Readonly<Record<string, (meter: Meter) => number>> = {
  "worker requests": ({ workerRequests }) => workerRequests! * PRICES.workerRequest,
  "worker CPU": ({ objectMilliseconds }) => objectMilliseconds! * PRICES.workerCpuMillisecond,
  "log lines": ({ logEvents }) => logEvents! * PRICES.logEvent,
  "object requests": ({ objectRequests }) => objectRequests! * PRICES.objectRequest,
  "object duration": ({ objectMilliseconds }) =>
    (objectMilliseconds! / 1000) * OBJECT_GIGABYTES * PRICES.objectGigabyteSecond,
  "object rows read": ({ objectRowsRead }) => objectRowsRead! * PRICES.rowRead,
  "object rows written": ({ objectRowsWritten }) => objectRowsWritten! * PRICES.rowWritten,
  "registry rows read": ({ registryRowsRead }) => registryRowsRead! * PRICES.rowRead,
  "registry rows written": ({ registryRowsWritten }) => registryRowsWritten! * PRICES.rowWritten,
  "storage for half an hour": ({ storedBytes }) =>
    ((storedBytes! / 1e9) * ALIVE_SECONDS * PRICES.storedGigabyteMonth) / SECONDS_OF_A_MONTH / PHASES.length,
};

/** One session from its beginning to its end. @returns what was counted in each phase */
async function live(client: HttpClient, profile: Profile): Promise<Meter[]> {
  await read(client);
  const session = await createSession(client, profile);
  // The object tells the registry after it has answered; asking for the state waits behind that.
  await client.send("GET", `/api/v1/demo-sessions/${session.session_id}/status`, 200);
  const created = await read(client);
  await use(client, session);
  const used = await read(client);
  await deleteSession(client, session);
  return [created, used, await read(client)];
}

const read = (client: HttpClient) => client.send<Meter>("GET", "/meter", 200);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

async function use(client: HttpClient, { session_id }: Created): Promise<void> {
  const products = "/api/v1/inventory/ingredients?product_type=FINISHED_PRODUCT&limit=1";
  const { data } = await client.send<{ data: { id: string }[] }>("GET", products, 200, undefined, session_id);
  const sale = { lines: [{ product_id: data[0]!.id, quantity: 0.001 }], payment_method: "cash" };
  for (let request = 1; request < REQUESTS; request++) {
    if (request % (REQUESTS / SALES_AMONG_THEM) === 0) {
      await client.send("POST", "/api/v1/pos/sales", 201, sale, session_id);
    } else {
      await client.send("GET", `/api/v1${SCREENS[request % SCREENS.length]}`, 200, undefined, session_id);
    }
  }
}
