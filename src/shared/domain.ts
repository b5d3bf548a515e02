import type { Endpoint } from "#http/endpoint";
import type { Table } from "#table/table";

/** What the rest of the product may know of a domain. */
export interface Domain {
  readonly name: string;
  /** 1 to 4: a domain is cloned after those of earlier phases (document 003). */
  readonly clonePhase: 1 | 2 | 3 | 4;
  /** A required domain that fails to clone fails the session; an optional one leaves it PARTIAL (document 002). */
  readonly required: boolean;
  /** Parents before the children that refer to them. */
  readonly tables: readonly Table[];
  readonly routes: readonly Endpoint[];
}
