export const dashboard = {
  greeting: (hour: number, name: string) =>
    `${hour < 5 ? "Buenas noches" : hour < 14 ? "Buenos días" : hour < 21 ? "Buenas tardes" : "Buenas noches"}, ${name}`,
  status: (alerts: number, baking: number) =>
    `${alerts === 0 ? "Nada pide tu atención" : alerts === 1 ? "Un asunto pide tu atención" : `${alerts} asuntos piden tu atención`} y ${
      baking === 0
        ? "no hay hornadas en marcha"
        : baking === 1
          ? "hay una hornada en marcha"
          : `hay ${baking} hornadas en marcha`
    }.`,
  kpisLabel: "Cifras clave",
  kpis: {
    sales_yesterday: "Ventas de ayer",
    production_fulfilment: "Cumplimiento de producción",
    critical_stock: "Existencias críticas",
    forecast_accuracy: "Acierto de la previsión",
    next_week_demand: "Demanda de la próxima semana",
    waste_reduction: "Reducción de la merma",
    procurement_saving: "Ahorro en compras al mes",
  } as Record<string, string>,
  salesFormula: "Suma de lo vendido ayer, sin IVA, en todos los canales",
  weekBefore: "El mismo día de la semana pasada",
  inputs: {
    quantity_completed: "Cantidad producida",
    quantity_planned: "Cantidad planificada",
    batches: "Hornadas",
    ingredients_below: "Por debajo del punto de pedido",
    ingredients: "Ingredientes en total",
    absolute_error: "Error absoluto",
    quantity_sold: "Cantidad vendida",
  } as Record<string, string>,
  ofIngredients: (total: string) => `de ${total} ingredientes`,
  versus: (day: string) => `frente al ${day} anterior`,
  more: "más",
  less: "menos",
  why: (label: string) => `Cómo se calcula: ${label}`,
  formula: "Cómo se calcula",
  noData: "Sin datos",
  salesTitle: "Ventas y previsión",
  salesText: "Los últimos 90 días y lo que esperamos de los próximos siete.",
  sold: "Vendido",
  expected: "Previsto",
  band: "Margen de la previsión",
  between: (low: string, high: string) => `entre ${low} y ${high}`,
  range: "Periodo",
  rangeDays: (days: number) => `${days} días`,
  day: "Día",
  chartHelp: "Usa las flechas para recorrer los días",
  chartSummary: (from: string, to: string, total: string) =>
    `Ventas por día del ${from} al ${to}: ${total} en total, con la previsión de los próximos días`,
  productionTitle: "El obrador hoy",
  productionText: (done: number, total: number) => `${done} de ${total} hornadas terminadas`,
  productionLink: "Ver producción",
  shopsTitle: "Tus tiendas",
  shopsText: "Los últimos siete días, frente a los siete de antes.",
  shop: { name: "Tienda", sales: "Ventas", change: "Cambio", target: "Del objetivo", waste: "Merma", alerts: "Avisos" },
  seeShop: (name: string) => `Ver ${name}`,
  noBatches: "Hoy no hay hornadas planificadas",
};

type Values = Readonly<Record<string, string>>;

/** Alerts by their key: title, cause and the one thing that would solve it. Values come formatted. */
export const alerts = {
  title: "Requiere tu atención",
  none: "Todo en orden",
  noneText: "Ni existencias, ni entregas, ni hornadas piden nada ahora mismo.",
  atStake: (money: string) => `${money} en juego`,
  severity: { critical: "Urgente", high: "Importante", medium: "Atención", low: "Aviso" },
  acknowledge: "Me ocupo",
  acknowledged: (name: string) => `Queda anotado: se ocupa ${name}`,
  solved: "Hecho. El aviso se cierra solo cuando su causa desaparece.",
  undone: "Deshecho: el pedido queda rechazado.",
  undoneReason: "Deshecho justo después de pedirlo",
  since: (when: string) => `Desde ${when}`,
  actions: {
    createPurchaseOrder: "Pedir ahora",
    approvePurchaseOrder: "Aprobar el pedido",
    receiveDelivery: "Dar por recibida",
    startBatch: "Empezar la hornada",
    createBatch: "Planificar la hornada",
  } as Record<string, string>,
  texts: {
    "alerts.out_of_stock": (v: Values) => `Se ha acabado: ${v.ingredient_name}`,
    "alerts.out_of_stock.why": (v: Values) =>
      `Quedan ${v.usable_quantity}, el punto de pedido es ${v.reorder_point} y no hay ningún pedido en camino. ${v.products_affected === "1" ? "Lo usa un producto" : `Lo usan ${v.products_affected} productos`}.`,
    "alerts.low_stock": (v: Values) => `Queda poco: ${v.ingredient_name}`,
    "alerts.low_stock.why": (v: Values) =>
      `Quedan ${v.usable_quantity}, por debajo del punto de pedido (${v.reorder_point}), y no hay ningún pedido en camino.`,
    "alerts.product_low_stock": (v: Values) => `Falta producto: ${v.ingredient_name}`,
    "alerts.product_low_stock.why": (v: Values) =>
      `Quedan ${v.usable_quantity} y mañana se esperan vender ${v.forecast_tomorrow}.`,
    "alerts.expiring_soon": (v: Values) => `Caduca pronto: ${v.ingredient_name}`,
    "alerts.expiring_soon.why": (v: Values) =>
      `El lote ${v.lot_number} aún tiene ${v.quantity} y caduca el ${v.expiration_date}.`,
    "alerts.delivery_late": (v: Values) => `Entrega con retraso: ${v.supplier_name}`,
    "alerts.delivery_late.why": (v: Values) =>
      `El pedido ${v.po_number} se esperaba ${v.expected_at} y todavía no ha llegado.`,
    "alerts.delivery_arriving_soon": (v: Values) => `Llega pronto: ${v.supplier_name}`,
    "alerts.delivery_arriving_soon.why": (v: Values) => `El pedido ${v.po_number} se espera ${v.expected_at}.`,
    "alerts.batch_overdue": (v: Values) => `Hornada sin empezar: ${v.product_name}`,
    "alerts.batch_overdue.why": (v: Values) => `${v.batch_number} debía empezar ${v.planned_start_time}.`,
    "production.delay.equipment_maintenance": (v: Values) =>
      `Debía empezar ${v.planned_start_time}: ${v.equipment_name} está en mantenimiento y espera a ${v.waiting_for_name}.`,
    "alerts.oven_capacity": (v: Values) => `Horno al ${v.used_percent}: ${v.equipment_name}`,
    "alerts.oven_capacity.why": (v: Values) =>
      `Hay ${v.planned_kg} kg planificados y caben ${v.available_kg} kg. No queda sitio para imprevistos.`,
    "alerts.route_delay": (v: Values) => `Ruta con retraso: ${v.route_name}`,
    "alerts.route_delay.why": (v: Values) => `Lleva ${v.delay_minutes} min de retraso y llega ${v.estimated_arrival}.`,
  } as Record<string, ((values: Values) => string) | undefined>,
  unknown: "Hay algo que revisar",
};
