import * as z from "zod";
import { SESSION_STATES, ServiceReport } from "#session/schema";
import { lazily, type Parsed } from "#shared/lazily";
import { CONVERSION_EVENTS, PROFILES, ROLES, SUBSCRIPTION_TIERS } from "#shared/vocabulary";
import { Instant, Uuid } from "#table/contract";

/** What a caller may say when asking for a session. Nothing of it is stored. */
export const CreateSessionInput = lazily(() =>
  z.strictObject({
    demo_account_type: z.enum(PROFILES).describe("The profile to copy"),
    email: z.email().max(254).optional(),
    subscription_tier: z.enum(SUBSCRIPTION_TIERS).optional(),
    ip_address: z.string().max(64).optional().describe("Ignored: the address is read from the connection"),
  }),
);
export type CreateSessionInput = Parsed<typeof CreateSessionInput>;

const Session = lazily(() =>
  z.strictObject({
    session_id: z.string(),
    virtual_tenant_id: Uuid(),
    demo_account_type: z.enum(PROFILES),
    status: z.enum(SESSION_STATES),
    created_at: Instant(),
    expires_at: Instant(),
    seconds_left: z.int(),
    extensions_used: z.int(),
    extensions_left: z.int(),
  }),
);

const Clone = lazily(() =>
  z.strictObject({ total_records: z.int(), duration_ms: z.number(), services: z.array(ServiceReport()) }),
);

export const SessionStatus = lazily(() => Session().extend({ progress: Clone() }));
export const CreatedSession = lazily(() =>
  Session().extend({
    session_token: z.string(),
    credentials: z.strictObject({ email: z.string(), password: z.string() }),
    clone: Clone(),
  }),
);

export const EndedSession = lazily(() =>
  z.strictObject({
    session_id: z.string(),
    status: z.literal("DESTROYED"),
    already_deleted: z.boolean(),
    records_deleted: z.record(z.string(), z.int()),
    duration_ms: z.number(),
  }),
);

/** The bakeries one can open. */
export const DemoAccounts = lazily(() =>
  z.strictObject({
    data: z.array(
      z.strictObject({
        demo_account_type: z.enum(PROFILES),
        name: z.string(),
        description: z.string(),
        city: z.string(),
        business_model: z.string(),
        subscription_tier: z.enum(SUBSCRIPTION_TIERS),
        features: z.array(z.string()),
        credentials: z.strictObject({ email: z.string(), password: z.string() }),
        contents: z.strictObject({
          outlets: z.int(),
          people: z.int(),
          products: z.int(),
          ingredients: z.int(),
          recipes: z.int(),
          suppliers: z.int(),
          sales_days: z.int(),
        }),
      }),
    ),
  }),
);

/** A person of the bakery, by their demo credentials. */
export const LoginInput = lazily(() =>
  z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(200) }),
);
export type LoginInput = Parsed<typeof LoginInput>;

export const LoggedIn = lazily(() =>
  z.strictObject({
    session_token: z.string(),
    expires_at: Instant(),
    user: z.strictObject({ id: Uuid(), full_name: z.string(), role: z.enum(ROLES) }),
  }),
);

/** What a prospect did; nothing else can be said. */
export const ConversionInput = lazily(() => z.strictObject({ event: z.enum(CONVERSION_EVENTS) }));
export const AcceptedConversion = lazily(() =>
  z.strictObject({ status: z.literal("accepted"), event: z.enum(CONVERSION_EVENTS) }),
);
