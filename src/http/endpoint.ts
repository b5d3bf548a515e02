import * as z from "zod";
import type { DomainContext } from "#shared/context";

type Shape = z.ZodObject;

/** What is said of an operation of the API: its place, its inputs and its output. */
export interface OperationDocument {
  readonly method: "get" | "post" | "delete" | "patch" | "put";
  /** Path below `/api/v1`, with `{name}` for parameters. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  /** What the summary has no room for. */
  readonly description?: string;
  readonly tag: string;
  readonly status: 101 | 200 | 201 | 202;
  readonly params: Shape;
  readonly query: Shape;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** Exists only to be refused: no demo may do it, and the document says so. */
  readonly refused?: true;
  /** Says in `X-Demo-Session-Id` which session it is about, as nothing in its path does. */
  readonly namesSession?: true;
  /** Answers where the job stands that it has begun. */
  readonly beginsJob?: true;
  /** Credentials it takes, by name in the OpenAPI document; a session's own when left out, none when empty. */
  readonly security?: readonly ("internalKey" | "serviceToken" | "sessionId" | "sessionToken" | "sessionCookie")[];
}

/** One operation of the API and the function that answers it. */
export interface Endpoint extends OperationDocument {
  readonly run: (context: DomainContext, input: { params: never; query: never; body: never }) => unknown;
}

interface Declaration<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType> {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly status?: 200 | 201 | 202;
  readonly response: R;
  readonly run: (
    context: DomainContext,
    input: { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> },
  ) => z.input<R>;
}

const nothing = z.strictObject({});

const declare =
  (method: Endpoint["method"]) =>
  <
    P extends Shape = typeof nothing,
    Q extends Shape = typeof nothing,
    B extends z.ZodType = z.ZodNever,
    R extends z.ZodType = z.ZodType,
  >(
    declaration: Declaration<P, Q, B, R>,
  ): Endpoint => ({
    method,
    status: 200,
    params: nothing,
    query: nothing,
    ...declaration,
    // SAFETY: the router parses the input with the declaration's own schemas before it calls `run`.
    run: declaration.run as Endpoint["run"],
  });

/** An operation that reads. */
export const get = declare("get");
/** An operation that writes. */
export const post = declare("post");

/** A write that exists only to be refused, since the operation policy does not list it. */
export const refused = (
  declaration: Pick<OperationDocument, "path" | "operationId" | "summary" | "tag">,
): Endpoint => ({
  ...post({
    ...declaration,
    response: z.never(),
    run: () => {
      throw new Error(`${declaration.operationId} is refused before it runs`);
    },
  }),
  refused: true,
});
