import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useId, useRef } from "preact/hooks";
import type { WriteAnswer, WriteBody, WriteOperation } from "../api/client.ts";
import { useWrite } from "../api/hooks.ts";
import { Problem } from "../api/problem.ts";
import { usePermission } from "../app/session.ts";
import { t } from "../i18n/language.ts";
import { explain, Note } from "./states.tsx";

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

interface FormProps<O extends WriteOperation> {
  readonly operation: O;
  readonly path?: Readonly<Record<string, string>>;
  /** The body, where it is not simply the fields by their names. */
  readonly body?: (values: Values) => unknown;
  readonly onDone: (answer: WriteAnswer<O>) => void;
  readonly submit: string;
  readonly children: ComponentChildren;
}

const Wrong = createContext<ReadonlyMap<string, string>>(new Map());

/**
 * A form that sends one write. Fields bear the names of the API's body (`quantity`, `lines/0/quantity`), so that what
 * the API refuses stands at its field; what it refuses as a whole stands above the button.
 */
export function Form<O extends WriteOperation>({ operation, path, body, onDone, submit, children }: FormProps<O>) {
  const write = useWrite(operation);
  const refusal = usePermission(operation);
  const form = useRef<HTMLFormElement>(null);
  const { error } = write;
  const wrong = error instanceof Problem ? error.fields : new Map<string, string>();

  // The fields hear of what is wrong with them a moment after the form does.
  useEffect(() => {
    if (error) (form.current?.querySelector<HTMLElement>("[aria-invalid=true], .refused") ?? form.current)?.focus();
  }, [error]);

  async function onSubmit(event: Event) {
    event.preventDefault();
    if (refusal || write.isPending || !form.current) return;
    const values = valuesOf(form.current);
    try {
      const sent = (body ? body(values) : values) as WriteBody<O>;
      onDone(await write.run({ ...(path && { path }), body: sent }));
    } catch {
      // `write.error` tells it.
    }
  }

  return (
    <form ref={form} class="form" onSubmit={onSubmit} onInput={() => error && write.reset()}>
      <Wrong.Provider value={wrong}>{children}</Wrong.Provider>
      {error && (
        <div class="refused" tabIndex={-1} role="alert">
          <Note tone="bad" icon="warning">
            {wrong.size > 0 ? t.errors.fields(wrong.size) : explain(error)}
          </Note>
        </div>
      )}
      {refusal && <Note tone="calm">{refusal}</Note>}
      <div class="buttons">
        <button
          type="submit"
          class={write.isPending ? "button main busy" : "button main"}
          aria-disabled={Boolean(refusal) || write.isPending}
        >
          {submit}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly optional?: boolean;
  readonly type?: "text" | "number" | "datetime-local";
  readonly value?: string | number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | "any";
  readonly rows?: number;
  /** A choice between these values instead of free input. */
  readonly options?: Readonly<Record<string, string>>;
  readonly onChange?: (value: string) => void;
}

/** One value: its name, a hint, and what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  unit,
  optional,
  options,
  rows,
  value,
  onChange,
  type = "text",
  ...rest
}: FieldProps) {
  const id = useId();
  const wrong = useContext(Wrong).get(name);
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  const control = {
    id,
    name,
    required: !optional,
    "aria-invalid": wrong ? ("true" as const) : undefined,
    "aria-describedby": described || undefined,
  };
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <span class="hint">({t.common.optional})</span>}
      </label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {options ? (
        <select {...control} onChange={onChange && ((event) => onChange(event.currentTarget.value))}>
          {Object.entries(options).map(([each, text]) => (
            <option key={each} value={each} selected={each === value}>
              {text}
            </option>
          ))}
        </select>
      ) : rows ? (
        <textarea {...control} rows={rows} defaultValue={value} />
      ) : (
        <span class="with-unit">
          <input
            {...control}
            {...rest}
            type={type as "text"}
            defaultValue={value === undefined ? undefined : String(value)}
            step={rest.step ?? (type === "number" ? "any" : undefined)}
            inputMode={type === "number" ? "decimal" : undefined}
          />
          {unit}
        </span>
      )}
      {wrong && (
        <span class="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
}

export const Check = ({ name, label }: { name: string; label: string }) => (
  <label class="check">
    <input type="checkbox" name={name} />
    <span>{label}</span>
  </label>
);

/** A form's values as the API takes them: numbers as numbers, and nothing where nothing was said. */
function valuesOf(form: HTMLFormElement): Values {
  const entries = [...form.elements].flatMap((element): [string, Values[string]][] => {
    if (element instanceof HTMLInputElement && element.type === "checkbox") return [[element.name, element.checked]];
    if (!("name" in element && "value" in element) || !element.name || element.value === "") return [];
    const text = String(element.value);
    const isNumber = element instanceof HTMLInputElement && element.type === "number";
    return [[String(element.name), isNumber ? Number(text) : text]];
  });
  return Object.fromEntries(entries);
}
