import { useRef } from "preact/hooks";
import { useBecome } from "../app/persona.ts";
import { t } from "../i18n/language.ts";
import { named } from "../i18n/names.ts";
import { Icon } from "../ui/icon.tsx";

/** Whose place one has taken, and the way into another's. */
export function Personas() {
  const { me, people, become } = useBecome();
  const menu = useRef<HTMLDivElement>(null);

  if (!me) return null;
  return (
    <>
      <button type="button" class="button person" popovertarget="personas">
        <span class="avatar" aria-hidden="true">
          {initials(me.full_name)}
        </span>
        <span class="visually-hidden">{t.frame.persona}: </span>
        <span class="who">
          {me.full_name}
          <small>{named(me.job_title)}</small>
        </span>
      </button>
      <div id="personas" class="anchored personas" popover="auto" ref={menu}>
        <p>{t.frame.personaIntro}</p>
        <ul class="choices">
          {people.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                aria-pressed={person.id === me.id}
                onClick={() => {
                  menu.current?.hidePopover();
                  void become(person);
                }}
              >
                <span class="avatar" aria-hidden="true">
                  {initials(person.full_name)}
                </span>
                <span>
                  <strong>{person.full_name}</strong>
                  <small>
                    {named(person.job_title)}. {t.roles[person.role].can}
                  </small>
                </span>
                {person.id === me.id && <Icon name="check" />}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

const initials = (name: string): string =>
  name
    .split(" ")
    .slice(0, 2)
    .map(([first]) => first)
    .join("");
