import { Field } from "./form.tsx";

type DateFieldProps = Omit<Parameters<typeof Field>[0], "type" | "options" | "rows">;

/** A day without an hour. */
export const DateField = (props: DateFieldProps) => (
  // SAFETY: a field hands its type on to the browser's input, which knows days too.
  <Field {...props} type={"date" as "text"} />
);
