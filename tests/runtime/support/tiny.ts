import { runInDurableObject } from "cloudflare:test";
import type { SeedTemplate, TemplateHeader } from "#seeding/template";
import type { BakerySession } from "../../../durable-objects/bakery-session/bakery-session.ts";
import type { CreateSession } from "../../../durable-objects/bakery-session/cloning.ts";
import { templateOf } from "../../../durable-objects/bakery-session/templates.ts";
import { freshStub } from "./session.ts";

const KEPT = ["tenant", "auth"];

/** The professional profile with the rows of its required domains alone: a session in a few milliseconds. */
export function tinyTemplate(): SeedTemplate {
  const whole = templateOf("professional");
  const tables = Object.fromEntries(
    Object.entries(whole.header.tables).filter(([path]) => KEPT.includes(path.split(".")[0]!)),
  );
  const header: TemplateHeader = { ...whole.header, tables };
  return new Proxy(whole, {
    get: (target, name) => {
      if (name === "header") return header;
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

export const tinyRequest = (changes: Partial<CreateSession> = {}): CreateSession => ({
  profile: "professional",
  virtualTenantId: crypto.randomUUID(),
  language: "es",
  createdAtMs: Date.now(),
  durationMs: 1_800_000,
  extensionsMaximum: 3,
  ...changes,
});

interface TinyOptions {
  /** What the living instance takes for the time once the session is made. */
  readonly now?: () => number;
}

/** A session with few rows, which the registry has heard of. */
export async function createTiny({ now = Date.now }: TinyOptions = {}): Promise<DurableObjectStub<BakerySession>> {
  const stub = freshStub();
  await runInDurableObject(stub, async (instance: BakerySession) => {
    instance.lifecycle.ports = { ...instance.lifecycle.ports, templateOf: tinyTemplate, derive: () => {} };
    await instance.lifecycle.create(tinyRequest());
    await instance.lifecycle.upkeep.report();
    instance.lifecycle.ports = { ...instance.lifecycle.ports, now };
  });
  return stub;
}
