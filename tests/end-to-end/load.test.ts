import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAgreement } from "./support/agreement.ts";
import { type DevServer, startDevServer } from "./support/dev-server.ts";
import { handleOf, tablesOf } from "./support/state-files.ts";
import { callerOf, open, Writer } from "./support/visitors.ts";

/** How many creations at once, and how many requests to one session; the night asks for more. */
const CREATIONS = (process.env.LOAD_CREATIONS ?? "50").split(",").map(Number);
const REQUESTS = Number(process.env.LOAD_REQUESTS ?? "2000");
const CONNECTIONS = 50;
const ABORTED = 100;

let server: DevServer;
let whole: readonly string[];
beforeAll(async () => {
  server = await startDevServer({ DEMO_MAX_ACTIVE_SESSIONS: "100000", DEMO_MAX_SESSIONS_PER_DAY: "100000" });
  const { sessionId } = await open(callerOf(server.origin), crypto.randomUUID());
  whole = tablesOf(server, handleOf(sessionId));
});
afterAll(() => server?.stop());

const timed = async <T>(work: () => Promise<T>): Promise<[value: T, milliseconds: number]> => {
  const started = performance.now();
  const value = await work();
  return [value, performance.now() - started];
};
const percentile = (durations: readonly number[], percent: number): number =>
  durations.toSorted((a, b) => a - b)[Math.ceil((durations.length * percent) / 100) - 1]!;

it.each(CREATIONS)("[F25] %i creations at once give as many bakeries, whole and each its own", async (count) => {
  const send = callerOf(server.origin);
  const [opened, took] = await timed(() =>
    Promise.all(Array.from({ length: count }, () => open(send, crypto.randomUUID()))),
  );
  console.log(`${count} creations at once: ${Math.round(took)} ms`);
  expect(opened.map(({ status }) => status)).toEqual(Array(count).fill(201));
  expect(new Set(opened.map(({ sessionId }) => sessionId)).size).toBe(count);
  for (const { sessionId } of opened) expect(tablesOf(server, handleOf(sessionId)), sessionId).toEqual(whole);
  await expectAgreement(server, whole);
  for (const { sessionId } of opened) await send(`/demo-sessions/${sessionId}`, { method: "DELETE" });
  await expectAgreement(server, whole);
});

it(`[F26] [F27] ${REQUESTS} requests to one session are all answered, and so is everybody else meanwhile`, async () => {
  const send = callerOf(server.origin);
  const others = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(send, crypto.randomUUID())));
  const readOf = async (sessionId: string) => {
    const response = await send("/inventory/stock?limit=1", { headers: { "X-Demo-Session-Id": sessionId } });
    await response.text();
    return response.status;
  };
  const reads = async () => {
    const [statuses, took] = await timed(() => Promise.all(others.map(({ sessionId }) => readOf(sessionId))));
    expect(statuses).toEqual(others.map(() => 200));
    return took / others.length;
  };
  const quiet = [await reads(), await reads(), await reads()];

  const busy = await Writer.begin(send);
  let left = REQUESTS;
  const durations: number[] = [];
  const visitor = async (index: number) => {
    // One of them writes and the others read; each waits for its answer, as a browser does.
    while (left > 0) {
      left -= 1;
      if (index === 0) await busy.writeUntil(once());
      else {
        const [status, took] = await timed(() => readOf(busy.sessionId));
        expect(status).toBe(200);
        durations.push(took);
      }
    }
  };
  let done = false;
  const noisy: number[] = [];
  const work = Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => visitor(index))).finally(() => {
    done = true;
  });
  const meanwhile = (async () => {
    while (!done) noisy.push(await reads());
  })();
  await Promise.all([work, meanwhile]);
  await busy.check();
  expect(durations.length + busy.acknowledged).toBe(REQUESTS);
  expect(noisy.length).toBeGreaterThan(0);
  console.log(
    `${REQUESTS} requests to one session: p50 ${Math.round(percentile(durations, 50))} ms, p99 ${Math.round(percentile(durations, 99))} ms; a read of others ${percentile(quiet, 50).toFixed(1)} ms before and ${percentile(noisy, 50).toFixed(1)} ms meanwhile`,
  );
});

it(`[F30] ${ABORTED} visitors who leave while their bakery is made leave nothing half made`, async () => {
  const send = callerOf(server.origin);
  let [, usual] = await timed(() => open(send, crypto.randomUUID()));
  for (let left = 0, tries = 0; left < ABORTED; tries++) {
    expect(tries).toBeLessThan(ABORTED * 10);
    const leaving = new AbortController();
    const [answer, took] = await timed(async () => {
      const answer = send("/demo-sessions", {
        method: "POST",
        body: JSON.stringify({ demo_account_type: "professional" }),
        signal: leaving.signal,
      }).catch(() => undefined);
      await Promise.race([pause(Math.random() * usual), answer]);
      leaving.abort();
      return answer;
    });
    // Who was answered before they could leave tells how soon one must go.
    if (answer === undefined) left += 1;
    else usual = Math.min(usual, took);
  }
  await expectAgreement(server, whole);
  expect((await open(send, crypto.randomUUID())).status).toBe(201);
});

it("[T49] the first page asks in both languages for no real personal data", async () => {
  for (const [path, asked] of [
    ["/", "No escribas datos personales de verdad"],
    ["/en", "do not enter real personal data"],
  ] as const) {
    expect(await (await fetch(`${server.origin}${path}`)).text(), path).toContain(asked);
  }
});

/** True from the second time on: one round of whatever goes on until then. */
function once(): () => boolean {
  let asked = 0;
  return () => asked++ > 0;
}
