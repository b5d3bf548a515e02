import type { Endpoint } from "#http/endpoint";
import type { Table } from "#table/table";

/** A part of the product that a session fills by its own rules, from the rows of the domains; nothing of it is cloned. */
export interface Derived {
  readonly name: string;
  /** Parents before the children that refer to them. */
  readonly tables: readonly Table[];
  readonly routes: readonly Endpoint[];
  /** Other domains whose rows its answers show or count: they change with those rows. */
  readonly showsRowsOf?: readonly string[] | "all";
}

/** What the rest of the product may know of a domain. */
export interface Domain extends Derived {
  /** 1 to 4: a domain is cloned after those of earlier phases (document 003). */
  readonly clonePhase: 1 | 2 | 3 | 4;
  /** A required domain that fails to clone fails the session; an optional one leaves it PARTIAL (document 002). */
  readonly required: boolean;
  /** Left out, and not reported, where the profile has no rows for it: not every bakery has this side. */
  readonly onlyWhereSeeded?: true;
}
