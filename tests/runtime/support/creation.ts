import { createDemoSessionApp } from "../../../workers/demo-session/app.ts";
import { env, JSON_TYPE } from "./session.ts";

const app = createDemoSessionApp();

interface Creation {
  /** Variables and bindings of the test's own. */
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A creation at the entrypoint that answers it, once what it leaves to be done afterwards is done. */
export async function createAtEntrypoint({ variables, headers, body }: Creation) {
  const background: Promise<unknown>[] = [];
  const context = {
    waitUntil: (work: Promise<unknown>) => background.push(work),
    passThroughOnException: () => {},
    props: {},
  };
  const response = await app.fetch(
    new Request("https://session.internal/demo-sessions", {
      method: "POST",
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify(body ?? { demo_account_type: "professional" }),
    }),
    { ...env, ...variables } as unknown as Env,
    context as unknown as ExecutionContext,
  );
  const answer = (await response.json()) as { session_id: string; error?: string };
  await Promise.allSettled(background);
  return { code: response.status, headers: response.headers, ...answer, handle: answer.session_id?.slice(5, 69) };
}
