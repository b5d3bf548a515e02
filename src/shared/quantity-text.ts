import type { Language, Unit } from "./vocabulary.ts";

const LOCALES = { es: "es-ES", en: "en-GB" } as const satisfies Record<Language, string>;
const NAMES: Record<Unit, Record<Language, string>> = {
  kg: { es: "kg", en: "kg" },
  l: { es: "l", en: "l" },
  unit: { es: "ud.", en: "pcs" },
};

/** A quantity as one says it: `12,5 kg`, `1.200 ud.` */
export const quantityText = (quantity: number, unit: Unit, language: Language): string =>
  `${new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3, useGrouping: "always" }).format(quantity)} ${NAMES[unit][language]}`;
