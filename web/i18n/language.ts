import { effect, signal } from "@preact/signals";
import type { Messages } from "../messages/es/index.ts";

export const LANGUAGES = ["es", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = "language";

/** Only the language in use is fetched; the other one comes when somebody asks for it. */
const LOADERS: Record<Language, () => Promise<Messages>> = {
  es: async () => (await import("../messages/es/index.ts")).es,
  en: async () => (await import("../messages/en/index.ts")).en,
};

export const language = signal<Language>(initialLanguage());
const messages = signal<Messages>({} as Messages);

/**
 * The texts of the language in use: `t.inventory.title`. A component that reads one is drawn again when the language
 * changes, and keeps its state and what was typed into it.
 */
export const t = new Proxy({} as Messages, {
  get: (_nothing, group) => messages.value[group as keyof Messages],
});

export async function speak(wanted: Language): Promise<void> {
  messages.value = await LOADERS[wanted]();
  language.value = wanted;
  localStorage.setItem(STORED, wanted);
}

effect(() => {
  document.documentElement.lang = language.value;
});

function initialLanguage(): Language {
  const stored = localStorage.getItem(STORED) as Language | null;
  if (stored && LANGUAGES.includes(stored)) return stored;
  return navigator.language.startsWith("en") ? "en" : "es";
}
