import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { convert } from "../api/convert.ts";
import type { WRITES } from "../api/operations.ts";
import { queryClient } from "../api/query-client.ts";
import { t } from "../i18n/language.ts";
import { Icon } from "../ui/icon.tsx";
import { say } from "../ui/toasts.tsx";
import { change, progress, type Step, useSteps } from "./progress.ts";

/** One step at a time, beside the work and never over it. The step is taken when it has really been done. */
export function Card() {
  const steps = useSteps();
  const { step: index } = progress.value;
  const step = steps[Math.min(index, steps.length - 1)]!;
  const { path } = useLocation();
  const isDone = useDone(step, path);
  const isLast = index >= steps.length - 1;
  const heading = useRef<HTMLHeadingElement>(null);
  const texts = t.tour.steps[step.key];

  useFocusOnOpening(heading);
  useEffect(() => {
    document.documentElement.dataset.tour = isDone ? "" : step.key;
    return () => {
      delete document.documentElement.dataset.tour;
    };
  }, [step.key, isDone]);

  function go() {
    if (!isLast) return change({ step: index + 1 });
    change({ isOpen: false, isOver: true });
    say(t.tour.finished);
    void convert("tour_completed");
  }

  return (
    <section
      class="tour"
      aria-labelledby="tour-title"
      onKeyDown={(event) => {
        if (event.key === "Escape") leave();
      }}
    >
      <header>
        <p class="soft small">{t.tour.progress(index + 1, steps.length)}</p>
        <button type="button" class="button plain icon-only" aria-label={t.tour.leave} onClick={leave}>
          <Icon name="close" />
        </button>
      </header>
      <progress value={index + (isDone ? 1 : 0)} max={steps.length} aria-label={t.tour.name} />
      <div role="status">
        <h2 id="tour-title" ref={heading} tabIndex={-1}>
          {isDone && <Icon name="check" />} {texts.title}
        </h2>
        <p>{isDone ? texts.seen : texts.todo}</p>
      </div>
      <div class="row">
        {isDone ? (
          <button type="button" class="button main" onClick={go}>
            {isLast ? t.tour.finish : t.tour.next}
          </button>
        ) : (
          <>
            {path !== step.path && (
              <a class="button main" href={step.path}>
                {t.tour.take}
              </a>
            )}
            <button type="button" class="button plain" onClick={go}>
              {t.tour.skip}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

/** Puts it aside: the header keeps the way back, and gets the focus. */
function leave(): void {
  change({ isOpen: false });
  document.querySelector<HTMLElement>(".tour-progress")?.focus();
}

/** Whoever opened it is led to it; whoever works on while a step is taken is left where they are. */
function useFocusOnOpening(heading: { current: HTMLHeadingElement | null }): void {
  const { step } = progress.value;
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [step]);
}

/** Whether what the step waits for has happened since it was shown. */
function useDone(step: Step, path: string): boolean {
  const [done, setDone] = useState<Step>();
  // Before the step is painted: whoever reads it may do it.
  useLayoutEffect(() => {
    if (step.opens) return whenOpened(step.opens, () => setDone(step));
    if (step.writes) return whenWritten(step.writes, () => setDone(step));
    if (path === step.path) setDone(step);
  }, [step, path]);
  return done === step;
}

function whenOpened(selector: string, then: () => void): () => void {
  const hear = (event: Event) => {
    if ((event as ToggleEvent).newState === "open" && (event.target as Element).matches(selector)) then();
  };
  document.addEventListener("beforetoggle", hear, { capture: true });
  return () => document.removeEventListener("beforetoggle", hear, { capture: true });
}

function whenWritten(operations: readonly (keyof typeof WRITES)[], then: () => void): () => void {
  return queryClient.getMutationCache().subscribe(({ mutation }) => {
    const [operation] = (mutation?.options.mutationKey ?? []) as readonly (keyof typeof WRITES)[];
    if (mutation?.state.status === "success" && operation && operations.includes(operation)) then();
  });
}
