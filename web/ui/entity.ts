const PATHS: Readonly<Record<string, string>> = {
  "inventory.ingredients": "/app/inventario?ver=",
  "procurement.deliveries": "/app/compras/entregas?ver=",
  "procurement.purchase_orders": "/app/compras?ver=",
  "production.production_batches": "/app/produccion?ver=",
  "production.quality_checks": "/app/calidad?ver=",
  "orders.customer_orders": "/app/pedidos?ver=",
  "sales.pos_transactions": "/app/ventas/tickets?ver=",
  "orchestrator.orchestration_runs": "/app/orquestador?ver=",
  "distribution.distribution_routes": "/app/reparto?ver=",
  "alerts.alerts": "/app/alertas?ver=",
};
/** Where the list is shown that a row without a detail of its own stands in. */
const LISTS: Readonly<Record<string, string>> = {
  "inventory.stock": "/app/inventario/lotes",
  "inventory.stock_movements": "/app/inventario/movimientos",
  "production.production_capacity": "/app/produccion",
};

/** Where what an alert or a change is about can be seen. */
export const hrefOf = (entity: string, id: string): string | undefined =>
  entity in PATHS ? `${PATHS[entity]}${id}` : LISTS[entity];
