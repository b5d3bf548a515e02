import * as z from "zod";
import type { DomainContext } from "#shared/context";
import { lazily } from "#shared/lazily";

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
  readonly body?: z.ZodType | undefined;
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

type Contracts = "params" | "query" | "body" | "response";

/** The contracts of an operation, each as the function that makes it. */
interface Described<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType> {
  readonly params?: (() => P) | undefined;
  readonly query?: (() => Q) | undefined;
  readonly body?: (() => B) | undefined;
  readonly response: () => R;
}

/** An operation as it is declared. */
export type OperationDescription = Omit<OperationDocument, Contracts> & Described<Shape, Shape, z.ZodType, z.ZodType>;

const nothing = () => z.strictObject({});

/** An operation whose contracts are made when somebody first asks for them: most isolates are asked for few. */
export function described<D extends Omit<OperationDocument, Contracts>>({
  params = nothing,
  query = nothing,
  body,
  response,
  ...rest
}: D & Described<Shape, Shape, z.ZodType, z.ZodType>): Omit<D, Contracts> & Pick<OperationDocument, Contracts> {
  const [paramsMade, queryMade] = [lazily(params), lazily(query)];
  const [bodyMade, responseMade] = [lazily(() => body?.()), lazily(response)];
  return {
    ...rest,
    get params() {
      return paramsMade();
    },
    get query() {
      return queryMade();
    },
    get body() {
      return bodyMade();
    },
    get response() {
      return responseMade();
    },
  };
}

interface Declaration<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType>
  extends Described<P, Q, B, R> {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly status?: 200 | 201 | 202;
  readonly refused?: true;
  readonly run: (
    context: DomainContext,
    input: { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> },
  ) => z.input<R>;
}

const declare =
  (method: Endpoint["method"]) =>
  <
    P extends Shape = ReturnType<typeof nothing>,
    Q extends Shape = ReturnType<typeof nothing>,
    B extends z.ZodType = z.ZodNever,
    R extends z.ZodType = z.ZodType,
  >(
    declaration: Declaration<P, Q, B, R>,
  ): Endpoint =>
    // SAFETY: the router parses the input with the declaration's own schemas before it calls `run`.
    described({ method, status: 200, ...declaration }) as Endpoint;

/** An operation that reads. */
export const get = declare("get");
/** An operation that writes. */
export const post = declare("post");

/** A write that exists only to be refused, since the operation policy does not list it. */
export const refused = (declaration: Pick<OperationDocument, "path" | "operationId" | "summary" | "tag">): Endpoint =>
  post({
    ...declaration,
    refused: true,
    response: () => z.never(),
    run: () => {
      throw new Error(`${declaration.operationId} is refused before it runs`);
    },
  });
