import { afterEach, expect } from "vitest";
import { secretsIn } from "./secrets.ts";

/**
 * Two oracles that need nothing of the platform, so that they hold in every project: **secrets**, no session id, token,
 * e-mail, address or secret in anything that is logged; **outbound**, nothing is fetched.
 */

const lines: string[] = [];
const calls: string[] = [];

/** The product's access log is kept for the oracles and not printed: thousands of lines would hide a failure. */
const ACCESS_LOG = /^\{"level":"info","event":"request"/;

function listen(): void {
  for (const method of ["log", "info", "debug", "warn", "error"] as const) {
    const print = console[method].bind(console);
    console[method] = (...told: unknown[]) => {
      const line = told.map((value) => (typeof value === "string" ? value : (safeJson(value) ?? ""))).join(" ");
      lines.push(line);
      if (!ACCESS_LOG.test(line)) print(...told);
    };
  }
}

function safeJson(value: unknown): string | undefined {
  try {
    return value instanceof Error ? `${value.message} ${value.stack}` : JSON.stringify(value);
  } catch {
    return String(value);
  }
}

function refuseOutbound(): void {
  globalThis.fetch = (input) => {
    calls.push(new URL(input instanceof Request ? input.url : String(input)).host);
    return Promise.reject(new Error("the outbound oracle refuses every call"));
  };
}

/** @param isForbidden what else may stand in no line */
export function expectSilentLog(isForbidden: (line: string) => readonly string[] = () => []): void {
  for (const line of lines.splice(0)) {
    expect([...secretsIn(line), ...isForbidden(line)], `logged: ${line.slice(0, 500)}`).toEqual([]);
  }
}

export const expectNoCalls = (): void => expect(calls.splice(0), "hosts that were called").toEqual([]);

/** Watches over a test file from its setup on. */
export function installQuiet(isForbidden?: (line: string) => readonly string[]): void {
  listen();
  refuseOutbound();
  afterEach(() => {
    try {
      expectSilentLog(isForbidden);
    } finally {
      lines.length = 0;
      expectNoCalls();
    }
  });
}
