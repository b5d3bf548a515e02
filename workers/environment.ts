import * as z from "zod";
import { ProductError } from "#shared/errors";
import { lazily, type Parsed } from "#shared/lazily";

/** Settings and secrets, parsed once for each environment. */
const Environment = lazily(() =>
  z.object({
    DEMO_SESSION_DURATION_MINUTES: z.coerce.number().positive().max(1440).default(30),
    DEMO_SESSION_MAX_EXTENSIONS: z.coerce.number().int().min(0).max(100).default(3),
    /** Hard caps: what strangers can cost. */
    DEMO_MAX_ACTIVE_SESSIONS: z.coerce.number().int().min(0).default(2_000),
    DEMO_MAX_SESSIONS_PER_DAY: z.coerce.number().int().min(0).default(10_000),
    DEMO_MAX_SESSIONS_PER_ADDRESS_TEN_MINUTES: z.coerce.number().int().min(0).default(5),
    DEMO_MAX_SESSIONS_PER_ADDRESS_DAY: z.coerce.number().int().min(0).default(20),
    /** What a visitor may add to a session. */
    DEMO_MAX_ROWS_ADDED: z.coerce.number().int().min(0).default(2_000),
    DEMO_MAX_BYTES_ADDED: z.coerce.number().int().min(0).default(5_000_000),
    /** Creations that one isolate has in hand at a time; the others wait their turn. */
    DEMO_CREATIONS_AT_ONCE: z.coerce.number().int().min(1).default(1),
    /** Where sessions may live; local runtimes know no jurisdictions. */
    DEMO_JURISDICTION: z.enum(["", "eu"]).default(""),
    ENABLE_DEMO_ALERT_GENERATION: z.stringbool().default(true),
    ENABLE_DEMO_AI_INSIGHTS: z.stringbool().default(true),
    DEMO_SWEEP_ATTEMPTS: z.coerce.number().int().min(1).default(3),
    OPS_WEBHOOK_URL: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
  }),
);

/** A secret shorter than this is as good as none: HMAC-SHA-256 wants as many bytes as it gives (RFC 2104 §3). */
const MINIMUM_SECRET_LENGTH = 32;

export type Environment = Parsed<typeof Environment>;

const parsed = new WeakMap<object, Environment>();

/** @throws ProductError not_configured, naming the variable, when a setting cannot be understood. */
export function environmentOf(env: Env): Environment {
  const known = parsed.get(env);
  if (known) return known;
  const result = Environment().safeParse(env);
  if (!result.success) throw notConfigured(String(result.error.issues[0]?.path[0]), "is not valid");
  parsed.set(env, result.data);
  return result.data;
}

/** A secret that must be there. @throws ProductError not_configured when it is missing or too short. */
export function secretOf(env: Env, name: "SESSION_SECRET" | "INTERNAL_API_KEY"): string {
  return longEnough(name, env[name]);
}

/** The internal keys that are accepted: the present one and, while keys are being changed, the one before it. */
export function internalKeysOf(env: Env & { readonly INTERNAL_API_KEY_PREVIOUS?: string }): string[] {
  const { INTERNAL_API_KEY_PREVIOUS: previous } = env;
  const present = secretOf(env, "INTERNAL_API_KEY");
  return previous ? [present, longEnough("INTERNAL_API_KEY_PREVIOUS", previous)] : [present];
}

function longEnough(name: string, secret: string | undefined): string {
  if (!secret || secret.length < MINIMUM_SECRET_LENGTH) {
    throw notConfigured(name, `needs at least ${MINIMUM_SECRET_LENGTH} characters`);
  }
  return secret;
}

const notConfigured = (name: string, reason: string) =>
  new ProductError("not_configured", {
    detail: { es: `La variable ${name} falta o no es válida.`, en: `${name} ${reason}.` },
  });
