import { useEffect } from "preact/hooks";
import { changesMade, forgetSession } from "../../app/session-log.ts";
import { t } from "../../i18n/language.ts";
import { Scene } from "../../landing/scene.tsx";
import { Receipt } from "./receipt.tsx";

/** After the end: what one did, and the way on. */
export function Farewell() {
  useEffect(() => {
    forgetSession();
    document.title = `${t.end.title} · Bakery-IA`;
  }, []);
  return (
    <main class="farewell stack">
      <Scene />
      <h1>{t.end.title}</h1>
      <p>{t.end.text}</p>
      <p>{t.end.changes(changesMade())}</p>
      <Receipt />
      <div class="row">
        <a class="button main" href="/">
          {t.end.again}
        </a>
      </div>
    </main>
  );
}
