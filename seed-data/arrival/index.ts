import type { ArrivalFact } from "./arrival-fact.ts";
import { centralBakerSatellite } from "./central-baker-satellite.ts";
import { enterprise } from "./enterprise.ts";
import { individualBakery } from "./individual-bakery.ts";
import { professional } from "./professional.ts";

/** What a visitor of each profile finds (SPEC §7). */
export const arrivalFacts: Readonly<Record<string, readonly ArrivalFact[]>> = {
  professional,
  enterprise,
  individual_bakery: individualBakery,
  central_baker_satellite: centralBakerSatellite,
};
