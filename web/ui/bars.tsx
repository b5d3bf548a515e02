/** How much of the most something is, as a bar beside its number. */
export const Bar = ({ value, most }: { value: number; most: number }) => (
  <span class="meter bar-cell" aria-hidden="true">
    <i style={{ inlineSize: `${most > 0 ? Math.max(0, Math.min(100, (value / most) * 100)) : 0}%` }} />
  </span>
);
