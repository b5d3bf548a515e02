import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hmacSha256 } from "#shared/digest";
import { handleOf, sessionIdOf } from "./session-id.ts";

const SECRET = "a-secret-of-sufficient-length-0123456789";
const HANDLE = "0123456789abcdef".repeat(4);

describe("[T1] a session id", () => {
  it("is the handle and its MAC, and is read back to the handle", async () => {
    const id = await sessionIdOf(HANDLE, SECRET);
    expect(id).toBe(`demo_${HANDLE}${await hmacSha256(SECRET, `session-id:${HANDLE}`)}`);
    expect(await handleOf(id, SECRET)).toBe(HANDLE);
  });

  it("of another secret, or with a MAC that was made for something else, is none", async () => {
    expect(await handleOf(await sessionIdOf(HANDLE, SECRET), `${SECRET}x`)).toBeUndefined();
    expect(await handleOf(`demo_${HANDLE}${await hmacSha256(SECRET, HANDLE)}`, SECRET)).toBeUndefined();
    expect(await handleOf(`demo_${HANDLE}${await hmacSha256(SECRET, `receipt:${HANDLE}`)}`, SECRET)).toBeUndefined();
  });

  it("written in any other way is none", async () => {
    const id = await sessionIdOf(HANDLE, SECRET);
    const others = [
      "",
      HANDLE,
      `demo_${HANDLE}`,
      id.slice(5),
      ` ${id}`,
      `${id} `,
      `${id}\n`,
      `x${id}`,
      `${id}0`,
      id.slice(0, -1),
      id.toUpperCase(),
      id.replace("demo_", "DEMO_"),
      id.replace("demo_", "demo-"),
      `${id}${id}`,
      `demo_${"0".repeat(128)}`,
      `demo_${"g".repeat(128)}`,
    ];
    for (const other of others) expect(await handleOf(other, SECRET), JSON.stringify(other)).toBeUndefined();
  });

  it("with any digit changed is none", async () => {
    const id = await sessionIdOf(HANDLE, SECRET);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 132 }), fc.integer({ min: 1, max: 15 }), async (position, step) => {
        const digit = "0123456789abcdef"[(Number.parseInt(id[position]!, 16) + step) % 16]!;
        expect(await handleOf(id.slice(0, position) + digit + id.slice(position + 1), SECRET)).toBeUndefined();
      }),
    );
  });
});
