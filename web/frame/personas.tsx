import { useRef } from "preact/hooks";
import { useRead, useWrite } from "../api/hooks.ts";
import { useMe, useSession } from "../app/session.ts";
import { t } from "../i18n/language.ts";
import { named } from "../i18n/names.ts";
import { Icon } from "../ui/icon.tsx";
import { explain } from "../ui/states.tsx";
import { say } from "../ui/toasts.tsx";

/** Whose place one has taken, and the way into another's. */
export function Personas() {
  const me = useMe();
  const users = useRead("/auth/users").data?.data ?? [];
  const menu = useRef<HTMLDivElement>(null);
  const password = usePassword();
  // Nobody can be chosen before it is known how to become them.
  const people = password ? users.toSorted((left, right) => rank(left) - rank(right)) : [];
  const login = useWrite("login");

  async function become(person: (typeof people)[number]) {
    menu.current?.hidePopover();
    if (person.id === me?.id || !password) return;
    try {
      await login.run({ body: { email: person.email, password } });
      say(`${t.frame.youAre(person.full_name)}. ${t.roles[person.role].can}`);
    } catch (error) {
      say(explain(error as Error), "bad");
    }
  }

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
              <button type="button" aria-pressed={person.id === me.id} onClick={() => become(person)}>
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

/** Everybody in a demo bakery has its one published password. */
function usePassword(): string | undefined {
  const { session } = useSession();
  const accounts = useRead("/demo-accounts").data?.data;
  return accounts?.find(({ demo_account_type }) => demo_account_type === session?.demo_account_type)?.credentials
    .password;
}

/** From who may do most to who may do least. */
const rank = ({ role }: { role: keyof typeof t.roles }): number => Object.keys(t.roles).indexOf(role);

const initials = (name: string): string =>
  name
    .split(" ")
    .slice(0, 2)
    .map(([first]) => first)
    .join("");
