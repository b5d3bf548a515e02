/**
 * The table "Integridad Obligatoria" of document 002, by hand: what each of its rows requires, the query that finds
 * the rows that break it, and a change that must make that query find one. Written in plain SQL and from the document
 * alone, so that a wrong declaration in a schema cannot hide here too.
 */
export const INTEGRITY_TABLE: readonly (readonly [label: string, violations: string, breaking: string])[] = [
  reference("production_batches", "recipe_id", "recipes", "there.is_active = 1"),
  reference("production_batches", "product_id", "ingredients", "there.product_type = 'FINISHED_PRODUCT'"),
  [
    "production_batches.equipment_used → equipment, all OPERATIONAL",
    `SELECT here.id, used.value FROM production_batches here, json_each(here.equipment_used) used
      WHERE NOT EXISTS (SELECT 1 FROM equipment there
        WHERE there.id = used.value AND there.tenant_id = here.tenant_id AND there.status = 'OPERATIONAL')`,
    "UPDATE equipment SET status = 'DOWN'",
  ],
  reference("production_batches", "order_id", "customer_orders", "there.status <> 'CANCELLED'"),
  reference("production_batches", "forecast_id", "forecasts", "there.product_id = here.product_id"),
  reference("recipes", "finished_product_id", "ingredients", "there.product_type = 'FINISHED_PRODUCT'"),
  reference("recipe_ingredients", "ingredient_id", "ingredients", "there.product_type = 'INGREDIENT'"),
  reference("stock", "ingredient_id", "ingredients"),
  reference(
    "stock",
    "supplier_id",
    "suppliers",
    `EXISTS (SELECT 1 FROM supplier_contracts contract WHERE contract.supplier_id = there.id
      AND contract.status = 'IN_FORCE' AND date('now') BETWEEN contract.starts_on AND contract.ends_on)`,
  ),
  reference("purchase_orders", "supplier_id", "suppliers", "there.status = 'ACTIVE'"),
  reference("purchase_order_items", "ingredient_id", "ingredients", "there.product_type = 'INGREDIENT'"),
  reference("purchase_order_items", "purchase_order_id", "purchase_orders"),
  reference("procurement_requirements", "plan_id", "procurement_plans"),
  reference("procurement_requirements", "ingredient_id", "ingredients"),
  reference("customer_orders", "customer_id", "customers"),
  reference("order_items", "customer_order_id", "customer_orders"),
  reference("order_items", "product_id", "ingredients", "there.product_type = 'FINISHED_PRODUCT'"),
  reference("quality_checks", "batch_id", "production_batches"),
  reference("quality_checks", "template_id", "quality_check_templates"),
  reference("sales_data", "product_id", "ingredients", "there.product_type = 'FINISHED_PRODUCT'"),
  reference("forecasts", "product_id", "ingredients"),
];

/** One reference of one tenant's rows, where it is given at all. */
function reference(table: string, column: string, target: string, condition = "TRUE") {
  const meaning = condition === "TRUE" ? "" : `, ${condition.replaceAll(/\s+/g, " ")}`;
  return [
    `${table}.${column} → ${target}${meaning}`,
    `SELECT here.id, here.${column} FROM ${table} here WHERE here.${column} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM ${target} there
        WHERE there.id = here.${column} AND there.tenant_id = here.tenant_id AND ${condition})`,
    `UPDATE ${table} SET ${column} = '00000000-0000-4000-8000-000000000000'
      WHERE id = (SELECT min(id) FROM ${table} WHERE ${column} IS NOT NULL)`,
  ] as const;
}
