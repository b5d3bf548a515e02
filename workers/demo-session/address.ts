import { DAY_MS } from "#shared/business-calendar";
import { hmacSha256 } from "#shared/digest";

/**
 * The address that the edge saw, for counting. A loopback address is a developer's own machine, where wrangler fills the
 * header in by itself; the edge never sees one.
 */
export const callerAddress = (header: string | undefined): string | undefined =>
  header === undefined || /^(127\.|::1$|::ffff:127\.)/.test(header.trim()) ? undefined : header;

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
  const text = address.trim().toLowerCase();
  const mapped = /^(?:0*:)*(?:ffff:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (mapped) return mapped[1]!;
  if (!text.includes(":")) return text;
  const [head = "", tail] = text.split("%")[0]!.split("::");
  const leading = head === "" ? [] : head.split(":");
  const trailing = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - leading.length - trailing.length) }, () => "0");
  const groups = [...leading, ...gap, ...trailing];
  if (groups.slice(0, 5).every((group) => Number.parseInt(group, 16) === 0) && groups[5] === "ffff") {
    const [high, low] = [Number.parseInt(groups[6] ?? "0", 16), Number.parseInt(groups[7] ?? "0", 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
