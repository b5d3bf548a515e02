import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LONGEST_TURN_MS, PATIENCE_MS, Turns } from "./turns.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Pieces of work that end when they are told to, and what has begun so far. */
function workshop(turns: Turns) {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  return {
    begun,
    take: (name: string) =>
      turns.take(async () => {
        begun.push(name);
        await new Promise<void>((resolve, reject) => {
          ends.set(name, (error) => (error ? reject(error) : resolve()));
        });
        return name;
      }),
    end: async (name: string, error?: Error) => {
      ends.get(name)!(error);
      await vi.advanceTimersByTimeAsync(1);
    },
  };
}

describe("turns", () => {
  it("lets no more go on at a time than it may, the others in the order in which they came", async () => {
    const { begun, take, end } = workshop(new Turns(2));
    const work = ["a", "b", "c", "d", "e"].map(take);
    await vi.advanceTimersByTimeAsync(5);
    expect(begun).toEqual(["a", "b"]);
    await end("b");
    expect(begun).toEqual(["a", "b", "c"]);
    await end("a");
    await end("c");
    expect(begun).toEqual(["a", "b", "c", "d", "e"]);
    await end("d");
    await end("e");
    expect(await Promise.all(work)).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("gives nobody who comes late the place of one who was called", async () => {
    const { begun, take, end } = workshop(new Turns(1));
    const work = ["first", "second"].map(take);
    await vi.advanceTimersByTimeAsync(5);
    const ending = end("first");
    work.push(take("late"));
    await ending;
    expect(begun).toEqual(["first", "second"]);
    await end("second");
    await end("late");
    await Promise.all(work);
  });

  it("goes on after work that fails, and tells its caller", async () => {
    const { begun, take, end } = workshop(new Turns(1));
    const [broken, next] = [take("broken"), take("next")];
    const told = expect(broken).rejects.toThrow("of this");
    await end("broken", new Error("of this"));
    await told;
    expect(begun).toEqual(["broken", "next"]);
    await end("next");
    await next;
  });

  it("lets whoever has waited too long go ahead", async () => {
    const { begun, take, end } = workshop(new Turns(1));
    const work = [take("slow"), take("impatient")];
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    expect(begun).toEqual(["slow"]);
    await vi.advanceTimersByTimeAsync(2);
    expect(begun).toEqual(["slow", "impatient"]);
    await end("slow");
    await end("impatient");
    await Promise.all(work);
  });

  it("takes a turn that never ends for one that was cut off", async () => {
    const { begun, take, end } = workshop(new Turns(1));
    void take("cut off");
    await vi.advanceTimersByTimeAsync(LONGEST_TURN_MS);
    const next = take("next");
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual(["cut off", "next"]);
    await end("next");
    expect(await next).toBe("next");
  });
});
