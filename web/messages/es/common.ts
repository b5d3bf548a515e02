export const common = {
  skip: "Saltar al contenido",
  loading: "Cargando…",
  close: "Cerrar",
  cancel: "Cancelar",
  save: "Guardar",
  retry: "Reintentar",
  all: "Todo",
  search: "Buscar",
  searchIn: (what: string) => `Buscar en ${what}`,
  sortBy: "Ordenar por",
  more: "Cargar más",
  shown: (count: string) => `${count} en la lista`,
  nothingFound: "Nada coincide con lo que buscas",
  clearFilters: "Quitar filtros",
  none: "Ninguno",
  notes: "Notas",
  optional: "opcional",
  today: "Hoy",
  yesterday: "Ayer",
  tomorrow: "Mañana",
  /** Inside a sentence: `hoy a las 05:30`, `el 20 nov a las 05:30`. */
  moment: (when: "today" | "yesterday" | "tomorrow" | undefined, day: string, time: string) =>
    `${when ? { today: "hoy", yesterday: "ayer", tomorrow: "mañana" }[when] : `el ${day}`} a las ${time}`,
  yes: "Sí",
  no: "No",
  details: "Ver detalle",
  asTable: "Ver como tabla",
  done: "Hecho",
  requestId: "Número de petición",
};

export const errors = {
  title: "Algo no ha salido bien",
  crashed: "Esta pantalla ha tenido un problema. Lo que hay en tu panadería sigue a salvo.",
  offline: "Sin conexión. Ves lo último que llegó; en cuanto vuelva la red, seguimos.",
  unreachable: "No llegamos al servidor. Comprueba tu conexión y vuelve a intentarlo.",
  wait: (seconds: string) => `Vas más rápido que nosotros. Vuelve a intentarlo en ${seconds} s.`,
  fields: (count: number) => (count === 1 ? "Hay un dato que revisar" : `Hay ${count} datos que revisar`),
  required: "Falta este dato",
  notFound: "Esta página no existe",
  notFoundText: "La dirección está mal escrita o lo que había ya no está.",
  backToPanel: "Volver al panel",
  missing: (what: string) =>
    `Según los libros falta: ${what}. Ajusta antes las existencias si hay más de lo que dicen.`,
  role: (who: string, able: string) => `Desde ${who} no se puede hacer esto. Se hace desde ${able}.`,
  demoRestriction: "En la demo esto no se puede hacer.",
  notInRole: "No está entre tus tareas",
};

export const units = { kg: "kilos", l: "litros", unit: "unidades" };

export const allergens = {
  gluten: "gluten",
  crustaceans: "crustáceos",
  eggs: "huevo",
  fish: "pescado",
  peanuts: "cacahuete",
  soybeans: "soja",
  milk: "leche",
  nuts: "frutos secos",
  celery: "apio",
  mustard: "mostaza",
  sesame: "sésamo",
  sulphites: "sulfitos",
  lupin: "altramuz",
  molluscs: "moluscos",
};
