import { createHash } from "node:crypto";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of chance that gives the same numbers on every machine. */
export interface Random {
  /** 0 up to, but not including, 1. */
  unit(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  /** Mean 0, standard deviation 1, never beyond ±6. */
  normal(): number;
  pick<T>(choices: readonly T[]): T;
  /** One of `choices`, each as likely as its weight. */
  weighted<T>(choices: readonly T[], weightOf: (choice: T) => number): T;
  /** `value` as a whole number whose mean over many calls is `value`: 0.4 becomes 1 in four cases of ten. */
  round(value: number): number;
}

/** The stream named by `labels`. Streams are independent: a row added to one table moves no number of another. */
export function randomOf(...labels: readonly (string | number)[]): Random {
  const generator = xoroshiro128plus(createHash("sha256").update(labels.join("/")).digest().readInt32LE(0));
  const unit = () => uniformFloat64(generator);
  const whole = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    unit,
    whole,
    between: (low, high) => low + (high - low) * unit(),
    // A sum of uniforms, because logarithms and cosines may differ in the last bit between JavaScript engines.
    normal: () => Array.from({ length: 12 }, unit).reduce((sum, term) => sum + term, -6),
    pick: (choices) => choices[whole(0, choices.length - 1)]!,
    weighted: (choices, weightOf) => {
      let left = unit() * choices.reduce((sum, choice) => sum + weightOf(choice), 0);
      for (const choice of choices) {
        left -= weightOf(choice);
        if (left < 0) return choice;
      }
      return choices.at(-1)!;
    },
    round: (value) => Math.floor(value + unit()),
  };
}
