import { ProductError } from "./errors.ts";

/** Which states may follow which. A state without an entry is final. */
export type Transitions<S extends string> = Readonly<Partial<Record<S, readonly S[]>>>;

/** @throws ProductError illegal_transition, naming the states that may follow, unless `to` may follow `from` */
export function requireTransition<S extends string>(transitions: Transitions<S>, from: S, to: S): void {
  const allowed = transitions[from] ?? [];
  if (!allowed.includes(to)) throw new ProductError("illegal_transition", { members: { from, to, allowed } });
}
