/**
 * A session id is `demo_`, the object's id and its MAC, all hexadecimal. Object ids are logged by the platform; without
 * the MAC they open nothing, and a forged id is refused before any object is touched.
 */
const SESSION_ID = /^demo_([0-9a-f]{64})([0-9a-f]{64})$/;

/** The id of a session's object: may stand in logs and in the registry. */
export type Handle = string;

/** The capability for a session. */
export async function sessionIdOf(handle: Handle, secret: string): Promise<string> {
  return `demo_${handle}${toHex(await crypto.subtle.sign("HMAC", await keyOf(secret), messageOf(handle)))}`;
}

/** The handle of a genuine session id; `undefined` for anything else. */
export async function handleOf(sessionId: string, secret: string): Promise<Handle | undefined> {
  const [, handle, mac] = SESSION_ID.exec(sessionId) ?? [];
  if (!handle || !mac) return undefined;
  const genuine = await crypto.subtle.verify("HMAC", await keyOf(secret), fromHex(mac), messageOf(handle));
  return genuine ? handle : undefined;
}

/** Separates this use of the secret from every other. */
const messageOf = (handle: Handle) => new TextEncoder().encode(`session-id:${handle}`);

const keys = new Map<string, Promise<CryptoKey>>();

function keyOf(secret: string): Promise<CryptoKey> {
  let key = keys.get(secret);
  if (!key) {
    key = crypto.subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
      "verify",
    ]);
    keys.set(secret, key);
  }
  return key;
}

const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
