import { domains } from "#domain";
import type { Profile } from "#shared/vocabulary";

const PROFILE_DIGITS: Record<Profile, string> = {
  professional: "1",
  enterprise: "2",
  individual_bakery: "3",
  central_baker_satellite: "4",
};

/**
 * The base id of row `number` of `table` (`domain.table`): profile digit, the domain's and the table's place in the
 * registry, tenant digit and number, in the form of a version 4 UUID. `tenant` is 0 for the root and 1 to 3 for shops.
 */
export function baseId(profile: Profile, table: string, number: number, tenant = 0): string {
  const domain = domains.findIndex((candidate) => candidate.tables.some(({ path }) => path === table));
  if (domain < 0) throw new Error(`no domain declares ${table}`);
  const place = domains[domain]!.tables.findIndex(({ path }) => path === table) + 1;
  const prefix = PROFILE_DIGITS[profile] + domain.toString(16) + place.toString(16).padStart(2, "0");
  return `${prefix}0000-0000-4000-a00${tenant}-${number.toString(16).padStart(12, "0")}`;
}
