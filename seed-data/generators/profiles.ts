import { centralBakerSatellite } from "./central-baker-satellite.ts";
import { enterprise } from "./enterprise.ts";
import { individualBakery } from "./individual-bakery.ts";
import { professional } from "./professional.ts";
import type { ProfilePlan } from "./site.ts";

/** Every profile whose history is generated. A further profile is a plan of its own and one line here. */
export const profilePlans: readonly ProfilePlan[] = [professional, enterprise, individualBakery, centralBakerSatellite];
