import { useEffect } from "preact/hooks";
import { useWrite } from "../api/hooks.ts";
import { leftUntil, MINUTE_MS, now, useSession } from "../app/session.ts";
import { time } from "../i18n/format.ts";
import { t } from "../i18n/language.ts";
import { explain } from "../ui/states.tsx";
import { say } from "../ui/toasts.tsx";

const SOON_MS = 5 * MINUTE_MS;
const CIRCUMFERENCE = 2 * Math.PI * 9;

/** How long is left, at a glance and in words, and the way to have more. It is not read aloud every second. */
export function Clock() {
  const { session, endsAt } = useSession();
  const left = endsAt === undefined ? undefined : leftUntil(endsAt);
  const soon = left !== undefined && left <= SOON_MS;
  useTick(soon ? 1000 : 15_000);
  const extend = useExtend();
  if (left === undefined || !session) return null;

  const share = Math.min(1, left / (30 * MINUTE_MS));
  return (
    <>
      <span class={soon ? "clock soon" : "clock"} title={t.frame.extensionsLeft(session.extensions_left)}>
        <svg viewBox="0 0 22 22" aria-hidden="true">
          <circle cx="11" cy="11" r="9" />
          <circle cx="11" cy="11" r="9" stroke-dasharray={`${share * CIRCUMFERENCE} ${CIRCUMFERENCE}`} />
        </svg>
        <span>
          <span class="not-phone">{t.frame.left(spell(left))}</span>
          <span class="only-phone">{spell(left)}</span>
        </span>
      </span>
      {session.extensions_left > 0 && (
        <button type="button" class="button small not-phone" onClick={extend}>
          {t.frame.extend}
        </button>
      )}
    </>
  );
}

/** Asks for more time and says until when it was given. */
export function useExtend(): () => Promise<void> {
  const write = useWrite("extendSession");
  return async () => {
    if (write.isPending) return;
    try {
      const { seconds_left } = await write.run({ path: { id: "current" } });
      say(t.frame.extended(time(Date.now() + seconds_left * 1000)));
    } catch (error) {
      say(explain(error as Error), "bad");
    }
  };
}

function useTick(everyMs: number): void {
  useEffect(() => {
    now.value = Date.now();
    const timer = setInterval(() => {
      now.value = Date.now();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}

const spell = (left: number): string =>
  left >= 2 * MINUTE_MS ? t.frame.minutes(Math.floor(left / MINUTE_MS)) : t.frame.seconds(Math.ceil(left / 1000));
