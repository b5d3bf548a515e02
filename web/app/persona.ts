import { useRead, useWrite } from "../api/hooks.ts";
import { t } from "../i18n/language.ts";
import { explain } from "../ui/states.tsx";
import { say } from "../ui/toasts.tsx";
import { useMe, useSession } from "./session.ts";

/** Who works here, from who may do most to who may do least, whose place one has, and the way into another's. */
export function useBecome() {
  const me = useMe();
  const users = useRead("/auth/users").data?.data ?? [];
  const password = usePassword();
  // Nobody can be chosen before it is known how to become them.
  const people = password ? users.toSorted((left, right) => rank(left) - rank(right)) : [];
  const login = useWrite("login");

  async function become(person: (typeof people)[number]): Promise<void> {
    if (person.id === me?.id || !password) return;
    try {
      await login.run({ body: { email: person.email, password } });
      say(`${t.frame.youAre(person.full_name)}. ${t.roles[person.role].can}`);
    } catch (error) {
      say(explain(error as Error), "bad");
    }
  }

  return { me, people, become };
}

/** Everybody in a demo bakery has its one published password. */
function usePassword(): string | undefined {
  const { session } = useSession();
  const accounts = useRead("/demo-accounts").data?.data;
  return accounts?.find(({ demo_account_type }) => demo_account_type === session?.demo_account_type)?.credentials
    .password;
}

const rank = ({ role }: { role: keyof typeof t.roles }): number => Object.keys(t.roles).indexOf(role);
