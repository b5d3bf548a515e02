import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n/language.ts";
import { OPEN, useAddress } from "./address.ts";
import { Icon } from "./icon.tsx";
import { Toasts } from "./toasts.tsx";

interface DrawerProps {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The detail of the row that the address names, over the list. Escape, a click outside and "back" close it. */
export function Drawer({ title, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { go } = useAddress();
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => go({ [OPEN]: undefined }, true);
  return (
    <dialog ref={dialog} class="drawer" closedby="any" aria-labelledby="drawer-title" onClose={close}>
      <header>
        <h2 id="drawer-title" tabIndex={-1} autofocus>
          {title}
        </h2>
        <button
          type="button"
          class="button icon-only plain"
          aria-label={t.common.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="body">{children}</div>
      <Toasts />
    </dialog>
  );
}
