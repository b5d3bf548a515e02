import { signal } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type ConversionEvent, convert } from "../api/convert.ts";
import { useSession } from "../app/session.ts";
import { t } from "../i18n/language.ts";
import { Icon } from "../ui/icon.tsx";

const isOpen = signal(false);

/** "I want this": counts at once, asks for nothing, and says what happens next. */
export const Call = () => <CallButton onClick={() => ask(convert)} />;

/** The same among the choices of a menu. */
export const CallEntry = () => (
  <button type="button" onClick={() => ask(convert)}>
    <Icon name="basket" />
    {t.frame.call}
  </button>
);

/** Stands in the frame: what is inside a menu goes when the menu does. */
export function CallDialog() {
  const { session } = useSession();
  if (!session || !isOpen.value) return null;
  return <Next handle={session.session_id.slice(PREFIX.length, PREFIX.length + 64)} tell={convert} />;
}

/** The same after the end of a session. */
export const CallAfterEnd = ({ handle, tell }: NextProps) => (
  <>
    <CallButton onClick={() => ask(tell)} />
    {isOpen.value && <Next handle={handle} tell={tell} />}
  </>
);

function ask(tell: NextProps["tell"]): void {
  void tell("cta_clicked");
  isOpen.value = true;
}

const CallButton = ({ onClick }: { onClick: () => void }) => (
  <button type="button" class="button call" aria-label={t.frame.call} onClick={onClick}>
    <Icon name="basket" />
    <span class="call-long">{t.frame.call}</span>
    <span class="call-short">{t.frame.callShort}</span>
  </button>
);

const PREFIX = "demo_";
const WANTS = ["contact_requested", "signup_requested"] as const satisfies readonly ConversionEvent[];

interface NextProps {
  readonly handle: string;
  readonly tell: (event: ConversionEvent) => Promise<void>;
}

function Next({ handle, tell }: NextProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState<readonly ConversionEvent[]>([]);
  const [copied, setCopied] = useState(false);
  const code = codeOf(handle);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="box call-box"
      aria-labelledby="call-title"
      onClose={() => {
        isOpen.value = false;
      }}
    >
      <h2 id="call-title">{t.call.title}</h2>
      <p>{t.call.text}</p>
      <section class="note calm" aria-labelledby="call-code">
        <div>
          <h3 id="call-code">{t.call.codeTitle}</h3>
          <p class="row">
            <output class="visit-code">{code}</output>
            <button
              type="button"
              class="button small"
              onClick={() => navigator.clipboard.writeText(code).then(() => setCopied(true))}
            >
              {copied ? t.call.copied : t.call.copy}
            </button>
          </p>
          <p>{t.call.codeText}</p>
        </div>
      </section>
      <h3>{t.call.nextTitle}</h3>
      <div class="stack tight">
        {WANTS.map((event) => (
          <button
            key={event}
            type="button"
            class="button"
            aria-pressed={wanted.includes(event)}
            onClick={() => {
              void tell(event);
              setWanted([...wanted, event]);
            }}
          >
            {wanted.includes(event) && <Icon name="check" />}
            {t.call.wants[event]}
          </button>
        ))}
      </div>
      <p role="status" class="soft">
        {wanted.length > 0 && t.call.noted}
      </p>
      <div class="row">
        <button type="button" class="button main" autofocus onClick={() => dialog.current?.close()}>
          {t.common.close}
        </button>
      </div>
    </dialog>
  );
}

/** The beginning of the session's handle, which stands beside what sales is told and opens nothing. */
const codeOf = (handle: string): string =>
  handle
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, "$1-");
