import { quantile } from "./measure.ts";

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * How long jobs wait for one server that does them in the order in which they come: each of `jobsMs` comes
 * `perSecond` times a second, at moments that do not know of each other.
 * @returns milliseconds, or `undefined` when more comes than can be done
 */
export function waits(
  jobsMs: readonly number[],
  perSecond: number,
  seconds: number,
  random: () => number,
): { p50: number; p99: number } | undefined {
  const busyShare = (jobsMs.reduce((sum, job) => sum + job, 0) * perSecond) / 1000;
  if (busyShare >= 1) return undefined;
  const arrivals = jobsMs.flatMap((jobMs) => {
    const list: { atMs: number; jobMs: number }[] = [];
    for (let atMs = 0; atMs < seconds * 1000; list.push({ atMs, jobMs })) {
      atMs += (-Math.log(1 - random()) * 1000) / perSecond;
    }
    return list;
  });
  let freeMs = 0;
  const waited = arrivals
    .sort((one, other) => one.atMs - other.atMs)
    .map(({ atMs, jobMs }) => {
      const startMs = Math.max(atMs, freeMs);
      freeMs = startMs + jobMs;
      return startMs - atMs;
    });
  return { p50: quantile(waited, 0.5), p99: quantile(waited, 0.99) };
}
