import { findLogin, verifyPassword } from "#domain/auth";
import type { SessionDatabase } from "#shared/context";
import { ProductError } from "#shared/errors";
import type { Role } from "#shared/vocabulary";
import { createContext } from "./context.ts";
import type { SessionLifecycle } from "./lifecycle.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface LoggedIn {
  readonly user: { readonly id: string; readonly full_name: string; readonly role: Role };
  readonly expires_at: string;
  /** When the session ends at the latest, should all its extensions be used. */
  readonly longest_until: string;
}

/** The person whose credentials these are. @throws ProductError invalid_credentials, session_expired */
export async function login(
  { email, password }: Credentials,
  lifecycle: SessionLifecycle,
  db: SessionDatabase,
): Promise<LoggedIn> {
  const { root_tenant_id, expires_at } = lifecycle.live();
  const context = createContext({
    db,
    rootTenantId: root_tenant_id,
    locale: "es",
    requestId: "login",
    now: lifecycle.ports.now,
  });
  const found = findLogin(context, email);
  const genuine = await verifyPassword(password, found?.password_hash);
  if (!found || !genuine) throw new ProductError("invalid_credentials");
  const { password_hash: _secret, ...user } = found;
  return { user, expires_at, longest_until: lifecycle.longestUntil() };
}
