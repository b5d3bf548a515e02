import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n/language.ts";
import { Icon } from "../ui/icon.tsx";
import { matches } from "../ui/matches.ts";
import { type Choice, useChoices } from "./choices.ts";

/** Of one kind there may be many; whoever sees that they are cut off writes another letter. */
const MOST = 6;

/** Everything one can go to or do, by its name: arrows walk, Enter takes the first or the one in focus. */
export function Palette({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, ask] = useState("");
  const { groups, isPending } = useChoices();
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  const shown = groups
    .filter(({ onlyWhenAsked }) => asked.trim() !== "" || !onlyWhenAsked)
    .map((group) => {
      const found = group.choices.filter(({ name, also = "" }) => matches(`${name} ${also}`, asked));
      return { ...group, choices: asked.trim() === "" ? found : found.slice(0, MOST) };
    })
    .filter(({ choices }) => choices.length > 0);
  const count = shown.reduce((sum, { choices }) => sum + choices.length, 0);

  function walk(event: KeyboardEvent) {
    const targets = [...(dialog.current?.querySelectorAll<HTMLElement>("input, .choices a, .choices button") ?? [])];
    const here = targets.indexOf(document.activeElement as HTMLElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      targets.at((here + (event.key === "ArrowDown" ? 1 : -1)) % targets.length)?.focus();
    } else if (event.key === "Enter" && here === 0) {
      event.preventDefault();
      targets[1]?.click();
    }
  }

  return (
    <dialog
      ref={dialog}
      class="box palette"
      closedby="any"
      aria-label={t.palette.title}
      onClose={close}
      onKeyDown={walk}
    >
      <label class="search">
        <Icon name="search" />
        <span class="visually-hidden">{t.palette.field}</span>
        <input
          type="search"
          autofocus
          placeholder={t.palette.field}
          value={asked}
          onInput={(event) => ask(event.currentTarget.value)}
        />
      </label>
      <p role="status" class={count === 0 && !isPending ? "soft" : "visually-hidden"}>
        {isPending ? t.common.loading : count === 0 ? t.palette.nothing(asked) : t.palette.found(count)}
      </p>
      {shown.map(({ title, choices }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul class="choices">
            {choices.map((choice) => (
              <li key={choice.key}>
                <Target of={choice} close={() => dialog.current?.close()} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="soft small not-phone">{t.palette.help}</p>
    </dialog>
  );
}

function Target({ of: { name, also, icon, to, run }, close }: { of: Choice; close: () => void }) {
  const content = (
    <>
      <Icon name={icon} />
      <span>
        {name}
        {also && <small>{also}</small>}
      </span>
    </>
  );
  if (to !== undefined) {
    return (
      <a href={to} onClick={close}>
        {content}
      </a>
    );
  }
  return (
    <button
      type="button"
      onClick={() => {
        close();
        run?.();
      }}
    >
      {content}
    </button>
  );
}
