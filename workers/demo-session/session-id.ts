import { hmacSha256, verifyHmacSha256 } from "#shared/digest";

/**
 * A session id is `demo_`, the object's id and its MAC, all hexadecimal. Object ids are logged by the platform; without
 * the MAC they open nothing, and a forged id is refused before any object is touched.
 */
const SESSION_ID = /^demo_([0-9a-f]{64})([0-9a-f]{64})$/;

/** The id of a session's object: may stand in logs and in the registry. */
export type Handle = string;

/** The capability for a session. */
export const sessionIdOf = async (handle: Handle, secret: string): Promise<string> =>
  `demo_${handle}${await hmacSha256(secret, messageOf(handle))}`;

/** The handle of a genuine session id; `undefined` for anything else. */
export async function handleOf(sessionId: string, secret: string): Promise<Handle | undefined> {
  const match = SESSION_ID.exec(sessionId);
  if (!match) return undefined;
  const [handle, mac] = [match[1]!, match[2]!];
  return (await verifyHmacSha256(secret, messageOf(handle), mac)) ? handle : undefined;
}

/** Separates this use of the secret from every other. */
const messageOf = (handle: Handle) => `session-id:${handle}`;
