import { money } from "../i18n/format.ts";

/** Sums below a list of lines, in cents of a euro, the last of them the total. */
export const Sums = ({ of }: { of: readonly (readonly [name: string, cents: number])[] }) => (
  <dl class="sums">
    {of.map(([name, cents]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{money(cents)}</dd>
      </div>
    ))}
  </dl>
);
