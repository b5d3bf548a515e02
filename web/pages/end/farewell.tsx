import { useEffect, useState } from "preact/hooks";
import { convertAfterEnd, type Receipt as Erased, findReceipt } from "../../api/ended.ts";
import { changesMade, forgetSession } from "../../app/session-log.ts";
import { CallAfterEnd } from "../../frame/call.tsx";
import { t } from "../../i18n/language.ts";
import { Scene } from "../../landing/scene.tsx";
import { Receipt } from "./receipt.tsx";

/** After the end: what one did, and the way on. */
export function Farewell() {
  const [receipt, setReceipt] = useState<Erased>();
  useEffect(() => {
    findReceipt().then(setReceipt);
  }, []);
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
      <div class="row">
        <a class="button main" href="/">
          {t.end.again}
        </a>
        {receipt && <CallAfterEnd handle={receipt.session} tell={convertAfterEnd} />}
      </div>
      {receipt && <Receipt receipt={receipt} />}
    </main>
  );
}
