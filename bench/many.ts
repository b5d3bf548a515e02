import { PROFILES } from "#shared/vocabulary";
import { type HttpClient, httpClient } from "./support/http-client.ts";
import { median, quantile } from "./support/measure.ts";
import { type Created, createSession, startProduct } from "./support/product.ts";
import { type Benchmark, spreadTable, table } from "./support/report.ts";

const BURST = 50;
const BURSTS = 4;
const SINGLES = 12;
const ALIVE = 1000;
const IN_FLIGHT = 2;

async function withProduct<T>(
  connections: number,
  run: (client: HttpClient, origin: string) => Promise<T>,
): Promise<T> {
  const server = await startProduct();
  const client = httpClient(server.origin, connections);
  try {
    return await run(client, server.origin);
  } finally {
    client.close();
    await server.stop();
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

const createOne = (client: HttpClient) => createSession(client, "professional");
/** `createSession` throws unless a session is READY, so what comes back are those that are. */
const burst = async (client: HttpClient) =>
  (await Promise.allSettled(Array.from({ length: BURST }, () => createOne(client)))).filter(
    ({ status }) => status === "fulfilled",
  ).length;

/** Fifty visitors in the same instant. */
export const fiftyAtOnce: Benchmark = {
  name: "fifty-at-once",
  about:
    `${BURST} professional sessions asked for at the same moment over ${BURST} connections, between rounds of single ` +
    "creations. Bare workerd runs all objects of a process on one thread: production spreads them over machines.",
  run: () =>
    withProduct(BURST, async (client) => {
      const singles: number[] = [];
      const walls: number[] = [];
      let ready = 0;
      for (let warmUp = 0; warmUp < SINGLES; warmUp++) await createOne(client);
      for (let round = 0; round < BURSTS; round++) {
        for (let single = 0; single < SINGLES; single++) singles.push(await timed(() => createOne(client)));
        walls.push(await timed(async () => (ready += await burst(client))));
      }
      return {
        tables: [
          spreadTable([
            { name: "one alone", times: singles },
            { name: `${BURST} at once, until the last`, times: walls },
          ]),
        ],
        ratios: [
          { label: "READY", value: ready / (BURST * BURSTS), goal: { atLeast: 1 } },
          { label: "until the last of 50 ÷ one alone", value: median(walls) / median(singles), goal: { atMost: 60 } },
        ],
      };
    }),
};

/** A thousand bakeries that all live. */
export const thousandAlive: Benchmark = {
  name: "thousand-alive",
  about:
    `${ALIVE} sessions of the four profiles in turn, ${IN_FLIGHT} in flight, none ended. Afterwards each of them is ` +
    "asked for its state.",
  run: () =>
    withProduct(IN_FLIGHT, async (client) => {
      for (let warmUp = 0; warmUp < 20; warmUp++) await createSession(client, PROFILES[warmUp % PROFILES.length]!);
      const created: { session: Created; milliseconds: number }[] = [];
      let next = 0;
      await Promise.all(
        Array.from({ length: IN_FLIGHT }, async () => {
          while (next < ALIVE) {
            const profile = PROFILES[next++ % PROFILES.length]!;
            const started = performance.now();
            const session = await createSession(client, profile);
            created.push({ session, milliseconds: performance.now() - started });
          }
        }),
      );
      let ready = 0;
      for (const { session } of created) {
        const path = `/api/v1/demo-sessions/${session.session_id}/status`;
        if ((await client.send<{ status: string }>("GET", path, 200)).status === "READY") ready += 1;
      }
      const fifths = Array.from({ length: 5 }, (_, fifth) => ({
        name: `sessions ${(fifth * ALIVE) / 5 + 1} to ${((fifth + 1) * ALIVE) / 5}`,
        times: created.slice((fifth * ALIVE) / 5, ((fifth + 1) * ALIVE) / 5).map(({ milliseconds }) => milliseconds),
      }));
      return {
        tables: [spreadTable(fifths)],
        ratios: [
          { label: "READY and alive", value: ready / ALIVE, goal: { atLeast: 1 } },
          {
            label: "median creation: last fifth ÷ first fifth",
            value: median(fifths[4]!.times) / median(fifths[0]!.times),
            goal: { atMost: 1.25 },
          },
        ],
      };
    }),
};

/** Somebody looks at their bakery while fifty others come in. */
export const readsWhileCreating: Benchmark = {
  name: "reads-while-creating",
  about:
    "One visitor reads the stock of a living session again and again, alone and while fifty sessions are being " +
    "created. All objects share workerd's one thread here, so a read waits for the creations that stand before it.",
  run: () =>
    withProduct(BURST, async (client, origin) => {
      const reader = httpClient(origin);
      const { session_id } = await createOne(client);
      const read = () => reader.send("GET", "/api/v1/inventory/stock?limit=50", 200, undefined, session_id);
      const singles: number[] = [];
      const idle: number[] = [];
      const during: number[] = [];
      let ready = 0;
      for (let warmUp = 0; warmUp < SINGLES; warmUp++) await createOne(client);
      for (let round = 0; round < 2 * BURSTS; round++) {
        for (let single = 0; single < SINGLES / 2; single++) singles.push(await timed(() => createOne(client)));
        for (let count = 0; count < 20; count++) idle.push(await timed(read));
        let busy = true;
        const creating = burst(client).then((count) => {
          ready += count;
          busy = false;
        });
        while (busy) during.push(await timed(read));
        await creating;
      }
      reader.close();
      return {
        tables: [
          spreadTable([
            { name: "a creation alone", times: singles },
            { name: "a read, nothing else going on", times: idle },
            { name: "a read while 50 are created", times: during },
          ]),
          table(["reads while creating", "count"], [["in all", during.length]]),
        ],
        ratios: [
          { label: "READY", value: ready / (BURST * 2 * BURSTS), goal: { atLeast: 1 } },
          {
            label: "p95 of a read while 50 are created ÷ median creation",
            value: quantile(during, 0.95) / median(singles),
            goal: { atMost: 4 },
          },
        ],
      };
    }),
};
