import type { IconName } from "../ui/icon.tsx";

/** A screen: its address, its icon and the group of the menu it stands in. Texts are `t.sections[key]`. */
export const SECTIONS = [
  { key: "dashboard", path: "/app", icon: "home", group: "today" },
  { key: "production", path: "/app/produccion", icon: "oven", group: "bakery" },
  { key: "inventory", path: "/app/inventario", icon: "sack", group: "bakery" },
  { key: "sales", path: "/app/ventas", icon: "till", group: "selling" },
  { key: "alerts", path: "/app/alertas", icon: "bell", group: "today" },
  { key: "workshop", path: "/app/obrador", icon: "tablet", group: "bakery" },
  { key: "recipes", path: "/app/recetas", icon: "book", group: "bakery" },
  { key: "quality", path: "/app/calidad", icon: "gauge", group: "bakery" },
  { key: "orders", path: "/app/pedidos", icon: "basket", group: "selling" },
  { key: "forecast", path: "/app/prevision", icon: "trend", group: "selling" },
  { key: "purchases", path: "/app/compras", icon: "clipboard", group: "purchasing" },
  { key: "suppliers", path: "/app/proveedores", icon: "truck", group: "purchasing" },
  { key: "network", path: "/app/red", icon: "map", group: "chain" },
  { key: "distribution", path: "/app/reparto", icon: "route", group: "chain" },
  { key: "orchestrator", path: "/app/orquestador", icon: "spark", group: "organisation" },
  { key: "activity", path: "/app/actividad", icon: "history", group: "organisation" },
  { key: "team", path: "/app/equipo", icon: "people", group: "organisation" },
  { key: "session", path: "/app/sesion", icon: "hourglass", group: "organisation" },
] as const satisfies readonly { key: string; path: string; icon: IconName; group: string }[];

/** Sections of this group are of use only where there is more than one bakery. */
export const CHAIN_GROUP = "chain";

export type SectionKey = (typeof SECTIONS)[number]["key"];

/** Screens that are reached from another one and have no place in the menu. */
const INNER_PATHS = [
  "/app/produccion/turnos",
  "/app/produccion/maquinas",
  "/app/inventario/lotes",
  "/app/inventario/movimientos",
  "/app/compras/entregas",
  "/app/compras/planes",
  "/app/compras/necesidades",
  "/app/pedidos/clientes",
  "/app/ventas/tickets",
  "/app/ventas/mostrador",
  "/app/calidad/plantillas",
  "/app/prevision/acierto",
  "/app/prevision/modelos",
  "/app/equipo/panaderia",
  "/app/alertas/ideas",
  "/fin",
];

/** Every path that is answered by the application; the build makes a shell for each. */
export const SHELL_PATHS: readonly string[] = [...SECTIONS.map(({ path }) => path), ...INNER_PATHS];
