import { t } from "./language.ts";

/** What a thing of the bakery is called in the language in use; a name given in the demo stays as it was given. */
export const named = (name: string): string => (Object.hasOwn(t.names, name) && t.names[name]) || name;
