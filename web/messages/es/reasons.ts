type Values = Readonly<Record<string, string>>;

/** Why the assistant, a plan or a person decided something. Values come formatted. */
export const reasons: Record<string, ((v: Values) => string) | undefined> = {
  "procurement.proposal.approved_by_assistant": (v) =>
    `${v.on_hand_quantity ? `Quedaban ${v.on_hand_quantity} de ${v.ingredient_name} y se pide por debajo de ${v.reorder_point}. ` : `Hacía falta ${v.ingredient_name}. `}El importe está dentro de lo que el asistente puede aprobar, así que lo aprobó él.`,
  "procurement.proposal.pending_human_review": (v) =>
    v.ingredient_name
      ? `Quedan ${v.on_hand_quantity} de ${v.ingredient_name} y se pide por debajo de ${v.reorder_point}. El asistente propone comprarlo a ${v.supplier_name}; lo decide una persona.`
      : `Pasa de ${v.approval_limit_cents}, lo que el asistente puede aprobar: lo decide una persona.`,
  "procurement.requirement.below_reorder_point": (v) =>
    `Quedan ${v.on_hand_quantity}, por debajo del punto de pedido (${v.reorder_point}).`,
  "procurement.requirement.minimum_not_reached": (v) =>
    `Quedan ${v.on_hand_quantity}, pero lo que falta no llega al pedido mínimo de ${v.supplier_name} (${v.minimum_order_cents}).`,
  "procurement.requirement.planned_production": (v) =>
    v.planned_use_quantity
      ? `Las hornadas planificadas gastan ${v.planned_use_quantity} y quedan ${v.on_hand_quantity}.`
      : `Las hornadas de ${v.days} días gastan ${v.required_quantity} y quedan ${v.on_hand_quantity}.`,
  "orchestrator.forecast.read": (v) => `Leída la previsión de ${v.products} productos para ${v.days} días.`,
  "orchestrator.stock.below_reorder_point": (v) =>
    v.count === "0"
      ? "Ningún ingrediente está por debajo de su punto de pedido."
      : v.count === "1"
        ? "Un ingrediente está por debajo de su punto de pedido."
        : `${v.count} ingredientes están por debajo de su punto de pedido.`,
  "orchestrator.stock.outlet_below_reorder_point": (v) =>
    `En ${v.outlet_name} quedan ${v.on_hand_quantity} de ${v.ingredient_name}; se repone por debajo de ${v.reorder_point}.`,
  "orchestrator.orders.open": (v) => `Pedido abierto de ${v.customer_name}.`,
  "orchestrator.orders.open_total": (v) =>
    v.count === "0"
      ? "No hay pedidos de clientes abiertos."
      : v.count === "1"
        ? "Hay un pedido de cliente abierto."
        : `Hay ${v.count} pedidos de clientes abiertos.`,
  "orchestrator.batch.planned": (v) =>
    v.forecast_quantity
      ? `${v.product_name}: ${v.planned_quantity}. Se esperan vender ${v.forecast_quantity}, hay encargadas ${v.ordered_quantity}, quedan ${v.usable_quantity} y ya estaban planificadas ${v.already_planned_quantity}.`
      : `${v.product_name}: ${v.planned_quantity} planificadas.`,
  "orchestrator.batch.planned_total": (v) =>
    v.count === "0" ? "No hace falta ninguna hornada más." : `${v.count} hornadas planificadas.`,
  "orchestrator.batch.no_recipe": (v) =>
    `${v.product_name}: harían falta ${v.needed_quantity}, pero no tiene receta activa.`,
  "orchestrator.requirement.none": () => "No falta nada para lo que se va a hacer.",
  "orchestrator.requirement.below_reorder_point": (v) =>
    `${v.ingredient_name}: quedan ${v.on_hand_quantity}, por debajo del punto de pedido (${v.reorder_point}).`,
  "orchestrator.requirement.short_for_batches": (v) =>
    v.planned_use_quantity
      ? `${v.ingredient_name}: quedan ${v.on_hand_quantity} y las hornadas gastan ${v.planned_use_quantity}.`
      : `${v.ingredient_name}: con los ${v.on_hand_quantity} que quedan no llega para las hornadas.`,
  "orchestrator.requirement.covered_by_open_order": (v) =>
    `${v.ingredient_name}: quedan ${v.on_hand_quantity}, pero ya hay un pedido en camino.`,
  "orchestrator.requirement.planned_production": (v) =>
    `${v.ingredient_name}: hace falta para la producción planificada y lo trae ${v.supplier_name}.`,
  "orchestrator.proposal.none": () => "No hay nada que comprar.",
  "orchestrator.proposal.approved_by_assistant": (v) =>
    `${v.ingredient_name}: pedido a ${v.supplier_name}, aprobado por el asistente.${v.on_hand_quantity ? ` Quedaban ${v.on_hand_quantity}.` : ""}`,
  "orchestrator.proposal.pending_human_review": (v) =>
    v.ingredient_name
      ? `${v.ingredient_name}: propuesto a ${v.supplier_name}${v.order_quantity ? `, ${v.order_quantity}` : ""}. Espera a que una persona lo apruebe.`
      : `Pedido propuesto a ${v.supplier_name}. Espera a que una persona lo apruebe.`,
  "orchestrator.proposal.no_order_minimum_not_reached": (v) =>
    `${v.ingredient_name}: no se pide, porque no llega al mínimo de ${v.supplier_name} (${v.minimum_order_cents}).`,
  "orchestrator.proposal.no_supplier": (v) => `${v.ingredient_name}: hace falta y nadie lo ofrece.`,
  "orchestrator.summary.batches_planned": (v) =>
    v.count === "1" ? "1 hornada planificada" : `${v.count} hornadas planificadas`,
  "orchestrator.summary.requirements_found": (v) =>
    v.count === "0"
      ? "No falta ningún ingrediente"
      : v.count === "1"
        ? "Falta 1 ingrediente"
        : `Faltan ${v.count} ingredientes`,
  "orchestrator.summary.outlet_replenishment": (v) =>
    `${v.planned_quantity} de ${v.ingredient_name} para ${v.outlet_name}, donde quedan ${v.on_hand_quantity}`,
  "production.plan.forecast_demand": (v) =>
    v.forecast_quantity
      ? `Se esperan vender ${v.forecast_quantity} y quedan ${v.usable_quantity}: por eso ${v.planned_quantity}.`
      : `Planificada por la previsión de venta: ${v.planned_quantity}.`,
  "production.plan.customer_order": (v) => `Planificada para un pedido de cliente: ${v.planned_quantity}.`,
  "production.plan.rest_before_sale": (v) => `Tiene que reposar ${v.rest_hours} horas antes de venderse.`,
  "production.plan.outlet_replenishment": (v) =>
    `Para reponer ${v.outlet_name}: quedan ${v.on_hand_quantity} de ${v.ingredient_name}.`,
  "production.delay.equipment_maintenance": (v) =>
    `${v.equipment_name} está en mantenimiento y espera a ${v.waiting_for_name}.`,
  "production.hold.quality_failed": (v) =>
    `Un control no se ha pasado: midió ${v.measured_value}${v.maximum_value && v.maximum_value !== "–" ? ` y el máximo es ${v.maximum_value}` : ""}${v.minimum_value && v.minimum_value !== "–" ? ` y el mínimo es ${v.minimum_value}` : ""}.`,
  "production.hold.by_hand": (v) => `${v.person} la ha parado: ${v.reason}`,
  "distribution.delay.traffic": (v) =>
    `Retenciones en la ${v.road}, tramo ${v.section}: ${v.delay_minutes} min más hasta ${v.outlet_name}.`,
  "forecasting.driver.recent_trend": (v) =>
    `Tendencia ${v.weeks === "1" ? "de la última semana" : `de las últimas ${v.weeks} semanas`}: ${v.change_percent}.`,
  "forecasting.driver.weekend_bread": (v) =>
    `Fin de semana: el sábado ${v.saturday_percent}, el domingo ${v.sunday_percent}.`,
  "forecasting.driver.weekend_sweet": (v) => `Fin de semana: lo dulce, ${v.saturday_percent} el sábado.`,
  "insights.price_trend.rising": (v) =>
    `${v.ingredient_name} sube: ${v.supplier_name} pide ya ${v.price_cents}, un ${v.change_percent} más que al principio.`,
  "insights.price_trend.falling": (v) =>
    `${v.ingredient_name} baja: ${v.supplier_name} pide ${v.price_cents}, un ${v.change_percent} respecto al principio.`,
  "insights.safety_stock.too_low": (v) =>
    `${v.ingredient_name}: la reserva de ${v.current_quantity} se queda corta; con ${v.recommended_quantity} aguantarías el ${v.service_level_percent} de las veces.`,
  "insights.safety_stock.too_high": (v) =>
    `${v.ingredient_name}: guardas ${v.current_quantity} de reserva y con ${v.recommended_quantity} basta.`,
  "insights.yield.below_recipe": (v) =>
    `${v.product_name}: sale el ${v.actual_percent} de lo planificado y la receta promete el ${v.expected_percent}.`,
};
