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

  it("[T19] the time of a comparison does not tell how much of a secret is right", {
    retry: 2,
    timeout: 60_000,
  }, async () => {
    const secret = "test-internal-key-not-for-production-0123456789";
    const nearly = `${secret.slice(0, -1)}x`;
    const far = `x${secret.slice(1)}`;
    const measure = async (given: string) => {
      const started = performance.now();
      await equalSecrets(given, secret);
      return performance.now() - started;
    };
    for (let round = 0; round < 500; round++) await measure(round % 2 === 0 ? nearly : far);
    const samples: Record<"nearly" | "far", number[]> = { nearly: [], far: [] };
    for (let round = 0; round < 10_000; round++) {
      const which = Math.random() < 0.5 ? "nearly" : "far";
      samples[which].push(await measure(which === "nearly" ? nearly : far));
    }
    expect(Math.abs(welch(trimmed(samples.nearly), trimmed(samples.far)))).toBeLessThan(4.5);
  });
});

/** Without the slowest tenth, which is the machine and not the comparison (dudect does the same). */
const trimmed = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b).slice(0, Math.floor(values.length * 0.9));

/** Welch's t of two samples. */
function welch(left: readonly number[], right: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (values: readonly number[], middle: number) =>
    values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length;
  const [one, other] = [mean(left), mean(right)];
  return (one - other) / Math.sqrt(spread(left, one) + spread(right, other));
}
