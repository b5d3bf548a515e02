import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { t } from "../../i18n/language.ts";
import { Icon } from "../../ui/icon.tsx";
import { Spark } from "../../ui/spark.tsx";

interface KpiProps {
  readonly label: string;
  readonly value: string;
  readonly formula: string;
  /** The time it is computed over. */
  readonly window?: string;
  /** What it was computed from. */
  readonly inputs: readonly (readonly [name: string, value: string])[];
  readonly children?: ComponentChildren;
  readonly spark?: readonly number[];
}

/** A figure, and one click away how it is computed and from what. */
export function Kpi({ label, value, formula, window, inputs, children, spark }: KpiProps) {
  const id = useId();
  return (
    <article class="card kpi" aria-labelledby={`${id}-label`}>
      <div class="label">
        <h2 id={`${id}-label`} class="plain-heading">
          {label}
        </h2>
        <button type="button" class="why" popovertarget={id} aria-label={t.dashboard.why(label)}>
          <Icon name="info" />
        </button>
      </div>
      <p class="value">{value}</p>
      <p class="delta">{children}</p>
      {spark && spark.length > 1 && <Spark values={spark} />}
      <div id={id} popover="auto" class="formula anchored">
        <h3>{t.dashboard.formula}</h3>
        <code>{formula}</code>
        {window && <p class="soft small">{window}</p>}
        <dl>
          {inputs.map(([name, input]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{input}</dd>
            </div>
          ))}
        </dl>
      </div>
    </article>
  );
}
