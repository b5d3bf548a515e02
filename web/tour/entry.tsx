import lazy from "preact-iso/lazy";
import { t } from "../i18n/language.ts";
import { Icon } from "../ui/icon.tsx";
import { change, hasBegun, progress, useSteps } from "./progress.ts";

const Card = lazy(() => import("./card.tsx").then((module) => module.Card));

/** The tour itself, fetched when somebody takes it. */
export const Tour = () => (progress.value.isOpen && useSteps().length > 0 ? <Card /> : null);

/** In the header: how far one has come, and the way back to a tour that was put aside. */
export function TourProgress() {
  const steps = useSteps();
  const { step, isOpen, isOver } = progress.value;
  if (isOver || steps.length === 0 || !hasBegun(progress.value)) return null;
  return (
    <button
      type="button"
      class="button small tour-progress"
      aria-expanded={isOpen}
      onClick={() => change({ isOpen: !isOpen })}
    >
      <Icon name="spark" />
      <span class="visually-hidden">{t.tour.progress(step + 1, steps.length)}</span>
      <span aria-hidden="true">
        {step + 1}/{steps.length}
      </span>
    </button>
  );
}

/** On the first screen, once: it blocks nothing, and "no" is an answer. */
export function TourOffer() {
  const steps = useSteps();
  if (progress.value.isOver || hasBegun(progress.value)) return null;
  return (
    <aside class="tour-offer" aria-label={t.tour.name}>
      <Icon name="spark" />
      <p>
        <strong>{t.tour.offer}</strong> {t.tour.offerText(steps.length || 5)}
      </p>
      <div class="row">
        <button type="button" class="button small main" onClick={() => change({ isOpen: true })}>
          {t.tour.start}
        </button>
        <button type="button" class="button small plain" onClick={() => change({ isOver: true })}>
          {t.tour.decline}
        </button>
      </div>
    </aside>
  );
}
