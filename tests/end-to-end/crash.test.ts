import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAgreement } from "./support/agreement.ts";
import { type DevServer, startDevServer } from "./support/dev-server.ts";
import { handleOf, registryOf, tablesOf } from "./support/state-files.ts";
import { until } from "./support/until.ts";
import { callerOf, open, Writer } from "./support/visitors.ts";

const CYCLES = Number(process.env.CRASH_CYCLES ?? "1");
const WRITERS = Number(process.env.CRASH_WRITERS ?? "20");

let server: DevServer;
beforeAll(async () => {
  const many = String(CYCLES * 1_000);
  server = await startDevServer(
    { DEMO_MAX_ROWS_ADDED: "1000000", DEMO_MAX_SESSIONS_PER_DAY: many, DEMO_MAX_ACTIVE_SESSIONS: many },
    { killable: true },
  );
});
afterAll(() => server?.stop());

/** Opens bakeries and ends them again, until the server is killed in the middle of the one or of the other. */
async function openAndEnd(stopped: () => boolean): Promise<{ key: string; ending: string | undefined }> {
  const send = callerOf(server.origin);
  for (;;) {
    const key = crypto.randomUUID();
    const opened = await open(send, key).catch(() => undefined);
    if (opened?.status !== 201) {
      expect(stopped(), `a session was refused: ${opened?.status}`).toBe(true);
      return { key, ending: undefined };
    }
    const ended = await send(`/demo-sessions/${opened.sessionId}`, { method: "DELETE" }).catch(() => undefined);
    if (ended?.status !== 200) {
      expect(stopped(), `an end was refused: ${ended?.status}`).toBe(true);
      return { key, ending: opened.sessionId };
    }
  }
}

it(
  `[F19] loses no acknowledged write when the runtime is killed under ${WRITERS} writers, ${CYCLES} times`,
  async () => {
    const writers: Writer[] = [];
    while (writers.length < WRITERS) writers.push(await Writer.begin(callerOf(server.origin)));
    const whole = tablesOf(server, handleOf(writers[0]!.sessionId));
    let kept = 0;
    let [openings, endings] = [0, 0];
    for (let cycle = 1; cycle <= CYCLES; cycle++) {
      let killed = false;
      const works = [openAndEnd(() => killed), ...writers.map((writer) => writer.writeUntil(() => killed))] as const;
      await pause(1_000 + Math.random() * 3_000);
      killed = true;
      server.kill();
      const [{ key, ending }] = await Promise.all(works);
      await server.restart();

      for (const writer of writers) await writer.check();
      const send = callerOf(server.origin);
      if (ending === undefined) {
        openings += 1;
        const again = await open(send, key);
        expect([201, 409], "a creation that was cut off").toContain(again.status);
        if (again.status === 201) expect((await send(`/demo-sessions/${again.sessionId}/status`)).status).toBe(200);
      } else {
        endings += 1;
        expect((await send(`/demo-sessions/${ending}`, { method: "DELETE" })).status).toBe(200);
        await until(
          () => tablesOf(server, handleOf(ending)).length === 0,
          "that an end that was cut off is carried out",
        );
        expect(
          registryOf(server, `SELECT * FROM demo_cleanup_audit WHERE handle = '${handleOf(ending)}'`),
        ).toHaveLength(1);
      }
      await expectAgreement(server, whole);
      const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
      console.log(`kill ${cycle}: ${acknowledged - kept} writes kept`);
      kept = acknowledged;
    }
    for (const writer of writers) await writer.end();
    await expectAgreement(server, whole);
    console.log(`${CYCLES} kills in ${openings} creations and ${endings} ends, ${kept} acknowledged writes, 0 lost`);
    expect(kept).toBeGreaterThan(CYCLES * WRITERS);
  },
  60_000 + CYCLES * 40_000,
);
