import { equalSecrets } from "../src/shared/digest.ts";
import { mean } from "./support/measure.ts";
import { type Benchmark, table } from "./support/report.ts";

const SECRET = "development-internal-key-0123456789-abcdefghij";
const NEARLY = `${SECRET.slice(0, -1)}x`;
const FAR = `x${SECRET.slice(1)}`;
const ROUNDS = 5;
const COMPARISONS = 10_000;

/** Whether time tells how much of a secret is right: Welch's t over two guesses in random order, as dudect has it. */
export const secretComparison: Benchmark = {
  name: "secret-comparison",
  about:
    "A guess that is wrong at its first character and one that is wrong at its last are compared with a secret, in random order. " +
    "The slowest tenth of either is left out: it is the machine. |t| below 4.5 means that the two cannot be told apart (dudect).",
  async run() {
    const values: number[] = [];
    for (let round = 0; round < ROUNDS; round++) values.push(await welchOfGuesses());
    const middle = values.map(Math.abs).toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)]!;
    return {
      tables: [
        table(
          ["round", "Welch's t"],
          values.map((value, round) => [`${round + 1}`, value.toFixed(2)]),
        ),
      ],
      ratios: [
        { label: `median Welch t, without sign, of ${COMPARISONS} comparisons`, value: middle, goal: { atMost: 4.5 } },
      ],
    };
  },
};

async function welchOfGuesses(): Promise<number> {
  const nearly: number[] = [];
  const far: number[] = [];
  for (let turn = -500; turn < COMPARISONS; turn++) {
    const isNear = Math.random() < 0.5;
    const started = performance.now();
    await equalSecrets(isNear ? NEARLY : FAR, SECRET);
    const time = performance.now() - started;
    if (turn >= 0) (isNear ? nearly : far).push(time);
  }
  return welch(withoutSlowest(nearly), withoutSlowest(far));
}

const withoutSlowest = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other).slice(0, Math.floor(times.length * 0.9));

function welch(one: readonly number[], other: readonly number[]): number {
  const error = (times: readonly number[]) => {
    const middle = mean(times);
    return times.reduce((sum, time) => sum + (time - middle) ** 2, 0) / (times.length - 1) / times.length;
  };
  return (mean(one) - mean(other)) / Math.sqrt(error(one) + error(other));
}
