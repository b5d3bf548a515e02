import type { ArrivalFact } from "./arrival-fact.ts";
import { professional } from "./professional.ts";

/** What a visitor of each profile finds (SPEC §7). */
export const arrivalFacts: Readonly<Record<string, readonly ArrivalFact[]>> = {
  professional,
};
