import { expect } from "vitest";
import type { Role } from "#shared/vocabulary";
import { dump, query, type SqlRow } from "./object.ts";
import { type Answer, sendJson, stubOf, type TestSession } from "./session.ts";
import { forge } from "./tokens.ts";

/** Sends as somebody of this role; as the owner when none is named. */
export async function post(session: TestSession, path: string, body?: unknown, role?: Role): Promise<Answer> {
  const headers = role ? await headersOf(session, role) : session.credentials.header;
  return body === undefined
    ? session.send(`/api/v1${path}`, { method: "POST", headers })
    : sendJson("POST", `/api/v1${path}`, body, headers);
}

/** The body of an answer that must have this status. */
export async function ok<T = Record<string, unknown>>(answer: Promise<Answer>, status = 200): Promise<T> {
  const { status: actual, text, json } = await answer;
  expect(actual, text).toBe(status);
  return json<T>();
}

/** The body of `GET` of a path below `/api/v1`. */
export const read = <T = Record<string, unknown>>(session: TestSession, path: string): Promise<T> =>
  ok<T>(session.send(`/api/v1${path}`));

/** Rows of a query over the session's own database. */
export const rows = (session: TestSession, statement: string, ...bindings: (string | number | null)[]) =>
  query(stubOf(session), statement, ...bindings);

export const row = async (session: TestSession, statement: string, ...bindings: (string | number | null)[]) => {
  const [first] = await rows(session, statement, ...bindings);
  if (!first) throw new Error(`nothing found: ${statement}`);
  return first as SqlRow;
};

/** Runs something that must leave every row of the session as it was; what waits for the registry is not the session's. */
export async function unchanged<T>(session: TestSession, run: () => Promise<T>): Promise<T> {
  const { outbox: _waiting, ...before } = await dump(stubOf(session));
  const result = await run();
  const { outbox: _sent, ...after } = await dump(stubOf(session));
  expect(after).toEqual(before);
  return result;
}

async function headersOf(session: TestSession, role: Role): Promise<Record<string, string>> {
  const member = await row(session, "SELECT user_id FROM tenant_members WHERE role = ?", role);
  return { Authorization: `Bearer ${await forge(session, { claims: { user_id: member.user_id } })}` };
}
