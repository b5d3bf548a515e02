import type { Texts } from "./layout.tsx";

/** What conforms, what does not and why, and how whoever runs the demo lifts the one exception. */
export const Accessibility = ({ texts }: { texts: Texts["accessibility"] }) => (
  <article class="prose">
    <h1>{texts.title}</h1>
    <p>{texts.intro}</p>
    <h2>{texts.doesTitle}</h2>
    <ul>
      {texts.does.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    <h2>{texts.exceptionTitle}</h2>
    {texts.exception.map((text) => (
      <p key={text}>{text}</p>
    ))}
    <p>
      <code>DEMO_SESSION_MAX_EXTENSIONS=10</code>
    </p>
    <p>{texts.lifted}</p>
    <h2>{texts.helpTitle}</h2>
    <p>{texts.help}</p>
  </article>
);
