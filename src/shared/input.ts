import * as z from "zod";
import { lazily } from "#shared/lazily";
import { Instant } from "#table/contract";

/** Text of 1 to `max` characters, without the blanks around it. SQLite ends a text at NUL, so NUL is refused. */
export const Text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes("\0"), {
      params: { es: "No puede contener el carácter NUL.", en: "Must not contain NUL." },
    });

/** How much of something, in its unit: at least a thousandth, since that is what quantities are kept to. */
export const Quantity = lazily(() => z.number().min(0.001).max(100_000));

/** An instant that the calendar has: 31 February is refused. */
export const RealInstant = lazily(() =>
  Instant().refine(
    (text) => {
      const parsed = Date.parse(text);
      return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text.slice(0, 10);
    },
    { params: { es: "No existe en el calendario.", en: "Is not an instant of the calendar." } },
  ),
);

/** An instant as rows hold it: UTC with milliseconds and `Z`. */
export const rowInstant = (instant: string | number): string => new Date(instant).toISOString();
