import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

let isFirstPage = true;

interface PageProps {
  readonly title: string;
  /** One sentence on how things stand. */
  readonly status?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen: its heading, which takes the focus when one arrives from another screen, and its content. */
export function Page({ title, status, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the screen is painted: later it would take the focus away from where one has gone meanwhile.
  useLayoutEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  useEffect(() => {
    document.title = `${title} · Bakery-IA`;
  }, [title]);
  return (
    <div class="stack">
      <header class="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {status && <p>{status}</p>}
        </div>
        {actions && <div class="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
