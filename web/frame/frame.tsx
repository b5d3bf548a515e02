import { onlineManager } from "@tanstack/preact-query";
import type { ComponentChildren } from "preact";
import { useEffect, useErrorBoundary, useLayoutEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { t } from "../i18n/language.ts";
import { Palette } from "../palette/entry.tsx";
import { Tour } from "../tour/entry.tsx";
import { Icon } from "../ui/icon.tsx";
import { Failure } from "../ui/states.tsx";
import { Toasts } from "../ui/toasts.tsx";
import { CallDialog } from "./call.tsx";
import { BottomBar, Sidebar } from "./menu.tsx";
import { SessionEnd } from "./session-end.tsx";
import { TopBar } from "./top-bar.tsx";

/** What surrounds every screen inside the bakery. */
export function Frame({ children }: { children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#content">
        {t.common.skip}
      </a>
      <div class="frame">
        <TopBar />
        <Offline />
        <Sidebar />
        <main id="content" tabIndex={-1}>
          <Safe>{children}</Safe>
        </main>
        <BottomBar />
      </div>
      <Tour />
      <Toasts />
      <Palette />
      <CallDialog />
      <SessionEnd />
    </>
  );
}

/** A screen that breaks leaves the rest standing, and mends when one goes elsewhere. */
function Safe({ children }: { children: ComponentChildren }) {
  const [error, reset] = useErrorBoundary();
  const { path } = useLocation();
  useEffect(reset, [path]);
  if (!error) return <>{children}</>;
  return <Failure error={new Error(t.errors.crashed)} retry={reset} />;
}

function Offline() {
  const [online, setOnline] = useState(onlineManager.isOnline());
  // Before the screen is painted, as nobody else hears of what is lost before somebody subscribes.
  useLayoutEffect(() => onlineManager.subscribe(setOnline), []);
  if (online) return null;
  return (
    <p class="banner" role="status">
      <Icon name="wifi" /> {t.errors.offline}
    </p>
  );
}
