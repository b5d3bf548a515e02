import type { Profile } from "#shared/vocabulary";
import type { Catalogue } from "./catalogue.ts";
import type { OrderBookPlan } from "./customer-orders.ts";
import type { DemandPlan } from "./demand.ts";
import type { DistributionPlan } from "./distribution.ts";
import type { ForecastPlan } from "./forecasts.ts";
import { baseId } from "./ids.ts";
import type { PricePlan } from "./price-lists.ts";
import type { ProcurementPlan } from "./procurement.ts";
import type { ProductionPlan } from "./production.ts";
import type { SupplyPlan } from "./supply.ts";
import type { TillPlan } from "./tickets.ts";

/** Who does what at a site, by user id. */
export interface Staff {
  readonly manager: string;
  readonly bakers: readonly string[];
  readonly quality: string;
  readonly warehouse: string;
  readonly cashiers: readonly string[];
}

/** One tenant's history: what is configured per profile. A part that is left out is not generated. */
export interface SitePlan {
  /** 0 for the root tenant, 1 to 3 for a chain's shops; the tenant digit of every id. */
  readonly tenant: number;
  readonly tenantId: string;
  readonly staff: Staff;
  readonly demand?: DemandPlan;
  readonly till?: TillPlan;
  readonly forecasts?: ForecastPlan;
  readonly prices?: PricePlan;
  readonly supply?: SupplyPlan;
  readonly procurement?: ProcurementPlan;
  readonly production?: ProductionPlan;
  readonly orderBook?: OrderBookPlan;
  readonly distribution?: DistributionPlan;
}

export interface ProfilePlan {
  readonly profile: Profile;
  readonly baseTenantId: string;
  readonly version: string;
  /** The public password of everybody in the profile; the hand-written users hold its hashes. */
  readonly demoPassword: string;
  readonly sites: readonly SitePlan[];
}

/** A site's plan beside what the hand-written files say about it. */
export interface Site extends SitePlan {
  readonly profile: Profile;
  readonly catalogue: Catalogue;
  /** The base id of row `number` of `table` at this site. */
  id(table: string, number: number): string;
}

export const siteOf = (profile: Profile, plan: SitePlan, catalogue: Catalogue): Site => ({
  ...plan,
  profile,
  catalogue,
  id: (table, number) => baseId(profile, table, number, plan.tenant),
});
