/** A stored password: `pbkdf2-sha256$iterations$salt$hash`, salt and hash in base64url. */
export interface PasswordHash {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** What Workers' WebCrypto derives at most. */
const MAXIMUM_ITERATIONS = 100_000;
const HASH_BYTES = 32;

/** The parts of a stored password; undefined when it is not one that can be verified. */
export function parsePasswordHash(stored: string): PasswordHash | undefined {
  const [, iterations, salt, hash] = /^pbkdf2-sha256\$([1-9]\d{0,6})\$([\w-]+)\$([\w-]+)$/.exec(stored) ?? [];
  if (!iterations || !salt || !hash || Number(iterations) > MAXIMUM_ITERATIONS) return undefined;
  const [saltBytes, hashBytes] = [decodeBase64Url(salt), decodeBase64Url(hash)];
  if (!saltBytes || hashBytes?.length !== HASH_BYTES) return undefined;
  return { iterations: Number(iterations), salt: saltBytes, hash: hashBytes };
}

/**
 * Whether a password is the stored one. Without a stored one the same work is done for nothing, so that the time taken
 * does not tell whether an e-mail is known. Written with `then`: domain code has no `await`, and no verb calls this.
 */
export function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const known = stored === undefined ? undefined : parsePasswordHash(stored);
  const { iterations, salt, hash } = known ?? NOBODY;
  return crypto.subtle
    .importKey("raw", new TextEncoder().encode(password), "PBKDF2", false, ["deriveBits"])
    .then((key) => crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, key, HASH_BYTES * 8))
    .then((derived) => equalInConstantTime(new Uint8Array(derived), hash) && known !== undefined);
}

const NOBODY: PasswordHash = {
  iterations: MAXIMUM_ITERATIONS,
  salt: new Uint8Array(16),
  hash: new Uint8Array(HASH_BYTES),
};

/** Compares every byte, whatever the first difference is. */
export function equalInConstantTime(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let position = 0; position < left.length; position++) difference |= left[position]! ^ right[position]!;
  return difference === 0;
}

function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
