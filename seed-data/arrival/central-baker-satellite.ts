import type { ArrivalFact } from "./arrival-fact.ts";
import {
  accuracy,
  counted,
  daysForecast,
  dueOrders,
  expiringLots,
  fulfilment,
  lateDeliveries,
  lowIngredients,
  nextBatches,
  orderStates,
  overdueBatches,
  recentDeliveries,
  runningBatches,
  tomorrowsBatches,
} from "./facts.ts";

/** What a visitor of the Panadería La Espiga finds: the central bakery's truck on its way, and a pie that nobody ordered. */
export const centralBakerSatellite: readonly ArrivalFact[] = [
  lowIngredients([
    ["PRE-008", 24, "SENT"],
    ["PRE-014", 0, null],
  ]),
  {
    fact: "deliveries that arrive soon, from whom, and in how many minutes",
    about: "procurement.deliveries",
    query: `SELECT suppliers.name, suppliers.category, minutes_from_now(expected_date) AS minutes
      FROM deliveries JOIN suppliers ON suppliers.id = supplier_id
      WHERE deliveries.status = 'IN_TRANSIT' AND minutes BETWEEN 0 AND 240`,
    rows: [["Obrador Central La Espiga", "central_bakery", 150]],
  },
  expiringLots([["PRE-016", 6, 2880]]),
  overdueBatches([]),
  runningBatches([["Croissant de Mantequilla", "BAKING", -73]]),
  nextBatches([["Baguette"]]),
  tomorrowsBatches([["Pan de Payés", "05:00"]]),
  orderStates([["PENDING_APPROVAL", null]]),
  lateDeliveries([]),
  recentDeliveries(4),
  dueOrders([
    ["READY", 180],
    ["CONFIRMED", 1380],
  ]),
  counted("par-baked goods", "inventory.ingredients", "is_par_baked AND product_type = 'INGREDIENT'", 16),
  counted("finished products", "inventory.ingredients", "product_type = 'FINISHED_PRODUCT' AND is_active", 16),
  {
    fact: "finished products that are made of anything but par-baked goods",
    about: "recipes.recipes",
    query: `SELECT name FROM recipes WHERE NOT EXISTS (SELECT 1 FROM recipe_ingredients AS line
      JOIN ingredients ON ingredients.id = line.ingredient_id WHERE line.recipe_id = recipes.id AND is_par_baked)`,
    rows: [],
  },
  daysForecast,
  fulfilment(94),
  accuracy(91),
];
