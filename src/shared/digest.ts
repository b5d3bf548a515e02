import { lazily } from "./lazily.ts";

/** SHA-256 of a text, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  return hexOf(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** HMAC-SHA-256 of a text under a secret, in hexadecimal. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  return hexOf(await crypto.subtle.sign("HMAC", await hmacKey(secret), new TextEncoder().encode(text)));
}

/** Whether `mac` (hexadecimal) is the text's MAC; compared in constant time. */
export async function verifyHmacSha256(secret: string, text: string, mac: string): Promise<boolean> {
  const bytes = Uint8Array.from({ length: mac.length / 2 }, (_, at) =>
    Number.parseInt(mac.slice(2 * at, 2 * at + 2), 16),
  );
  return crypto.subtle.verify("HMAC", await hmacKey(secret), bytes, new TextEncoder().encode(text));
}

/** Whether two secrets are equal, without telling by time where they differ: their digests are compared. */
export async function equalSecrets(given: string, expected: string): Promise<boolean> {
  comparisonKey ??= crypto.randomUUID();
  return verifyHmacSha256(comparisonKey, expected, await hmacSha256(comparisonKey, given));
}

let comparisonKey: string | undefined;

const keys = new Map<string, Promise<CryptoKey>>();

/** Secrets are few, and importing one costs as much as using it. */
function hmacKey(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const key = crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"],
  );
  keys.set(secret, key);
  return key;
}

const HEXADECIMAL = lazily(() => Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0")));

export function hexOf(bytes: ArrayBuffer): string {
  let digits = "";
  for (const byte of new Uint8Array(bytes)) digits += HEXADECIMAL()[byte]!;
  return digits;
}
