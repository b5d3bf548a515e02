/** The guided tour: what to do at each step, and what one sees once it is done. */
export const tour = {
  name: "Visita guiada",
  offer: "¿Te enseñamos la panadería?",
  offerText: (steps: number) => `${steps} pasos, unos tres minutos, y todo lo haces tú.`,
  start: "Empezar la visita",
  decline: "No, gracias",
  progress: (step: number, steps: number) => `Visita guiada: paso ${step} de ${steps}`,
  leave: "Dejar la visita para luego",
  take: "Llévame",
  next: "Siguiente",
  skip: "Saltar este paso",
  finish: "Terminar la visita",
  finished: "Visita terminada. La panadería es tuya: toca lo que quieras.",
  steps: {
    kpis: {
      title: "De dónde sale cada cifra",
      todo: "En el panel, pulsa la «i» de cualquier cifra: verás la cuenta y los datos de los que sale.",
      seen: "Ninguna cifra está escrita a mano: se calcula con las ventas, las hornadas y el almacén de esta misma mañana.",
    },
    alert: {
      title: "Quita un problema de en medio",
      todo: "Mira lo que requiere tu atención y resuelve uno con su botón. Es de verdad: hace el pedido, recibe la entrega o arranca la hornada.",
      seen: "Hecho. Lo que has tocado ya está cambiado en toda la panadería, y el aviso se va cuando desaparece su causa.",
    },
    batch: {
      title: "Lleva una hornada",
      todo: "Abre una hornada de hoy y empiézala, pásala de fase o termínala.",
      seen: "Apuntado con hora y persona. Al terminarla, los ingredientes salen del almacén según la receta y el pan entra.",
    },
    sale: {
      title: "Vende en el mostrador",
      todo: "Añade un par de productos al ticket y cóbralo.",
      seen: "Vendido: el ticket está hecho y el producto ha salido de las existencias.",
    },
    stock: {
      title: "Mira cómo se mueve el almacén",
      todo: "Cada entrada y cada salida queda aquí, con su lote y su motivo.",
      seen: "Arriba está lo último. Cada línea dice qué lote se tocó y por qué: es la trazabilidad que te pedirán en una inspección.",
    },
    network: {
      title: "Todas las tiendas a la vez",
      todo: "Compara las tiendas en el mapa y en la tabla: ventas, objetivo y merma.",
      seen: "Pulsa una tienda y toda la aplicación pasa a ser la suya, con sus existencias y sus ventas.",
    },
    routes: {
      title: "El reparto de la noche",
      todo: "Mira por dónde van las furgonetas y cuál llega tarde.",
      seen: "Cada ruta dice sus paradas, a qué hora llega a cada una y cuánto retraso lleva.",
    },
    shopForecast: {
      title: "Lo que se va a vender",
      todo: "Mira la previsión de los próximos siete días de cada tienda.",
      seen: "Elige una tienda: verás producto por producto lo que se espera vender, con su margen. Arriba puedes volver al obrador central.",
    },
    forecast: {
      title: "Lo que se va a vender",
      todo: "Mira la previsión de los próximos siete días, producto por producto.",
      seen: "Pulsa un producto para ver el margen de su previsión y cuánto acertó las semanas pasadas.",
    },
  },
};
