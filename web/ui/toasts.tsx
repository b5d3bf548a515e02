import { signal } from "@preact/signals";
import { t } from "../i18n/language.ts";
import { Icon } from "./icon.tsx";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "bad";
  readonly undo?: (() => void) | undefined;
}

const SHOWN_MS = 10_000;
const toasts = signal<readonly Toast[]>([]);
let lastId = 0;

/** Says briefly what has happened; it is read aloud and stays for ten seconds, in which it may be undone. */
export function say(text: string, tone: Toast["tone"] = "plain", undo?: () => void): void {
  const id = ++lastId;
  toasts.value = [...toasts.value.slice(-2), { id, text, tone, undo }];
  setTimeout(() => dismiss(id), SHOWN_MS);
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Stands in the frame, and in whatever covers it: what is under a modal dialog is neither seen nor read aloud. */
export function Toasts() {
  return (
    <div class="toasts" role="status">
      {toasts.value.map(({ id, text, tone, undo }) => (
        <div class={`toast ${tone}`} key={id}>
          <Icon name={tone === "bad" ? "warning" : "check"} />
          <p>{text}</p>
          {undo && (
            <button
              type="button"
              class="undo"
              onClick={() => {
                dismiss(id);
                undo();
              }}
            >
              {t.common.undo}
            </button>
          )}
          <button type="button" aria-label={t.common.close} onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
