import { describe, expect, it, vi } from "vitest";
import { equalSecrets, hmacSha256, sha256, verifyHmacSha256 } from "./digest.ts";

describe("digests", () => {
  it("agree with the published vectors", async () => {
    // FIPS 180-4 and RFC 4231, test case 2.
    expect(await sha256("abc")).toMatch(/^ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f2[0-9a-f]{6}$/);
    expect(await sha256("")).toMatch(/^e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b78[0-9a-f]{6}$/);
    const mac = await hmacSha256("Jefe", "what do ya want for nothing?");
    expect(mac).toMatch(/^5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964[0-9a-f]{6}$/);
    expect(await hmacSha256("Jefe", "what do ya want for nothing?")).toBe(mac);
  });

  it("[T19] a MAC is verified against its text and its secret, and nothing shorter or longer passes", async () => {
    const mac = await hmacSha256("a secret", "a text");
    expect(await verifyHmacSha256("a secret", "a text", mac)).toBe(true);
    const wrong = [
      "",
      "00",
      mac.slice(0, -2),
      `${mac}00`,
      mac.slice(2),
      mac.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
    ];
    for (const text of wrong) expect(await verifyHmacSha256("a secret", "a text", text), text).toBe(false);
    expect(await verifyHmacSha256("a secret", "another text", mac)).toBe(false);
    expect(await verifyHmacSha256("another secret", "a text", mac)).toBe(false);
  });

  it("the key of a secret is made once, and cannot be taken out again", async () => {
    const made = vi.spyOn(crypto.subtle, "importKey");
    const secret = crypto.randomUUID();
    for (let round = 0; round < 3; round++) await hmacSha256(secret, "a text");
    expect(made).toHaveBeenCalledOnce();
    expect(made.mock.calls[0]![3]).toBe(false);
    made.mockRestore();
  });

  it("[T19] secrets are equal only as a whole", async () => {
    expect(await equalSecrets("a secret", "a secret")).toBe(true);
    for (const other of ["", "a", "a secre", "a secrets", "A secret", "b secret", " a secret"]) {
      expect(await equalSecrets(other, "a secret"), other).toBe(false);
      expect(await equalSecrets("a secret", other), other).toBe(false);
    }
    expect(await equalSecrets("", "")).toBe(true);
  });

  it("[T19] what is compared byte by byte tells nothing of how much of a guess is right", async () => {
    const secret = "test-internal-key-not-for-production-0123456789";
    const compared = vi.spyOn(crypto.subtle, "verify");
    const guesses = ["", "x", `x${secret.slice(1)}`, `${secret.slice(0, -1)}x`, secret.slice(0, -1), `${secret}x`];
    for (const guess of guesses) expect(await equalSecrets(guess, secret), guess).toBe(false);
    expect(await equalSecrets(secret, secret)).toBe(true);
    const macs = compared.mock.calls.map(([, , mac]) => Array.from(mac as Uint8Array));
    compared.mockRestore();
    const right = macs.pop()!;
    expect(macs).toHaveLength(guesses.length);
    for (const mac of macs) {
      expect(mac).toHaveLength(right.length);
      // Equal beginnings are chance: four bytes of one are one in four thousand million.
      expect(mac.findIndex((byte, at) => byte !== right[at])).toBeLessThan(4);
    }
  });
});
