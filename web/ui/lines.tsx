import { useState } from "preact/hooks";
import { t } from "../i18n/language.ts";
import { Field } from "./form.tsx";
import { Icon } from "./icon.tsx";

interface LinesProps {
  /** The API's name of what a line is of: `ingredient_id`, `product_id`. */
  readonly name: string;
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Quantities are kept to a thousandth. */
const LEAST = 0.001;

/** Lines of a form: what, and how much. Their fields are `lines/0/…`, as the API points at them. */
export function Lines({ name, label, options }: LinesProps) {
  const [keys, setKeys] = useState<readonly number[]>([0]);
  return (
    <fieldset class="lines">
      <legend class="visually-hidden">{t.lines.legend}</legend>
      {keys.map((key, position) => (
        <div class="line-fields" key={key}>
          <Field name={`lines/${position}/${name}`} label={label} options={options} />
          <Field name={`lines/${position}/quantity`} type="number" label={t.lines.quantity} min={LEAST} />
          {keys.length > 1 && (
            <button
              type="button"
              class="button icon-only plain"
              aria-label={t.lines.remove(position + 1)}
              onClick={() => setKeys(keys.filter((each) => each !== key))}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
      <button type="button" class="button small" onClick={() => setKeys([...keys, Math.max(...keys) + 1])}>
        {t.lines.add}
      </button>
    </fieldset>
  );
}

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** The values of fields named `lines/0/…` as an array, and the rest as they are. */
export function withLines(values: Values): Record<string, unknown> & { lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [, position, field] = /^lines\/(\d+)\/(.+)$/.exec(name) ?? [];
    if (position === undefined || field === undefined) rest[name] = value;
    else lines[Number(position)] = { ...lines[Number(position)], [field]: value };
  }
  return { ...rest, lines };
}
