import type { SectionKey } from "../../app/sections.ts";

export const sections: Record<SectionKey, string> = {
  dashboard: "Panel",
  production: "Producción",
  inventory: "Inventario",
  sales: "Ventas",
  alerts: "Alertas",
  workshop: "Modo obrador",
  recipes: "Recetas",
  quality: "Calidad",
  orders: "Pedidos",
  forecast: "Previsión",
  purchases: "Compras",
  suppliers: "Proveedores",
  network: "Red",
  distribution: "Reparto",
  orchestrator: "Orquestador",
  activity: "Actividad",
  team: "Equipo",
  session: "Tu sesión",
};

export const groups = {
  today: "Hoy",
  bakery: "Obrador",
  purchasing: "Compras",
  selling: "Ventas",
  organisation: "Organización",
  chain: "Cadena",
};

export const frame = {
  demo: "DEMO",
  demoLong: "Copia de demostración",
  menu: "Menú",
  moreMenu: "Más",
  sectionsLabel: "Secciones",
  home: "Ir al panel",
  left: (time: string) => `Quedan ${time}`,
  minutes: (count: number) => `${count} min`,
  seconds: (count: number) => `${count} s`,
  extend: "Ampliar",
  extended: (until: string) => `Tienes hasta las ${until}`,
  extensionsLeft: (count: number) =>
    count === 0 ? "Ya no quedan ampliaciones" : count === 1 ? "Queda 1 ampliación" : `Quedan ${count} ampliaciones`,
  persona: "Cambiar de persona",
  shop: "Panadería que estás viendo",
  personaIntro: "Ponte en el sitio de otra persona de la panadería: verás lo mismo, pero solo podrás hacer lo suyo.",
  youAre: (name: string) => `Ahora eres ${name}`,
  language: "Idioma",
  theme: "Aspecto",
  themes: { system: "Como el dispositivo", light: "Claro", dark: "Oscuro" },
  settings: "Ajustes",
  share: "Copiar un enlace a esta pantalla",
  shared: "Enlace copiado. Quien lo abra tendrá una panadería nueva como esta, no la tuya.",
  accessibility: "Accesibilidad",
  end: "Terminar la demo",
  call: "Quiero esto para mi panadería",
  callShort: "Quiero esto",
};

/** What one is told who wants the product: nothing is asked of them. */
export const call = {
  title: "¡Qué bien que te guste!",
  text: "Hemos apuntado que alguien que ha probado esta panadería quiere una así. No sabemos quién eres, y no te vamos a pedir ni nombre ni correo.",
  codeTitle: "Tu código de visita",
  codeText:
    "Dáselo a la persona de Bakery-IA que te enseñó la demo. Con él sabrá qué panadería has abierto y qué te ha interesado, y nada más.",
  copy: "Copiar el código",
  copied: "Código copiado",
  nextTitle: "¿Qué te vendría mejor?",
  wants: {
    contact_requested: "Que me lo enseñéis con mis números",
    signup_requested: "Darme de alta cuanto antes",
  },
  noted: "Apuntado con tu código.",
};

/** What people of each role are called, and what they may do. */
export const roles = {
  owner: { name: "Dirección", can: "Puede hacer todo." },
  admin: { name: "Administración", can: "Puede hacer todo." },
  production_manager: { name: "Jefatura de producción", can: "Planifica y lleva el obrador, y lanza el orquestador." },
  baker: { name: "Obrador", can: "Lleva las hornadas y los controles de calidad." },
  quality_control: { name: "Calidad", can: "Registra los controles de calidad." },
  warehouse: { name: "Almacén", can: "Ajusta existencias y recibe entregas." },
  procurement: { name: "Compras", can: "Crea, aprueba y rechaza pedidos a proveedor." },
  sales: { name: "Ventas", can: "Vende en mostrador y lleva los pedidos de clientes." },
  logistics: { name: "Reparto", can: "Consulta rutas y vehículos." },
  maintenance: { name: "Mantenimiento", can: "Consulta la maquinaria." },
};

export const expiry = {
  title: (minutes: number) => (minutes <= 1 ? "Queda un minuto" : `Quedan ${minutes} minutos`),
  text: "Después, tu panadería y todo lo que has hecho en ella se borran. Lo que tengas a medio escribir no se pierde si sigues.",
  lastText: "Después, tu panadería y todo lo que has hecho en ella se borran. Ya no quedan ampliaciones.",
  stay: "Seguir 30 minutos más",
  later: "Ahora no",
  understood: "Entendido",
};

export const end = {
  title: "Tu demo ha terminado",
  text: "Tu panadería se ha apagado y sus datos se han borrado. No queda nada de ella.",
  changes: (count: number) =>
    count === 0
      ? "Esta vez has mirado sin tocar nada."
      : count === 1
        ? "Hiciste un cambio de verdad en ella."
        : `Hiciste ${count} cambios de verdad en ella.`,
  again: "Abrir otra panadería",
  next: "¿Y ahora?",
};

export const palette = {
  title: "Ir a cualquier parte",
  shortcut: "Ir a cualquier parte (Ctrl + K)",
  field: "Pantalla, producto, receta, proveedor, persona…",
  help: "Con las flechas se recorre la lista y con Intro se abre.",
  nothing: (asked: string) => `Aquí no hay nada que se llame «${asked}».`,
  found: (count: number) => (count === 1 ? "Una coincidencia" : `${count} coincidencias`),
  groups: { screens: "Pantallas", actions: "Acciones", customers: "Clientes" },
  actions: {
    createBatch: "Nueva hornada",
    placeOrder: "Nuevo pedido de cliente",
    createPurchaseOrder: "Nuevo pedido a proveedor",
    recordQualityCheck: "Registrar un control de calidad",
    sellAtPointOfSale: "Vender en mostrador",
  },
};
