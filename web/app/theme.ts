import { effect, signal } from "@preact/signals";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORED = "theme";

export const theme = signal<Theme>((localStorage.getItem(STORED) as Theme | null) ?? "system");

effect(() => {
  localStorage.setItem(STORED, theme.value);
  document.documentElement.dataset.theme = theme.value;
});
