import { LANGUAGES } from "#shared/vocabulary";
import { audit, choice, flag, id, instant, optional, reference, string, tenantId } from "#table/field";
import { table } from "#table/table";

export const users = table(
  "auth.users",
  {
    id: id(),
    tenant_id: tenantId(),
    email: string(254, { pattern: /^[^@\s]+@[^@\s]+\.[a-z]+$/ }),
    full_name: string(120),
    /** `pbkdf2-sha256$iterations$salt$hash`, salt and hash in base64url. */
    password_hash: string(200, { pattern: /^pbkdf2-sha256\$\d+\$[\w-]+\$[\w-]+$/ }),
    phone: optional(string(20)),
    language: choice(LANGUAGES),
    is_active: flag(),
    last_login_at: optional(instant()),
    ...audit(),
  },
  { unique: [["email"]] },
);

export const userPreferences = table(
  "auth.user_preferences",
  {
    id: id(),
    tenant_id: tenantId(),
    user_id: reference("auth.users"),
    theme: choice(["system", "light", "dark"]),
    start_page: choice([
      "dashboard",
      "production",
      "inventory",
      "orders",
      "sales",
      "quality",
      "procurement",
      "distribution",
    ]),
    daily_summary_email: flag(),
    alert_sound: flag(),
    ...audit(),
  },
  { unique: [["user_id"]] },
);

export const authTables = [users, userPreferences];
