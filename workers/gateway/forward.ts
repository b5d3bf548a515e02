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
  const headers = new Headers(request.headers);
  for (const name of REMOVED) headers.delete(name);
  headers.set(REQUEST_ID_HEADER, requestId);
  if (credential) headers.set(HANDLE_HEADER, credential.handle);
  if (credential?.userId) headers.set(ACTOR_HEADER, credential.userId);
  const { search } = new URL(request.url);
  return new Request(`https://session.internal${path}${search}`, {
    method: request.method,
    headers,
    body: request.body,
  });
}

/** An inner answer that the edge may still put headers on. */
export const relayedResponse = (response: Response, status: number): Response =>
  new Response(response.body, { status, headers: response.headers });
