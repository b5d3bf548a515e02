import type { ComponentChildren } from "preact";
import type { landing } from "../messages/es/landing.ts";
import { Mark } from "./mark.tsx";

export type Texts = typeof landing;

interface LayoutProps {
  readonly texts: Texts;
  readonly language: "es" | "en";
  /** This page in each language. */
  readonly addresses?: Readonly<Record<"es" | "en", string>>;
  readonly children: ComponentChildren;
}

const FRONT = { es: "/", en: "/en" };
export const ACCESSIBILITY = { es: "/accesibilidad", en: "/en/accessibility" };

export const Layout = ({ texts, language, addresses = FRONT, children }: LayoutProps) => (
  <>
    <header class="masthead">
      <a class="brand" href={FRONT[language]}>
        <Mark />
        <span>Bakery-IA</span>
      </a>
      <a
        class="button plain small"
        href={addresses[language === "es" ? "en" : "es"]}
        lang={language === "es" ? "en" : "es"}
        hreflang={language === "es" ? "en" : "es"}
      >
        {texts.otherLanguage}
      </a>
    </header>
    <main>{children}</main>
    <footer class="foot">
      <span>Bakery-IA</span>
      <a href={ACCESSIBILITY[language]}>{texts.accessibility.title}</a>
      <a href="/docs">{texts.api}</a>
    </footer>
  </>
);
