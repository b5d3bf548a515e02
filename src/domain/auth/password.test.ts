import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { equalInConstantTime, parsePasswordHash, verifyPassword } from "./password.ts";

const encoder = new TextEncoder();
const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

/** Derived by Node's own implementation, so that the two have to agree. */
async function hashOf(password: string, iterations = 1000): Promise<string> {
  const { pbkdf2Sync } = await import("node:crypto");
  const salt = encoder.encode("a salt of 16 by.");
  return `pbkdf2-sha256$${iterations}$${base64Url(salt)}$${base64Url(pbkdf2Sync(password, salt, iterations, 32, "sha256"))}`;
}

describe("verifyPassword", () => {
  it("accepts the password and no other", async () => {
    const stored = await hashOf("contraseña 123");
    expect(await verifyPassword("contraseña 123", stored)).toBe(true);
    for (const wrong of ["contraseña 124", "", "contraseña 123 ", "Contraseña 123"]) {
      expect(await verifyPassword(wrong, stored)).toBe(false);
    }
  });

  it("accepts nothing for nobody, nor for a hash that cannot be read", async () => {
    for (const stored of [undefined, "", "pbkdf2-sha256$0$AA$AA", "plain"]) {
      expect(await verifyPassword("x", stored)).toBe(false);
    }
  });
});

describe("parsePasswordHash", () => {
  it("reads iterations, salt and hash", async () => {
    const parsed = parsePasswordHash(await hashOf("x", 77));
    expect(parsed?.iterations).toBe(77);
    expect(parsed?.salt).toEqual(new Uint8Array(encoder.encode("a salt of 16 by.")));
    expect(parsed?.hash).toHaveLength(32);
  });

  it("refuses more iterations than the platform derives, and a short hash", async () => {
    const stored = await hashOf("x", 77);
    expect(parsePasswordHash(stored.replace("$77$", "$100001$"))).toBeUndefined();
    expect(parsePasswordHash(stored.slice(0, -4))).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => parsePasswordHash(`pbkdf2-sha256$1$${text}$${text}`) === undefined));
  });
});

it("equalInConstantTime agrees with comparison", () => {
  const bytes = fc.uint8Array({ maxLength: 4 });
  fc.assert(
    fc.property(bytes, bytes, (left, right) => equalInConstantTime(left, right) === (left.join() === right.join())),
  );
});
