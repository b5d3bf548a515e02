import { exports as entrypoints } from "cloudflare:workers";
import type { LiveMessage } from "#http/live";
import { ORIGIN } from "./session.ts";

// SAFETY: `wrangler types` does not know the main module of a test.
const gateway = (entrypoints as unknown as { default: Fetcher }).default;

/** Somebody who listens to a session, and everything they were told. */
export interface Listener {
  readonly heard: LiveMessage[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  say(text: string): void;
  /** The next thing that is told, or was told and not yet waited for. */
  next(): Promise<LiveMessage | string>;
  leave(): void;
}

/** The handshake as a browser makes it. The body of a refusal is read. */
export async function handshake(headers: Record<string, string>, path = "/api/v1/live") {
  const response = await gateway.fetch(`${ORIGIN}${path}`, { headers: { Upgrade: "websocket", ...headers } });
  return { response, text: response.webSocket ? "" : await response.text() };
}

export async function listen(headers: Record<string, string>, path?: string): Promise<Listener> {
  const { response, text } = await handshake(headers, path);
  const socket = response.webSocket;
  if (!socket) throw new Error(`no socket was opened: ${text}`);
  const heard: LiveMessage[] = [];
  const told: (LiveMessage | string)[] = [];
  let wake = () => {};
  socket.addEventListener("message", ({ data }) => {
    const text = String(data);
    const message = text.startsWith("{") ? (JSON.parse(text) as LiveMessage) : text;
    if (typeof message !== "string") heard.push(message);
    told.push(message);
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener("close", ({ code, reason }) => resolve({ code, reason }));
  });
  socket.accept();
  return {
    heard,
    closed,
    say: (text) => socket.send(text),
    next: async () => {
      while (told.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return told.shift()!;
    },
    leave: () => socket.close(1000, "done"),
  };
}
