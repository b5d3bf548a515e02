import { expect } from "vitest";
import { type Answer, env, JSON_TYPE, answerOf as send } from "./session.ts";

/** Speaking as operations and as a service. */

export const KEY = { "X-Internal-API-Key": env.INTERNAL_API_KEY };

type Options = { method?: string; body?: unknown; headers?: Record<string, string> };

/** A request with the internal key. */
export const withKey = (path: string, { method = "GET", body, headers }: Options = {}): Promise<Answer> =>
  send(path, {
    method,
    headers: { ...KEY, ...(body !== undefined && JSON_TYPE), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** A service token, as the product issues it. */
export async function serviceToken(service = "tests"): Promise<string> {
  const answer = await withKey("/api/v1/internal/service-tokens", { method: "POST", body: { service } });
  expect(answer.status, answer.text).toBe(201);
  return answer.json<{ token: string }>().token;
}

/** A request with a fresh service token. */
export async function asService(path: string, { headers, ...options }: Options = {}): Promise<Answer> {
  const Authorization = `Bearer ${await serviceToken()}`;
  return send(path, {
    method: options.method ?? "GET",
    headers: { Authorization, ...(options.body !== undefined && JSON_TYPE), ...headers },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
  });
}

/** The body of an answer that must have this status. */
export function bodyOf<T>(answer: Answer, contract: { parse(value: unknown): T }, status = 200): T {
  expect(answer.status, answer.text).toBe(status);
  return contract.parse(answer.json());
}
