import { ACTOR_HEADER, HANDLE_HEADER, REQUEST_ID_HEADER } from "#http/headers";
import type { Credential } from "./middleware/session.ts";

/** What a client sends and no inner application may see: credentials, and the headers that only the gateway sets. */
const REMOVED = ["Authorization", "Cookie", "X-Demo-Session-Id", ACTOR_HEADER, HANDLE_HEADER];

/** The request for an inner application: its own path, and of the credential only what was verified. */
export function forwardedRequest(
  request: Request,
  path: string,
  requestId: string,
  credential: Credential | undefined,
): Request {
  const inner = innerRequest(request, path, requestId, REMOVED);
  if (credential) inner.headers.set(HANDLE_HEADER, credential.handle);
  if (credential?.userId) inner.headers.set(ACTOR_HEADER, credential.userId);
  return inner;
}

/** The request of a service or of operations: their credential is verified where it is answered. */
export const serviceRequest = (request: Request, path: string, requestId: string): Request =>
  innerRequest(request, path, requestId, [ACTOR_HEADER, HANDLE_HEADER]);

function innerRequest(request: Request, path: string, requestId: string, removed: readonly string[]): Request {
  const headers = new Headers(request.headers);
  for (const name of removed) headers.delete(name);
  headers.set(REQUEST_ID_HEADER, requestId);
  const { search } = new URL(request.url);
  return new Request(`https://session.internal${unambiguous(path)}${search}`, {
    method: request.method,
    headers,
    body: request.body,
  });
}

/** A path comes decoded; what a URL parser would take for a slash or leave out must not lead to another operation. */
const unambiguous = (path: string): string => path.replaceAll(/[\\\t\n\r]/g, encodeURIComponent);

/** An inner answer that the edge may still put headers on. What says nothing of being kept may hold a credential. */
export function relayedResponse(response: Response, status: number): Response {
  if (response.webSocket) return new Response(null, { status, webSocket: response.webSocket });
  const headers = new Headers(response.headers);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  return new Response(response.body, { status, headers });
}
