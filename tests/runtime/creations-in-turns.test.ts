import { expect, it } from "vitest";
import { createAtEntrypoint } from "./support/creation.ts";
import { env } from "./support/session.ts";

/** Session objects that note how many creations they have in hand, and the order in which these began. */
function watchedObjects() {
  const watched = { now: 0, most: 0 };
  const namespace = new Proxy(env.BAKERY_SESSION, {
    get: (objects, member) => {
      const value = Reflect.get(objects, member, objects) as unknown;
      if (member !== "get") return typeof value === "function" ? value.bind(objects) : value;
      return (id: DurableObjectId) => {
        const stub = objects.get(id);
        return {
          id,
          create: async (...given: Parameters<typeof stub.create>) => {
            watched.most = Math.max(watched.most, ++watched.now);
            return stub.create(...given).finally(() => void watched.now--);
          },
          confirm: (milliseconds: number) => stub.confirm(milliseconds),
        };
      };
    },
  });
  return { namespace, watched };
}

it.each([1, 3])("of many creations %i are made at a time, and every one of them is", async (atOnce) => {
  const { namespace, watched } = watchedObjects();
  const variables = { BAKERY_SESSION: namespace, DEMO_CREATIONS_AT_ONCE: String(atOnce) };
  const made = await Promise.all(Array.from({ length: 8 }, () => createAtEntrypoint({ variables })));
  expect(made.map(({ code }) => code)).toEqual(Array(8).fill(201));
  expect(new Set(made.map(({ handle }) => handle)).size).toBe(8);
  expect(watched).toEqual({ now: 0, most: atOnce });
});
