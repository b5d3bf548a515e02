import type { components } from "./schema.d.ts";

type ProblemDocument = components["schemas"]["Problem"];
export type ErrorCode = ProblemDocument["error"];

/** A refusal or failure of the API (RFC 9457), already in the reader's language. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ErrorCode | "offline";
  readonly status: number;
  readonly document: Partial<ProblemDocument>;
  /** Seconds to wait before it is worth trying again, when the API said so. */
  readonly retryAfter: number | undefined;

  constructor(document: Partial<ProblemDocument>, retryAfter?: number) {
    super(document.detail ?? document.title ?? "");
    this.code = document.error ?? "internal_error";
    this.status = document.status ?? 0;
    this.document = document;
    this.retryAfter = retryAfter;
  }

  /** What is wrong with each field, by its pointer without the first slash: `quantity`, `lines/0/quantity`. */
  get fields(): ReadonlyMap<string, string> {
    return new Map((this.document.errors ?? []).map(({ pointer, detail }) => [pointer.replace(/^\//, ""), detail]));
  }

  get isPassing(): boolean {
    return this.status === 429 || this.status === 503 || this.status === 502 || this.status === 504;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get("Retry-After")) || undefined;
  const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json");
  const document = isProblem ? ((await response.json()) as ProblemDocument) : { status: response.status };
  return new Problem(document, retryAfter);
}
