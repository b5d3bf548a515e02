import { expect, it } from "vitest";
import { ProductError } from "./errors.ts";
import { requireTransition, type Transitions } from "./state-machine.ts";

type State = "OPEN" | "DONE" | "GONE";
const TRANSITIONS: Transitions<State> = { OPEN: ["DONE", "GONE"], DONE: ["GONE"] };
const refusal = (from: State, to: State): ProductError | undefined => {
  try {
    requireTransition(TRANSITIONS, from, to);
    return undefined;
  } catch (error) {
    return error as ProductError;
  }
};

it("a state is followed by those that are listed, and by no other, not even by itself", () => {
  const states = ["OPEN", "DONE", "GONE"] as const;
  const possible = states.flatMap((from) => states.filter((to) => !refusal(from, to)).map((to) => `${from} ${to}`));
  expect(possible).toEqual(["OPEN DONE", "OPEN GONE", "DONE GONE"]);
});

it("a refusal names both states and those that may follow", () => {
  expect(refusal("DONE", "OPEN")).toBeInstanceOf(ProductError);
  expect(refusal("DONE", "OPEN")).toMatchObject({
    code: "illegal_transition",
    options: { members: { from: "DONE", to: "OPEN", allowed: ["GONE"] } },
  });
  expect(refusal("GONE", "OPEN")?.options.members).toMatchObject({ allowed: [] });
});
