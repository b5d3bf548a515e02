import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { leaveFor } from "../app/leave.ts";
import { leftUntil, MINUTE_MS, useSession } from "../app/session.ts";
import { t } from "../i18n/language.ts";
import { useExtend } from "./clock.tsx";

/** Minutes before the end at which one is told. */
const WARNINGS = [1, 5] as const;

/** Warns calmly at five minutes and at one, and shows the way out when the time is over. */
export function SessionEnd() {
  const { session, endsAt } = useSession();
  const [dismissed, setDismissed] = useState<number>(Number.POSITIVE_INFINITY);
  const left = endsAt === undefined ? Number.POSITIVE_INFINITY : leftUntil(endsAt);
  const warning = WARNINGS.find((minutes) => left <= minutes * MINUTE_MS);

  useEffect(() => {
    if (left === 0) leaveFor("/fin");
  }, [left === 0]);
  useEffect(() => {
    if (warning === undefined) setDismissed(Number.POSITIVE_INFINITY);
  }, [warning]);

  if (warning === undefined || warning >= dismissed || !session) return null;
  return (
    <Warning
      key={warning}
      minutes={Math.max(1, Math.round(left / MINUTE_MS))}
      canStay={session.extensions_left > 0}
      onClose={() => setDismissed(warning)}
    />
  );
}

interface WarningProps {
  readonly minutes: number;
  readonly canStay: boolean;
  readonly onClose: () => void;
}

function Warning({ minutes, canStay, onClose }: WarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const extend = useExtend();
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="box"
      role="alertdialog"
      aria-labelledby="end-title"
      aria-describedby="end-text"
      onClose={onClose}
    >
      <h2 id="end-title">{t.expiry.title(minutes)}</h2>
      <p id="end-text">{canStay ? t.expiry.text : t.expiry.lastText}</p>
      <div class="row">
        {canStay && (
          <button type="button" class="button main" autofocus onClick={() => extend().then(close)}>
            {t.expiry.stay}
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {canStay ? t.expiry.later : t.expiry.understood}
        </button>
      </div>
    </dialog>
  );
}
