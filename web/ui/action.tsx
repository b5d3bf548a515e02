import type { WriteAnswer, WriteBody, WriteOperation } from "../api/client.ts";
import { useWrite } from "../api/hooks.ts";
import { usePermission } from "../app/session.ts";
import { Icon, type IconName } from "./icon.tsx";
import { explain } from "./states.tsx";
import { say } from "./toasts.tsx";

interface ActionProps<O extends WriteOperation> {
  readonly operation: O;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: WriteBody<O>;
  readonly onDone: (answer: WriteAnswer<O>) => void;
  readonly text: string;
  readonly icon?: IconName;
  readonly kind?: "main" | "plain" | "danger" | "";
  readonly small?: boolean;
}

/** A button that does one write at once. Where the role may not, it stays in place and says who may. */
export function Action<O extends WriteOperation>(props: ActionProps<O>) {
  const { operation, path, body, onDone, text, icon, kind = "main", small } = props;
  const write = useWrite(operation);
  const refusal = usePermission(operation);

  async function act() {
    if (write.isPending) return;
    if (refusal) return say(refusal, "bad");
    try {
      onDone(await write.run({ ...(path && { path }), ...(body && { body }) }));
    } catch (error) {
      say(explain(error as Error), "bad");
    }
  }

  return (
    <button
      type="button"
      class={`button ${kind} ${small ? "small" : ""} ${write.isPending ? "busy" : ""}`}
      aria-disabled={Boolean(refusal) || write.isPending}
      title={refusal}
      onClick={act}
    >
      {icon && <Icon name={icon} />}
      {text}
    </button>
  );
}
