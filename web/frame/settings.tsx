import type { ComponentChildren } from "preact";
import { endAndLeave } from "../api/ended.ts";
import { queryClient } from "../api/query-client.ts";
import { useSession } from "../app/session.ts";
import { THEMES, theme } from "../app/theme.ts";
import { LANGUAGES, type Language, language, speak, t } from "../i18n/language.ts";
import { Icon } from "../ui/icon.tsx";
import { explain } from "../ui/states.tsx";
import { say } from "../ui/toasts.tsx";
import { useExtend } from "./clock.tsx";

const LANGUAGE_NAMES = { es: "Español", en: "English" };
const THEME_ICONS = { system: "sliders", light: "sun", dark: "moon" } as const;

/** Language, appearance, time and the way out. */
export function Settings() {
  const extend = useExtend();
  const { session } = useSession();
  /** What is on screen stays while it is fetched again: some answers are in the reader's language. */
  async function change(wanted: Language) {
    await speak(wanted);
    queryClient.invalidateQueries();
  }
  /** A way to this screen of such a bakery; the session has no part in it. */
  async function share() {
    if (!session) return;
    const link = new URL(language.value === "es" ? "/" : "/en", location.origin);
    link.search = new URLSearchParams({ perfil: session.demo_account_type, ver: location.pathname }).toString();
    await navigator.clipboard.writeText(link.href);
    say(t.frame.shared);
  }
  async function end() {
    if (!session) return;
    await endAndLeave(session.session_id).catch((error: Error) => say(explain(error), "bad"));
  }
  return (
    <>
      <button type="button" class="button icon-only" popovertarget="settings" aria-label={t.frame.settings}>
        <Icon name="sliders" />
      </button>
      <div id="settings" class="anchored" popover="auto">
        <Choice title={t.frame.language}>
          {LANGUAGES.map((each) => (
            <li key={each}>
              <button type="button" lang={each} aria-pressed={language.value === each} onClick={() => change(each)}>
                <Icon name="globe" /> {LANGUAGE_NAMES[each]}
              </button>
            </li>
          ))}
        </Choice>
        <Choice title={t.frame.theme}>
          {THEMES.map((each) => (
            <li key={each}>
              <button
                type="button"
                aria-pressed={theme.value === each}
                onClick={() => {
                  theme.value = each;
                }}
              >
                <Icon name={THEME_ICONS[each]} /> {t.frame.themes[each]}
              </button>
            </li>
          ))}
        </Choice>
        <Choice title={t.frame.demoLong}>
          {session && session.extensions_left > 0 && (
            <li>
              <button type="button" onClick={extend}>
                <Icon name="hourglass" /> {t.frame.extend} · {t.frame.extensionsLeft(session.extensions_left)}
              </button>
            </li>
          )}
          <li>
            <button type="button" onClick={share}>
              <Icon name="arrow" /> {t.frame.share}
            </button>
          </li>
          <li>
            <a href={language.value === "es" ? "/accesibilidad" : "/en/accessibility"}>
              <Icon name="info" /> {t.frame.accessibility}
            </a>
          </li>
          <li>
            <button type="button" onClick={end}>
              <Icon name="close" /> {t.frame.end}
            </button>
          </li>
        </Choice>
      </div>
    </>
  );
}

const Choice = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="choice" aria-label={title}>
    <h2>{title}</h2>
    <ul class="choices">{children}</ul>
  </section>
);
