import { startDevServer } from "../tests/end-to-end/support/dev-server.ts";
import { type RunningWorker, startBundle } from "./support/bundle.ts";
import { httpClient } from "./support/http-client.ts";
import { alternate, median } from "./support/measure.ts";
import { startPeer } from "./support/peer.ts";
import { type Benchmark, spreadTable, table } from "./support/report.ts";

const ROUNDS = 60;
const WARM_UPS = 15;
const CREATION = JSON.stringify({ demo_account_type: "professional" });

/** What wrangler.toml binds, and secrets in place of production's. */
const PRODUCT = {
  objects: { BAKERY_SESSION: "BakerySession" },
  entrypoints: { DEMO_SESSIONS: "DemoSessionService" },
  databases: ["REGISTRY"],
  variables: {
    SESSION_SECRET: "bench-session-secret-not-for-production-0123456789",
    INTERNAL_API_KEY: "bench-internal-key-not-for-production",
  },
};

interface Created {
  readonly status: string;
  readonly clone: { readonly total_records: number };
}

/** A professional session over HTTP, from the request to the last byte of its answer. */
export const createProfessional: Benchmark = {
  name: "create-professional",
  about:
    "One professional session over HTTP at a time, against Node with Hono and node:sqlite that makes the same rows of the " +
    "same schema, transformed in JavaScript and written by prepared statements in one transaction (WAL, synchronous=FULL, " +
    "new file). No session is deleted while the clock runs.",
  async run() {
    const servers: Record<string, RunningWorker> = {};
    try {
      servers["product, workerd"] = await startBundle("wrangler.toml", PRODUCT);
      servers["product, wrangler dev"] = await startDevServer();
      servers["Node, Hono, node:sqlite"] = await startPeer();
      return await compare(servers);
    } finally {
      for (const server of Object.values(servers)) await server.stop();
    }
  },
};

async function compare(servers: Readonly<Record<string, RunningWorker>>) {
  const clients = Object.entries(servers).map(([name, { origin }]) => ({ name, ...httpClient(origin) }));
  const rows = new Set<number>();
  const create = (send: (typeof clients)[number]["send"]) => async () => {
    const { status, clone } = (await send("POST", "/api/v1/demo-sessions", 201, CREATION)) as Created;
    if (status !== "READY") throw new Error(`a session came out ${status}`);
    rows.add(clone.total_records);
  };
  const created = await alternate(
    clients.map(({ name, send }) => ({ name, run: create(send) })),
    ROUNDS,
    WARM_UPS,
  );
  const answered = await alternate(
    clients.map(({ name, send }) => ({ name, run: async () => void (await send("GET", "/health", 200)) })),
    ROUNDS,
    WARM_UPS,
  );
  for (const { close } of clients) close();
  if (rows.size !== 1) throw new Error(`the contenders did not make the same rows: ${[...rows].join(", ")}`);

  const [workerd, dev, node] = created.map(({ times }) => median(times)) as [number, number, number];
  return {
    tables: [
      spreadTable(created),
      `Rows of a session: ${[...rows][0]}. The same connections asked for \`/health\`, which does nothing:`,
      table(
        ["milliseconds", "median"],
        answered.map(({ name, times }) => [name, median(times).toFixed(2)]),
      ),
    ],
    ratios: [
      { label: "create: product on workerd ÷ Node", value: workerd / node, goal: { atMost: 1.2 } },
      { label: "create: product under wrangler dev ÷ Node", value: dev / node },
    ],
  };
}
