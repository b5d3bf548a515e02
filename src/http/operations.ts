import { TrieRouter } from "hono/router/trie-router";
import { demoRestriction } from "#session/operation-policy";
import { ProductError } from "#shared/errors";
import { lazily } from "#shared/lazily";
import type { OperationDocument } from "./endpoint.ts";

/** `/orders/{id}` as Hono writes it: `/orders/:id`. */
const routePattern = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The declared operations, to be found by method and path. */
export class OperationTable<T extends OperationDocument> {
  readonly #router: () => TrieRouter<T>;

  constructor(operations: readonly T[]) {
    this.#router = lazily(() => {
      const router = new TrieRouter<T>();
      for (const operation of operations) {
        router.add(operation.method.toUpperCase(), routePattern(operation.path), operation);
      }
      return router;
    });
  }

  /** The operation that answers, and what its path gives for each parameter; a HEAD is answered as a GET. */
  match(method: string, path: string): { readonly operation: T; readonly params: Record<string, string> } | undefined {
    const [handler] = this.#router().match(method === "HEAD" ? "GET" : method, path)[0];
    // SAFETY: this router tells parameters by their values; only others tell places in a list.
    return handler && { operation: handler[0], params: handler[1] as Record<string, string> };
  }

  find(method: string, path: string): T | undefined {
    return this.match(method, path)?.operation;
  }

  /** The methods declared for a path; none when the path itself is unknown. */
  methodsOf(path: string): string[] {
    return METHODS.filter((method) => this.find(method, path)).flatMap((method) =>
      method === "GET" ? ["GET", "HEAD"] : [method],
    );
  }

  /**
   * Why a method on a path is refused (docs/decisions/0003): a declared operation because no demo may do it; an unknown
   * path is 404; what would delete, add or change an account, a bakery or anything else a demo may not is
   * `demo_restriction`; any other method is 405.
   */
  refusalOf(method: string, path: string): ProductError {
    const operation = this.find(method, path);
    if (operation) return demoRestriction(operation.operationId);
    const allowed = this.methodsOf(path);
    if (allowed.length === 0) return new ProductError("not_found");
    const isAccountChange = /^\/(tenants|auth)(\/|$)/.test(path) && ["PUT", "PATCH"].includes(method);
    if (method === "DELETE" || method === "POST" || isAccountChange) {
      const declared = this.find("GET", path) ?? this.find(allowed[0]!, path);
      return demoRestriction(`${method} ${declared?.path ?? path}`);
    }
    return new ProductError("method_not_allowed", { headers: { Allow: allowed.join(", ") }, members: { allowed } });
  }
}
