import type * as z from "zod";
import type { BothLanguages } from "#shared/errors";
import { lazily } from "#shared/lazily";
import { DAY_PATTERN, INSTANT_PATTERN, UUID_PATTERN } from "#table/contract";

/** The forms of text that the contracts know, in words. */
const FORMS: readonly (readonly [RegExp, BothLanguages])[] = [
  [UUID_PATTERN, { es: "Debe ser un identificador.", en: "Must be an id." }],
  [
    INSTANT_PATTERN,
    {
      es: "Debe ser un instante UTC como 2026-01-31T05:30:00Z.",
      en: "Must be a UTC instant like 2026-01-31T05:30:00Z.",
    },
  ],
  [DAY_PATTERN, { es: "Debe ser un día como 2026-01-31.", en: "Must be a day like 2026-01-31." }],
];

const TYPES: Readonly<Record<string, BothLanguages>> = {
  string: { es: "Debe ser un texto.", en: "Must be a text." },
  number: { es: "Debe ser un número.", en: "Must be a number." },
  int: { es: "Debe ser un número entero.", en: "Must be a whole number." },
  boolean: { es: "Debe ser sí o no (true o false).", en: "Must be true or false." },
  array: { es: "Debe ser una lista.", en: "Must be a list." },
  object: { es: "Debe ser un objeto JSON.", en: "Must be a JSON object." },
};

const MISSING: BothLanguages = { es: "Falta este dato.", en: "This is missing." };
const NOT_ADMITTED: BothLanguages = { es: "No es un valor admitido.", en: "Is not an admitted value." };
export const UNKNOWN_FIELD: BothLanguages = { es: "No es un campo conocido.", en: "Is not a known field." };

/**
 * What a contract found wrong with one value, in words for the person who typed it.
 * @param value what stands at the place of the issue
 */
export function issueInWords(issue: z.core.$ZodIssue, value: unknown): BothLanguages {
  if (value === undefined && issue.code !== "custom") return MISSING;
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? NOT_ADMITTED;
    case "invalid_value":
      return {
        es: `Debe ser uno de estos valores: ${issue.values.join(", ")}.`,
        en: `Must be one of these values: ${issue.values.join(", ")}.`,
      };
    case "too_small":
      return bound(issue.origin, issue.minimum, issue.inclusive === false ? "above" : "least");
    case "too_big":
      return bound(issue.origin, issue.maximum, issue.inclusive === false ? "below" : "most");
    case "invalid_format":
      return FORMS.find(([form]) => issue.pattern === String(form))?.[1] ?? FORM_NOT_KNOWN;
    case "invalid_union":
      return sharedWords(issue.errors, value);
    case "custom":
      // A contract that refuses by a rule of its own says why in both languages.
      return (issue.params as BothLanguages | undefined) ?? NOT_ADMITTED;
    default:
      return NOT_ADMITTED;
  }
}

const FORM_NOT_KNOWN: BothLanguages = { es: "No tiene la forma debida.", en: "Does not have the required form." };

/** All branches of a union that fail alike are told as one. */
function sharedWords(branches: readonly (readonly z.core.$ZodIssue[])[], value: unknown): BothLanguages {
  const told = branches.map(([first]) =>
    first && first.path.length === 0 ? issueInWords(first, value) : NOT_ADMITTED,
  );
  return told[0] && told.every(({ en }) => en === told[0]!.en) ? told[0] : NOT_ADMITTED;
}

type Side = "least" | "most" | "above" | "below";

function bound(origin: string, limit: number | bigint, side: Side): BothLanguages {
  const [es, en] = [inSpanish().format(limit), inEnglish().format(limit)];
  if (origin !== "number" && side === "least" && Number(limit) === 1) {
    return { es: "No puede quedar vacío.", en: "Must not be empty." };
  }
  const [counted, countedInEnglish] =
    origin === "string" ? ["caracteres", "characters"] : origin === "array" ? ["elementos", "items"] : [];
  if (counted) {
    return side === "least"
      ? { es: `Debe tener al menos ${es} ${counted}.`, en: `Must have at least ${en} ${countedInEnglish}.` }
      : { es: `Debe tener como mucho ${es} ${counted}.`, en: `Must have at most ${en} ${countedInEnglish}.` };
  }
  return {
    least: { es: `Debe ser ${es} como mínimo.`, en: `Must be at least ${en}.` },
    most: { es: `Debe ser ${es} como máximo.`, en: `Must be at most ${en}.` },
    above: { es: `Debe ser mayor que ${es}.`, en: `Must be more than ${en}.` },
    below: { es: `Debe ser menor que ${es}.`, en: `Must be less than ${en}.` },
  }[side];
}

const inSpanish = lazily(() => new Intl.NumberFormat("es-ES", { useGrouping: "always", maximumFractionDigits: 3 }));
const inEnglish = lazily(() => new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 }));
