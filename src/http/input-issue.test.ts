import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ProductError } from "#shared/errors";
import { Quantity, RealInstant, Text } from "#shared/input";
import { Day, Instant, Uuid } from "#table/contract";
import { problemDocument } from "./problem.ts";
import { parseInput } from "./router.ts";

const Everything = z.strictObject({
  id: Uuid().optional(),
  day: Day().optional(),
  instant: Instant().optional(),
  real: RealInstant().optional(),
  name: Text(20).optional(),
  quantity: Quantity().optional(),
  change: z.union([Quantity(), z.number().max(-0.001)]).optional(),
  above: z.number().gt(0).lt(1).optional(),
  pieces: z.int().optional(),
  urgent: z.boolean().optional(),
  reason: z.enum(["breakage", "tasting"]).optional(),
  lines: z
    .array(z.strictObject({ quantity: Quantity() }))
    .min(1)
    .max(2)
    .optional(),
  code: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
});

/** What is told in Spanish and in English of the one thing that is wrong. */
function told(input: unknown): [pointer: string, es: string, en: string] {
  try {
    parseInput(Everything, input, "");
  } catch (error) {
    const in_ = (language: "es" | "en") =>
      problemDocument(error as ProductError, { language, requestId: "r" }).errors as {
        pointer: string;
        detail: string;
      }[];
    expect(error).toBeInstanceOf(ProductError);
    expect(in_("es")).toHaveLength(1);
    return [in_("es")[0]!.pointer, in_("es")[0]!.detail, in_("en")[0]!.detail];
  }
  throw new Error("nothing was refused");
}

describe("what is wrong with an input, in words", () => {
  it.each([
    [{ id: "x" }, "/id", "Debe ser un identificador.", "Must be an id."],
    [{ day: "31.1." }, "/day", "Debe ser un día como 2026-01-31.", "Must be a day like 2026-01-31."],
    [{ real: "2026-02-31T00:00:00Z" }, "/real", "No existe en el calendario.", "Is not an instant of the calendar."],
    [{ name: "  " }, "/name", "No puede quedar vacío.", "Must not be empty."],
    [{ name: "x".repeat(21) }, "/name", "Debe tener como mucho 20 caracteres.", "Must have at most 20 characters."],
    [{ name: "a\0b" }, "/name", "No puede contener el carácter NUL.", "Must not contain NUL."],
    [{ name: 3 }, "/name", "Debe ser un texto.", "Must be a text."],
    [{ quantity: 0 }, "/quantity", "Debe ser 0,001 como mínimo.", "Must be at least 0.001."],
    [{ quantity: 1e6 }, "/quantity", "Debe ser 100.000 como máximo.", "Must be at most 100,000."],
    [{ quantity: "12" }, "/quantity", "Debe ser un número.", "Must be a number."],
    [{ above: 0 }, "/above", "Debe ser mayor que 0.", "Must be more than 0."],
    [{ above: 1 }, "/above", "Debe ser menor que 1.", "Must be less than 1."],
    [{ change: "12" }, "/change", "Debe ser un número.", "Must be a number."],
    [{ change: 0 }, "/change", "No es un valor admitido.", "Is not an admitted value."],
    [{ pieces: 1.5 }, "/pieces", "Debe ser un número entero.", "Must be a whole number."],
    [{ urgent: "no" }, "/urgent", "Debe ser sí o no (true o false).", "Must be true or false."],
    [
      { reason: "theft" },
      "/reason",
      "Debe ser uno de estos valores: breakage, tasting.",
      "Must be one of these values: breakage, tasting.",
    ],
    [{ lines: [] }, "/lines", "No puede quedar vacío.", "Must not be empty."],
    [{ lines: {} }, "/lines", "Debe ser una lista.", "Must be a list."],
    [{ lines: [{}] }, "/lines/0/quantity", "Falta este dato.", "This is missing."],
    [{ lines: [7] }, "/lines/0", "Debe ser un objeto JSON.", "Must be a JSON object."],
    [{ code: "A" }, "/code", "No tiene la forma debida.", "Does not have the required form."],
    [{ unknown: 1 }, "/unknown", "No es un campo conocido.", "Is not a known field."],
    [[], "/", "Debe ser un objeto JSON.", "Must be a JSON object."],
  ])("%j", (input, pointer, es, en) => {
    expect(told(input)).toEqual([pointer, es, en]);
  });

  it("an instant is shown how it is written", () => {
    const [, es, en] = told({ instant: "mañana" });
    for (const words of [es, en]) expect(Instant().safeParse(/\d{4}\S+Z/.exec(words)?.[0]).success).toBe(true);
  });
});
