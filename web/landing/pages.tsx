import { renderToStringAsync } from "preact-render-to-string";
import type { DemoAccount } from "../../src/seeding/template.ts";
import { landing as english } from "../messages/en/landing.ts";
import { landing as spanish } from "../messages/es/landing.ts";
import { Icon } from "../ui/icon.tsx";
import { Accessibility } from "./accessibility.tsx";
import { ACCESSIBILITY, Layout, type Texts } from "./layout.tsx";
import { Scene } from "./scene.tsx";

type PageName = "landing" | "notFound" | "accessibility";
type Language = "es" | "en";

/** A page outside the bakery, as HTML; rendered when the site is built. */
export async function renderPage(name: string, language: string, accounts: readonly DemoAccount[]): Promise<string> {
  const texts = language === "en" ? english : spanish;
  const page = name as PageName;
  const isAccessibility = page === "accessibility";
  return renderToStringAsync(
    <Layout texts={texts} language={language as Language} {...(isAccessibility && { addresses: ACCESSIBILITY })}>
      {page === "landing" ? (
        <Landing texts={texts} language={language as Language} accounts={accounts} />
      ) : isAccessibility ? (
        <Accessibility texts={texts.accessibility} />
      ) : (
        <NotFound texts={texts} />
      )}
    </Layout>,
  );
}

interface LandingProps {
  readonly texts: Texts;
  readonly language: Language;
  readonly accounts: readonly DemoAccount[];
}

function Landing({ texts, language, accounts }: LandingProps) {
  return (
    <>
      <p class="note bad refusal" role="alert" data-refusal={JSON.stringify(texts.refusal)} hidden />
      <section class="hero">
        <div>
          <h1>{texts.title}</h1>
          <p class="promise">{texts.promise}</p>
          <ul class="facts-line">
            {texts.facts.map(([title]) => (
              <li key={title}>
                <Icon name="check" /> {title}
              </li>
            ))}
          </ul>
        </div>
        <Scene />
      </section>

      <aside class="resume" data-resume hidden>
        <p data-resume-text data-template={texts.resumeText(0)} />
        <a class="button main" href="/app">
          {texts.resume} <Icon name="arrow" />
        </a>
      </aside>

      <section aria-labelledby="choose">
        <h2 id="choose">{texts.choose}</h2>
        <p class="hint">{texts.credentialsHint}</p>
        <div class="profiles">
          {accounts.map((account) => (
            <Profile key={account.demo_account_type} account={account} texts={texts} language={language} />
          ))}
        </div>
      </section>

      <section class="promises" aria-label={texts.title}>
        {texts.facts.map(([title, text]) => (
          <div key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </div>
        ))}
      </section>

      <section class="privacy" aria-labelledby="privacy">
        <h2 id="privacy">{texts.privacyTitle}</h2>
        {texts.privacy.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    </>
  );
}

function Profile({ account, texts, language }: { account: DemoAccount; texts: Texts; language: Language }) {
  const { demo_account_type: profile, name, city, contents, credentials } = account;
  const format = new Intl.NumberFormat(language === "es" ? "es-ES" : "en-GB");
  const counted = (Object.entries(texts.contents) as [keyof typeof contents, (count: string) => string][])
    .filter(([what]) => contents[what] > 0)
    .map(([what, say]) => say(format.format(contents[what])));
  return (
    <form class="card profile" method="post" action="/demo/start">
      <input type="hidden" name="demo_account_type" value={profile} />
      <input type="hidden" name="language" value={language} />
      <div class="about">
        <p class="kind">{texts.profiles[profile] ?? profile}</p>
        <h3>{name.replace(/ - Demo.*$/, "")}</h3>
        <p class="soft">{city}</p>
        <p>{texts.descriptions[profile] ?? account.description}</p>
        <ul class="counted">
          {counted.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div class="entry">
        <button type="submit" class="button main start" data-busy={texts.starting}>
          {texts.start} <Icon name="arrow" />
        </button>
        <dl class="credentials">
          <div>
            <dt>{texts.credentials}</dt>
            <dd>{credentials.email}</dd>
          </div>
          <div>
            <dt>{texts.password}</dt>
            <dd>{credentials.password}</dd>
          </div>
        </dl>
      </div>
    </form>
  );
}

const NotFound = ({ texts }: { texts: Texts }) => (
  <section class="lost">
    <Scene />
    <h1>{texts.notFound}</h1>
    <p>{texts.notFoundText}</p>
    <p>
      <a class="button main" href="/">
        {texts.home}
      </a>
    </p>
  </section>
);
