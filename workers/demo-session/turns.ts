import { type Clock, systemClock } from "#shared/clock";

/** Whoever has waited this long goes ahead: a slow answer is better than none. */
export const PATIENCE_MS = 10_000;
/** A turn that lasts longer was cut off: the platform ends what goes on so long after its caller has left. */
export const LONGEST_TURN_MS = 30_000;

/**
 * Lets few pieces of work go on at a time in one isolate, the others in the order in which they came (decision 0010).
 * A request that waits here is called by another one; the runtime carries it on in its own context, if that still lives.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #now: Clock;
  /** When each turn began that is going on. */
  readonly #running = new Map<symbol, number>();
  /** How to call each of those who wait, in the order in which they came. */
  readonly #waiting = new Map<symbol, () => void>();

  constructor(atOnce: number, now: Clock = systemClock) {
    this.#atOnce = atOnce;
    this.#now = now;
  }

  /** Does the work when its turn comes. @returns what the work returns, or throws what it throws */
  async take<T>(work: () => Promise<T>): Promise<T> {
    const turn = Symbol();
    const { promise: called, resolve: call } = Promise.withResolvers<void>();
    this.#waiting.set(turn, call);
    this.#callNext();
    try {
      if (this.#waiting.has(turn)) await this.#wait(turn, called);
      return await work();
    } finally {
      this.#running.delete(turn);
      this.#callNext();
    }
  }

  async #wait(turn: symbol, called: Promise<void>): Promise<void> {
    const impatience = setTimeout(() => this.#call(turn), PATIENCE_MS);
    await called;
    clearTimeout(impatience);
    // The next event of the loop, so that requests that have come meanwhile are heard before this one goes on.
    await new Promise((resolve) => setTimeout(resolve));
  }

  #callNext(): void {
    const now = this.#now();
    for (const [turn, since] of this.#running) if (now - since >= LONGEST_TURN_MS) this.#running.delete(turn);
    for (const turn of this.#waiting.keys()) {
      if (this.#running.size >= this.#atOnce) return;
      this.#call(turn);
    }
  }

  /** A turn begins when it is called, so that nobody takes the place before its request goes on. */
  #call(turn: symbol): void {
    const call = this.#waiting.get(turn);
    this.#waiting.delete(turn);
    this.#running.set(turn, this.#now());
    call?.();
  }
}
