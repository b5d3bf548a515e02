import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transformId, virtualTenant } from "./transform-id.ts";

fc.configureGlobal({ seed: 20251214 });

const NIL = "00000000-0000-0000-0000-000000000000";
const UUID_FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const uuid = fc.uuid();

/** The transform written with 128-bit integers, to judge the implementation by. */
function xorOfIntegers(base: string, key: string): string {
  const number = (id: string) => BigInt(`0x${id.replaceAll("-", "")}`);
  const hex = (number(base) ^ number(key)).toString(16).padStart(32, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

describe("transformId", () => {
  it.each([
    [
      "a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6",
      "12345678-90ab-4cde-8f01-23456789abcd",
      "b38695ac-755d-0b76-36c1-f2a7942d1e0b",
    ],
    [
      "00112233-4455-4677-8899-aabbccddeeff",
      "ffffffff-ffff-ffff-ffff-ffffffffffff",
      "ffeeddcc-bbaa-b988-7766-554433221100",
    ],
    [
      "ffffffff-ffff-4fff-bfff-ffffffffffff",
      "0f0f0f0f-0f0f-40f0-b0f0-f0f0f0f0f0f0",
      "f0f0f0f0-f0f0-0f0f-0f0f-0f0f0f0f0f0f",
    ],
    ["a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6", NIL, "a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6"],
    ["a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6", "a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6", NIL],
  ])("turns %s with the key %s into %s", (base, key, expected) => {
    expect(transformId(base, key)).toBe(expected);
  });

  it("writes lower case whatever the case of its arguments", () => {
    fc.assert(
      fc.property(uuid, uuid, (base, key) => {
        expect(transformId(base.toUpperCase(), key.toUpperCase())).toBe(transformId(base, key));
      }),
    );
  });

  it("is the exclusive or of the two ids, and the same one each time", () => {
    fc.assert(
      fc.property(uuid, uuid, (base, key) => {
        expect(transformId(base, key)).toBe(xorOfIntegers(base, key));
        expect(transformId(base, key)).toBe(transformId(base, key));
      }),
    );
  });

  it("gives the base back when it is applied twice", () => {
    fc.assert(
      fc.property(uuid, uuid, (base, key) => {
        expect(transformId(transformId(base, key), key)).toBe(base);
      }),
    );
  });

  it("never lets two tenants agree on one id", () => {
    fc.assert(
      fc.property(uuid, fc.uniqueArray(uuid, { minLength: 2, maxLength: 20 }), (base, keys) => {
        expect(new Set(keys.map((key) => transformId(base, key))).size).toBe(keys.length);
      }),
    );
  });

  it("separates two tenants whose ids differ in a single digit", () => {
    const key = "12345678-90ab-4cde-8f01-23456789abcd";
    const ids = [...key].flatMap((digit, position) =>
      digit === "-" ? [] : [`${key.slice(0, position)}${digit === "0" ? "1" : "0"}${key.slice(position + 1)}`],
    );
    expect(new Set([key, ...ids].map((other) => transformId(NIL, other))).size).toBe(33);
  });

  it("maps different rows of one tenant to different ids", () => {
    fc.assert(
      fc.property(fc.uniqueArray(uuid, { minLength: 2, maxLength: 50 }), uuid, (bases, key) => {
        expect(new Set(bases.map((base) => transformId(base, key))).size).toBe(bases.length);
      }),
    );
  });

  it("keeps the 8-4-4-4-12 form, though not the version bits", () => {
    fc.assert(
      fc.property(uuid, uuid, (base, key) => {
        expect(transformId(base, key)).toMatch(UUID_FORM);
      }),
    );
    expect(transformId("a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6", "12345678-90ab-4cde-8f01-23456789abcd")[14]).toBe("0");
  });

  it("keeps every reference: what pointed at a row points at its clone", () => {
    const rows = fc.uniqueArray(uuid, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.array(fc.nat(), { maxLength: 40 }), uuid, (ids, picks, key) => {
        const references = picks.map((pick) => ids[pick % ids.length]!);
        const cloned = ids.map((id) => transformId(id, key));
        for (const reference of references) {
          expect(cloned.indexOf(transformId(reference, key))).toBe(ids.indexOf(reference));
        }
      }),
    );
  });
});

describe("virtualTenant", () => {
  const tenants = {
    baseRoot: "a1b2c3d4-e5f6-47a8-b9c0-d1e2f3a4b5c6",
    virtualRoot: "12345678-90ab-4cde-8f01-23456789abcd",
  };

  it("maps the base root to the session's root, without a transform", () => {
    expect(virtualTenant(tenants.baseRoot, tenants)).toBe(tenants.virtualRoot);
  });

  it("transforms a child with the root as the key", () => {
    expect(virtualTenant("00112233-4455-4677-8899-aabbccddeeff", tenants)).toBe("1225744b-d4fe-0aa9-0798-89feab544532");
  });

  it("keeps the tenants of a session apart from each other and from those of another session", () => {
    fc.assert(
      fc.property(fc.uniqueArray(uuid, { minLength: 6, maxLength: 6 }), (ids) => {
        const [baseRoot, virtualRoot, otherRoot, ...children] = ids as [string, string, string, ...string[]];
        const of = (root: string) =>
          [baseRoot, ...children].map((base) => virtualTenant(base, { baseRoot, virtualRoot: root }));
        expect(new Set(of(virtualRoot)).size).toBe(children.length + 1);
        const others = of(otherRoot);
        expect(of(virtualRoot).filter((tenant, index) => tenant === others[index])).toEqual([]);
      }),
    );
  });
});
