import { expect } from "vitest";
import { endpoints } from "#http/api";
import type { OperationDocument } from "#http/endpoint";
import { OperationTable } from "#http/operations";
import { ERRORS, type ErrorCode } from "#shared/errors";
import { lifecycleOperations } from "../../../workers/demo-session/operations.ts";
import { canonicalPath } from "../../../workers/gateway/paths.ts";
import { leaksNothing } from "../../runtime/support/problem.ts";
import { type Answer, JSON_TYPE, send, type TestSession } from "../../runtime/support/session.ts";
import { currentState, leaveStateToTheSuite, writtenUntilNow } from "./oracles.ts";

leaveStateToTheSuite();

/** One hostile request. It goes out with the session's own credential unless it brings headers of its own. */
export interface Case {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly anonymous?: boolean;
  /** Statuses that are right; any documented refusal or success when left out. */
  readonly expected?: readonly number[];
}

export interface Tally {
  sent: number;
  refused: number;
  done: number;
  /** Requests that cannot even be made: no client could send such a header. */
  unsendable: number;
  readonly statuses: Map<number, number>;
}

const operations = new OperationTable<OperationDocument>([...lifecycleOperations, ...endpoints]);
const SLOWEST_MS = 1000;
const AT_ONCE = 8;
const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];
const prototypeKeys = Object.getOwnPropertyNames(Object.prototype).length;

/** Statuses that a gateway may give to any path, whether or not it is an operation. */
const ANYWHERE = [400, 401, 403, 404, 405, 410, 413, 415, 422];

/** Sends all cases and holds each to what is true of every refusal. Reads go out together, writes one by one. */
export async function sendAll(session: TestSession, cases: Iterable<Case>): Promise<Tally> {
  const tally: Tally = { sent: 0, refused: 0, done: 0, unsendable: 0, statuses: new Map() };
  const failures: string[] = [];
  let written = await writtenUntilNow(session.handle);
  let reads: Case[] = [];
  const slow: Case[] = [];

  const judge = async (one: Case, work: Promise<Answer | undefined>, started: number) => {
    const answer = await work.catch((error: Error) => {
      failures.push(`${one.id}: ${error.message}`);
      return undefined;
    });
    if (!answer) return undefined;
    tally.sent++;
    tally.statuses.set(answer.status, (tally.statuses.get(answer.status) ?? 0) + 1);
    if (answer.status >= 400) tally.refused++;
    else tally.done++;
    for (const wrong of faultsOf(one, answer)) failures.push(`${one.id}: ${wrong}`);
    if (performance.now() - started > SLOWEST_MS) slow.push(one);
    return answer;
  };
  const flush = async () => {
    const started = performance.now();
    const before = await writtenUntilNow(session.handle);
    await Promise.all(reads.map((one) => judge(one, sendCase(session, one, tally), started)));
    reads = [];
    if ((await writtenUntilNow(session.handle)) !== before) failures.push("a read has written rows");
  };

  for (const one of cases) {
    if (SAFE_METHODS.includes(one.method)) {
      reads.push(one);
      if (reads.length === AT_ONCE) await flush();
      continue;
    }
    const answer = await judge(one, sendCase(session, one, tally), performance.now());
    const now = await writtenUntilNow(session.handle);
    if (answer && answer.status >= 400 && now !== written && !(await undoes(session, one, tally))) {
      failures.push(`${one.id}: refused, and rows have changed`);
    }
    written = await writtenUntilNow(session.handle);
    if (failures.length > 20) break;
  }
  await flush();
  for (const one of slow) {
    const fastest = await fastestOf(3, () => sendCase(session, one, tally));
    if (fastest > SLOWEST_MS) failures.push(`${one.id}: took ${Math.round(fastest)} ms, alone`);
  }
  if (Object.getOwnPropertyNames(Object.prototype).length !== prototypeKeys)
    failures.push("Object.prototype has grown");
  expect(failures.slice(0, 8)).toEqual([]);
  return tally;
}

async function sendCase(session: TestSession, one: Case, tally: Tally): Promise<Answer | undefined> {
  const { method, path, body, anonymous } = one;
  let headers: Headers;
  try {
    headers = new Headers({
      ...(anonymous ? {} : session.credentials.header),
      ...(body !== undefined ? JSON_TYPE : {}),
    });
    for (const [name, value] of Object.entries(one.headers ?? {})) headers.set(name, value);
  } catch {
    tally.unsendable++;
    return undefined;
  }
  return send(path, { method, headers, ...(body !== undefined && { body }) });
}

/** A refused write may have begun to write, if all of it was undone: sent again, it leaves every row as it was. */
async function undoes(session: TestSession, one: Case, tally: Tally): Promise<boolean> {
  const before = await currentState(session.handle);
  await sendCase(session, one, tally);
  return (await currentState(session.handle)) === before;
}

/** A busy machine makes anything slow once; what is slow by itself is slow each time. */
async function fastestOf(times: number, run: () => Promise<unknown>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times && fastest > SLOWEST_MS; round++) {
    const started = performance.now();
    await run();
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest;
}

/** What is wrong with an answer, whatever was asked. */
function faultsOf(one: Case, answer: Answer): string[] {
  const faults: string[] = [];
  const { status, headers, text } = answer;
  const wrong = (what: string) => faults.push(`${what} (${status} ${text.slice(0, 160)})`);
  if (status >= 500) wrong("a fault of ours");
  if (one.expected && !one.expected.includes(status)) wrong(`expected ${one.expected.join(" or ")}`);
  if (!isDocumented(one, status)) wrong("a status that is not documented");
  const type = headers.get("Content-Type") ?? "";
  if (text !== "" && !/^(application\/(problem\+)?json|text\/plain)\b/.test(type)) wrong(`told as ${type}`);
  if (headers.get("X-Content-Type-Options") !== "nosniff") wrong("may be sniffed");
  if (!headers.get("Content-Security-Policy")?.includes("default-src 'none'")) wrong("without a policy");
  if (headers.has("Access-Control-Allow-Origin")) wrong("open to other origins");
  if (status >= 400 && one.method !== "HEAD") faults.push(...problemFaults(answer));
  return faults;
}

function problemFaults(answer: Answer): string[] {
  try {
    const problem = answer.json<{ error: ErrorCode; status: number; title: string; request_id: string }>();
    leaksNothing(answer);
    if (answer.headers.has("WWW-Authenticate") !== (answer.status === 401))
      return ["a challenge is missing or too much"];
    const whole = problem.status === answer.status && problem.title && problem.request_id;
    if (whole && ERRORS[problem.error]?.status === answer.status) return [];
    return [`not a whole problem document: ${answer.text.slice(0, 200)}`];
  } catch (error) {
    return [`not a problem document: ${(error as Error).message.slice(0, 200)}`];
  }
}

function isDocumented({ method, path }: Case, status: number): boolean {
  if (ANYWHERE.includes(status)) return true;
  const canonical = canonicalPath(path.split(/[?#]/)[0]!);
  const operation = canonical === undefined ? undefined : operations.find(method, canonical);
  if (!operation) return status === 200 || status === 304 || status === 409 || status === 429;
  return [operation.status, 304, 409, 429].includes(status);
}
