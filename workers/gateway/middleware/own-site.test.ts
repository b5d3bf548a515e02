import { describe, expect, it } from "vitest";
import { requireOwnSite } from "./own-site.ts";

const own = (headers: Record<string, string>): boolean => {
  try {
    requireOwnSite(new Request("https://demo.example/api/v1/orders", { method: "POST", headers }));
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "cross_site_request" });
    return false;
  }
};

describe("[T8] our own site", () => {
  it.each<[boolean, Record<string, string>]>([
    [true, {}],
    [true, { "Sec-Fetch-Site": "same-origin" }],
    [true, { "Sec-Fetch-Site": "same-origin", Origin: "https://evil.example" }],
    [true, { Origin: "https://demo.example" }],
    [false, { "Sec-Fetch-Site": "same-site" }],
    [false, { "Sec-Fetch-Site": "cross-site" }],
    [false, { "Sec-Fetch-Site": "none" }],
    [false, { "Sec-Fetch-Site": "cross-site", Origin: "https://demo.example" }],
    [false, { Origin: "null" }],
    [false, { Origin: "https://evil.example" }],
    [false, { Origin: "http://demo.example" }],
    [false, { Origin: "https://demo.example:8443" }],
    [false, { Origin: "https://demo.example.evil.example" }],
  ])("is %s for %j", (expected, headers) => {
    expect(own(headers)).toBe(expected);
  });
});
