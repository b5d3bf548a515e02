import { expect } from "vitest";
import * as z from "zod";
import { ERRORS, type ErrorCode } from "#shared/errors";
import type { Answer } from "./session.ts";

/** A problem document (RFC 9457) as the product writes them; further members depend on the error. */
const Problem = z.looseObject({
  type: z.string().startsWith("/docs/errors#"),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  instance: z.string().startsWith("urn:request:"),
  error: z.string(),
  message: z.string().min(1),
  request_id: z.string().min(1),
  errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** The problem document of an answer, after checking that it is a whole and silent one with this code. */
export function problem(answer: Answer, code: ErrorCode, about = ""): Problem {
  expect(answer.text, about).toContain(`"error":"${code}"`);
  expect(answer.status, about).toBe(ERRORS[code].status);
  expect(answer.headers.get("Content-Type"), about).toMatch(/^application\/problem\+json\b/);
  expect(answer.headers.get("Cache-Control"), about).toContain("no-store");
  // A 401 says what it asks for (RFC 9110 §15.5.2), by a scheme for which no browser opens a login box.
  const challenge = answer.headers.get("WWW-Authenticate");
  if (answer.status === 401) expect(challenge, about).toMatch(/^(Bearer|ApiKey) realm="[a-z-]+"/);
  else expect(challenge, about).toBeNull();
  const document = Problem.parse(answer.json());
  expect(document.status, about).toBe(answer.status);
  expect(document.type, about).toBe(`/docs/errors#${code}`);
  leaksNothing(answer, about);
  return document;
}

/** No answer may tell how the product is built, nor the capability that opens a session. */
export function leaksNothing(answer: Answer, about = ""): void {
  expect(answer.text, about).not.toMatch(/SQLITE|sqlite_|constraint failed|no such (table|column)/i);
  expect(answer.text, about).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts:\d+/);
  expect(answer.text, about).not.toMatch(/demo_[0-9a-f]{64}/);
  expect(answer.text, about).not.toContain("password_hash");
}
