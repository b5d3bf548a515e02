import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wayIn } from "./way-in.ts";

describe("[T32] the way into a bakery", () => {
  it("is any screen of the application", () => {
    for (const path of ["/app", "/app/red", "/app/compras/necesidades"]) expect(wayIn(path)).toBe(path);
  });

  it("is the first screen for whatever else is asked", () => {
    const others = [null, "", "/", "/fin", "//evil.example", "/app//evil.example", "/app/../x", "/app\n", "/app?x=1"];
    for (const asked of [...others, "/app@evil.example", "https://evil.example/app", "/app\\evil", "/application"])
      expect(wayIn(asked), String(asked)).toBe("/app");
  });

  it("never leaves the site", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/app${text}`),
        ),
        (asked) => {
          const { origin, pathname } = new URL(wayIn(asked), "https://bakery.test");
          expect([origin, pathname.split("/")[1]]).toEqual(["https://bakery.test", "app"]);
        },
      ),
    );
  });
});
