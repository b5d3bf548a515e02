import * as z from "zod";
import { described } from "./endpoint.ts";

/** What a session's live socket says. */
export type LiveMessage =
  | { readonly type: "invalidate"; readonly keys: readonly string[]; readonly sequence?: number }
  | { readonly type: "ended" };

/** The only thing a listener may say, and what it is answered. */
export const LIVE_PING = "ping";
export const LIVE_PONG = "pong";

/** Why a socket is closed (RFC 6455: 4000 to 4999 are an application's own): 410 and 400 as HTTP has them. */
export const LIVE_CLOSED = { ended: 4410, notListening: 4400 } as const;

export const liveOperation = described({
  method: "get",
  path: "/live",
  operationId: "openLive",
  summary: "Be told at once what others change in the session",
  description: `A WebSocket that only tells. After every write \`{"type":"invalidate","keys":[…],"sequence":n}\`: whatever was
read below \`/api/v1/<key>\` may be otherwise now; \`sequence\` is the write's number in \`/activity\`, and is left out when the
session itself has changed. \`{"type":"ended"}\` and close code ${LIVE_CLOSED.ended} when everything has been erased. Say \`${LIVE_PING}\` to be
answered \`${LIVE_PONG}\`; anything else closes the socket.`,
  tag: "session",
  status: 101,
  security: ["sessionId", "sessionToken", "sessionCookie"],
  response: () => z.never(),
});
