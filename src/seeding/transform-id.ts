const HEX = "0123456789abcdef";

/**
 * Byte-wise XOR of two UUIDs, in lower case (document 001): deterministic, its own inverse, and the same for every
 * reference to the same row. The result has the form of a UUID but not the version bits of RFC 9562.
 */
export function transformId(base: string, key: string): string {
  let transformed = "";
  for (let position = 0; position < base.length; position++) {
    const digit = base[position]!;
    transformed += digit === "-" ? digit : HEX[Number.parseInt(digit, 16) ^ Number.parseInt(key[position]!, 16)];
  }
  return transformed;
}

/** The tenants of one session: the seed's root and the virtual tenant that stands for it, the key of every transform. */
export interface SessionTenants {
  readonly baseRoot: string;
  readonly virtualRoot: string;
}

/** The virtual tenant of a base tenant: the root is mapped to its own, a child is transformed like any other id (SPEC §5). */
export const virtualTenant = (base: string, { baseRoot, virtualRoot }: SessionTenants): string =>
  base === baseRoot ? virtualRoot : transformId(base, virtualRoot);
