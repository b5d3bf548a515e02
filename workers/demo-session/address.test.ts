import { describe, expect, it } from "vitest";
import { hmacSha256 } from "#shared/digest";
import { addressPseudonyms, callerAddress, networkOf } from "./address.ts";

const SECRET = "a-secret-of-sufficient-length-0123456789";

describe("[T27] [C25] the network of an address", () => {
  const V4 = "203.0.113.7";
  const FULL = "2001:0db8:00ab:0000:1111:2222:3333:4444";
  const NETWORK = "2001:db8:ab:0";
  it.each([
    // IPv4, plain and in each of its IPv6 forms.
    [V4, V4],
    [` ${V4} `, V4],
    [`\t${V4}`, V4],
    [`::ffff:${V4}`, V4],
    [`::FFFF:${V4}`, V4],
    [`::ffff:${V4} `, V4],
    [`0:0:0:0:0:ffff:${V4}`, V4],
    [`0000:0000:0000:0000:0000:ffff:${V4}`, V4],
    [`0:0:0:0:0:FFFF:${V4}`, V4],
    [`::0:ffff:${V4}`, V4],
    ["::ffff:cb00:7107", V4],
    ["::FFFF:CB00:7107", V4],
    ["0:0:0:0:0:ffff:cb00:7107", V4],
    ["0000:0000:0000:0000:0000:ffff:cb00:7107", V4],
    ["::ffff:0:1", "0.0.0.1"],
    ["::ffff:ff00:ff", "255.0.0.255"],
    ["::ffff:102:304", "1.2.3.4"],
    ["0.0.0.0", "0.0.0.0"],
    ["255.255.255.255", "255.255.255.255"],
    // One /64, however its host part is written.
    [FULL, NETWORK],
    [FULL.toUpperCase(), NETWORK],
    ["2001:db8:ab:0:1111:2222:3333:4444", NETWORK],
    ["2001:db8:ab::", NETWORK],
    ["2001:db8:ab::1", NETWORK],
    ["2001:db8:ab::1:2", NETWORK],
    ["2001:db8:ab::1:2:3:4", NETWORK],
    ["2001:db8:ab:0::1", NETWORK],
    ["2001:db8:ab::ffff:ffff:ffff:ffff", NETWORK],
    ["2001:0DB8:00AB::", NETWORK],
    [" 2001:db8:ab::1 ", NETWORK],
    ["2001:db8:ab::1%eth0", NETWORK],
    // Other networks.
    ["2001:db8:ab:1::1", "2001:db8:ab:1"],
    ["2001:db8:ac::1", "2001:db8:ac:0"],
    ["2001:db8::ab:0:0:0:1", "2001:db8:0:ab"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["::", "0:0:0:0"],
    ["1::", "1:0:0:0"],
    ["1:2:3:4:5:6:7:8", "1:2:3:4"],
    ["1:2:3:4:5:6:7::", "1:2:3:4"],
    ["::2:3:4:5:6:7:8", "0:2:3:4"],
    ["fe80::1%en0", "fe80:0:0:0"],
    ["fe80:0:0:0:1::", "fe80:0:0:0"],
    ["ffff::ffff", "ffff:0:0:0"],
    ["::1:ffff:cb00:7107", "0:0:0:0"],
    ["1::ffff:cb00:7107", "1:0:0:0"],
    ["0:0:1:0:0:ffff:cb00:7107", "0:0:1:0"],
    ["0:0:0:0:1:ffff:cb00:7107", "0:0:0:0"],
    ["::ffff:cb00:7107:1", "0:0:0:0"],
    // What is no address counts as itself.
    ["unknown", "unknown"],
    ["not:an:address", "not:an:address"],
    ["1:2:3:4:5:6:7:8:9:10", "1:2:3:4:5:6:7:8:9:10"],
  ])("%j counts as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("pseudonyms of an address", () => {
  const noon = Date.parse("2026-11-21T12:00:00Z");

  it("are made with a key of the day, of its network alone", async () => {
    const { today, yesterday } = (await addressPseudonyms("203.0.113.7", SECRET, noon))!;
    expect(today).toBe(await hmacSha256(SECRET, "address:2026-11-21:203.0.113.7"));
    expect(yesterday).toBe(await hmacSha256(SECRET, "address:2026-11-20:203.0.113.7"));
    expect(await addressPseudonyms("::ffff:203.0.113.7", SECRET, noon)).toEqual({ today, yesterday });
  });

  it("change with the day, the address and the secret", async () => {
    const of = async (address: string, secret: string, days: number) =>
      (await addressPseudonyms(address, secret, noon + days * 86_400_000))!.today;
    const all = [
      await of("203.0.113.7", SECRET, 0),
      await of("203.0.113.7", SECRET, 1),
      await of("203.0.113.8", SECRET, 0),
      await of("203.0.113.7", `${SECRET}x`, 0),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it("of nobody are none", async () => {
    expect(await addressPseudonyms(undefined, SECRET, noon)).toBeNull();
    expect(await addressPseudonyms("", SECRET, noon)).toBeNull();
  });
});

describe("the caller's address", () => {
  it.each(["127.0.0.1", " 127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1", undefined])(
    "is nobody's on a developer's machine: %s",
    (header) => {
      expect(callerAddress(header)).toBeUndefined();
    },
  );

  it.each(["203.0.113.7", "8.127.0.1", "::1:2", "::", "2001:db8::1"])("is the one that the edge saw: %s", (header) => {
    expect(callerAddress(header)).toBe(header);
  });
});
