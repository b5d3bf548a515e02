/** One of the things that are compared; `run` is timed from call to settlement. */
export interface Contender {
  readonly name: string;
  run(): Promise<void>;
}

export interface Sample {
  readonly name: string;
  /** Milliseconds, in the order of the rounds. */
  readonly times: readonly number[];
}

/**
 * Times every contender once a round, each round beginning with the next one, so that what the machine does meanwhile
 * falls on all of them alike.
 */
export async function alternate(contenders: readonly Contender[], rounds: number, warmUps: number): Promise<Sample[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + round + warmUps) % contenders.length;
      const started = performance.now();
      await contenders[index]!.run();
      if (round >= 0) times[index]!.push(performance.now() - started);
    }
  }
  return contenders.map(({ name }, index) => ({ name, times: times[index]! }));
}

/** The value below which a share of the times lies, between neighbours in proportion. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  return below + (sorted[Math.ceil(position)]! - below) * (position - Math.floor(position));
}

export const median = (times: readonly number[]): number => quantile(times, 0.5);
export const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;
