import { activity } from "./activity.ts";
import { allergens, common, errors, units } from "./common.ts";
import { alerts, dashboard } from "./dashboard.ts";
import { forecast } from "./forecast.ts";
import { call, end, expiry, frame, groups, palette, roles, sections } from "./frame.ts";
import { inventory } from "./inventory.ts";
import { distribution, network } from "./network.ts";
import { notices } from "./notices.ts";
import { orchestrator } from "./orchestrator.ts";
import { orders } from "./orders.ts";
import { production } from "./production.ts";
import { lines, purchases } from "./purchases.ts";
import { quality } from "./quality.ts";
import { reasons } from "./reasons.ts";
import { recipes } from "./recipes.ts";
import { sales } from "./sales.ts";
import { suppliers } from "./suppliers.ts";
import { team } from "./team.ts";
import { tour } from "./tour.ts";
import { session, workshop } from "./workshop.ts";

/** Every text of the application. The Spanish ones are written first; `Messages` is their shape. */
export const es = {
  common,
  errors,
  units,
  allergens,
  sections,
  groups,
  call,
  frame,
  palette,
  roles,
  expiry,
  end,
  dashboard,
  alerts,
  inventory,
  production,
  activity,
  forecast,
  distribution,
  /** What things are called where that is not their Spanish name. */
  names: {} as Readonly<Record<string, string>>,
  network,
  notices,
  orchestrator,
  orders,
  lines,
  purchases,
  quality,
  reasons,
  recipes,
  sales,
  suppliers,
  team,
  session,
  tour,
  workshop,
};

export type Messages = typeof es;
