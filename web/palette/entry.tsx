import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import lazy from "preact-iso/lazy";
import { t } from "../i18n/language.ts";
import { Icon } from "../ui/icon.tsx";

const Dialog = lazy(() => import("./palette.tsx").then((module) => module.Palette));

const isOpen = signal(false);
const open = () => {
  isOpen.value = true;
};
const close = () => {
  isOpen.value = false;
};

/** In the header: the way to everything by its name. On a phone it stands among the sections. */
export const PaletteButton = () => (
  <button
    type="button"
    class="button icon-only not-phone"
    aria-label={t.palette.title}
    aria-keyshortcuts="Control+K Meta+K"
    title={t.palette.shortcut}
    onClick={open}
  >
    <Icon name="search" />
  </button>
);

/** The same among the choices of a menu. */
export const PaletteEntry = () => (
  <button type="button" onClick={open}>
    <Icon name="search" />
    {t.palette.title}
  </button>
);

/** The palette itself, fetched when it is opened. */
export function Palette() {
  // Before the screen is painted: whoever sees it may press the keys.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return isOpen.value ? <Dialog close={close} /> : null;
}
