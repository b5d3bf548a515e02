import { DAY_MS } from "#shared/business-calendar";
import { hmacSha256 } from "#shared/digest";

/**
 * The address that the edge saw, for counting. A loopback address is a developer's own machine, where wrangler fills the
 * header in by itself; the edge never sees one.
 */
export const callerAddress = (header: string | undefined): string | undefined =>
  header === undefined || /^(127\.|\[::1\])/.test(canonical(header)) ? undefined : header;

/**
 * The pseudonyms under which an address counts its creations: HMACs under a key of the day, so that they mean nothing
 * two days after. An IPv6 address counts by its /64, which one household or host is given as a whole.
 * @returns `null` without an address, as on a developer's machine
 */
export async function addressPseudonyms(address: string | undefined, secret: string, nowMs: number) {
  if (!address) return null;
  const of = (instantMs: number) =>
    hmacSha256(secret, `address:${new Date(instantMs).toISOString().slice(0, 10)}:${networkOf(address)}`);
  const [today, yesterday] = await Promise.all([of(nowMs), of(nowMs - DAY_MS)]);
  return { today, yesterday };
}

/** The IPv4 address, also of its IPv6-mapped form, or the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  const text = canonical(address);
  if (!text.startsWith("[")) return text;
  const sides = text
    .slice(1, -1)
    .split("::")
    .map((side) => side.split(":").filter(Boolean));
  const [leading, trailing = []] = sides as [string[], string[]?];
  const zeros = Array<string>(8 - leading.length - trailing.length).fill("0");
  return [...leading, ...zeros, ...trailing].slice(0, 4).join(":");
}

/** An IPv6 address as URLs (WHATWG) spell it, in brackets; of an IPv6-mapped one, the IPv4 address. Any other text as it is. */
function canonical(address: string): string {
  const [text] = address.trim().split("%") as [string];
  const url = `http://[${text}]`;
  if (!URL.canParse(url)) return text;
  const { hostname } = new URL(url);
  const mapped = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(hostname);
  if (!mapped) return hostname;
  const [high, low] = mapped.slice(1).map((group) => Number.parseInt(group, 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
