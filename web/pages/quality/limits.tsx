import type { Row } from "../../api/client.ts";
import { number } from "../../i18n/format.ts";
import { t } from "../../i18n/language.ts";
import { named } from "../../i18n/names.ts";
import { Tabs } from "../../ui/filters.tsx";
import { Pill, type Tone } from "../../ui/states.tsx";

export type Template = Row<"/production/quality-templates">;
type Check = Row<"/production/quality-checks">;

const TONES: Record<Check["status"], Tone> = { PENDING: "warn", PASSED: "good", FAILED: "bad" };

export const CheckStatus = ({ of: { status } }: { of: Pick<Check, "status"> }) => (
  <Pill tone={TONES[status]}>{t.quality.status[status]}</Pill>
);

export const templateName = ({ name }: Template): string => named(name);

export const hasLimits = ({ minimum_value: low, maximum_value: high }: Template): boolean =>
  low !== null || high !== null;

export const measured = (value: number, { unit }: Template): string =>
  unit === null ? number(value, 2) : `${number(value, 2)}\u00a0${t.quality.unit[unit]}`;

/** Between what a measure has to lie, in words. */
export function limitsOf(template: Template): string {
  const { minimum_value: low, maximum_value: high } = template;
  if (low !== null && high !== null) return t.quality.between(measured(low, template), measured(high, template));
  if (low !== null) return t.quality.atLeast(measured(low, template));
  if (high !== null) return t.quality.atMost(measured(high, template));
  return t.quality.noLimits;
}

/** A measure on the span that its limits allow. */
export function Measure({ value, template }: { value: number; template: Template }) {
  const { minimum_value, maximum_value } = template;
  const text = measured(value, template);
  if (!hasLimits(template)) return <>{text}</>;
  const low = minimum_value ?? Math.min(value, maximum_value! * 0.8);
  const high = maximum_value ?? Math.max(value, minimum_value! * 1.2);
  const room = (high - low || 1) * 0.35;
  const place = (at: number) => Math.max(0, Math.min(100, ((at - low + room) / (high - low + 2 * room)) * 100));
  const isIn = (minimum_value === null || value >= minimum_value) && (maximum_value === null || value <= maximum_value);
  return (
    <span class="level">
      <span>{text}</span>
      <span
        class={`meter span ${isIn ? "good" : "bad"}`}
        role="img"
        aria-label={t.quality.meter(text, limitsOf(template))}
      >
        <i style={{ insetInlineStart: `${place(low)}%`, inlineSize: `${place(high) - place(low)}%` }} />
        <b style={{ insetInlineStart: `${place(value)}%` }} />
      </span>
    </span>
  );
}

export const QualityTabs = () => (
  <Tabs
    label={t.quality.title}
    of={[
      ["/app/calidad", t.quality.tabs.checks],
      ["/app/calidad/plantillas", t.quality.tabs.templates],
    ]}
  />
);
