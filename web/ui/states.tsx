import type { ComponentChildren } from "preact";
import { Problem } from "../api/problem.ts";
import { number } from "../i18n/format.ts";
import { t } from "../i18n/language.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "good" | "warn" | "bad" | "calm" | "plain";

/** A state in a word. The colour only repeats what the word says. */
export const Pill = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class={`pill ${tone}`}>{children}</span>
);

export function Note({ tone, icon = "info", children }: { tone: Tone; icon?: IconName; children: ComponentChildren }) {
  return (
    <div class={`note ${tone}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name="basket" />
      <strong>{title}</strong>
      {children}
    </div>
  );
}

export const Loading = ({ lines }: { lines?: boolean }) => (
  <div class={lines ? "loading lines" : "loading"}>
    <span class="visually-hidden">{t.common.loading}</span>
  </div>
);

/** What went wrong, in the reader's words. */
export function explain(error: Error): string {
  if (!(error instanceof Problem)) return t.errors.unreachable;
  const { allowed_roles: able, role } = error.document as unknown as Members;
  if (error.code === "role_forbidden" && role && able) return refusalOf(role, able);
  if (error.status === 429) return t.errors.wait(number(error.retryAfter ?? 10));
  return error.message || t.errors.title;
}

type Role = keyof typeof t.roles;

/** What some refusals carry beside their words. */
interface Members {
  readonly role?: Role;
  readonly allowed_roles?: readonly Role[];
}

/** Why a role may not do something, and who may. */
export const refusalOf = (role: Role, able: readonly Role[]): string =>
  t.errors.role(t.roles[role].name, able.map((each) => t.roles[each].name).join(", "));

export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const id = error instanceof Problem ? error.document.request_id : undefined;
  return (
    <div class="card stack" role="alert">
      <Note tone="bad" icon="warning">
        <strong>{t.errors.title}</strong>
        <p>{explain(error)}</p>
        {id && (
          <p class="small soft">
            {t.common.requestId}: <code>{id}</code>
          </p>
        )}
      </Note>
      {retry && (
        <p>
          <button type="button" class="button" onClick={retry}>
            {t.common.retry}
          </button>
        </p>
      )}
    </div>
  );
}
