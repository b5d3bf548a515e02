import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { useEffect, useRef, useState } from "preact/hooks";
import { day, longDay } from "../i18n/format.ts";
import { t } from "../i18n/language.ts";

/** A day of the chart: what was sold, or what is expected and between which bounds. */
export interface ChartDay {
  readonly day: string;
  readonly sold?: number;
  readonly expected?: number;
  readonly low?: number;
  readonly high?: number;
}

interface LineChartProps {
  readonly days: readonly ChartDay[];
  readonly format: (value: number) => string;
  /** The chart in a sentence, for those who do not see it. */
  readonly summary: string;
}

const HEIGHT = 280;
const MARGIN = { top: 14, right: 12, bottom: 26, left: 58 };

/**
 * Days in a line, with the days ahead dashed and inside their band. It is walked through with the arrow keys, day by
 * day or week by week, with the pointer, or read as a table.
 */
export function LineChart({ days, format, summary }: LineChartProps) {
  const [box, width] = useWidth();
  const [chosen, choose] = useState<number>();
  const lastSold = days.findLastIndex(({ sold }) => sold !== undefined);
  const at = Math.min(chosen ?? lastSold, days.length - 1);
  const current = days[at];

  const x = scaleLinear([0, Math.max(1, days.length - 1)], [MARGIN.left, width - MARGIN.right]);
  const top = Math.max(...days.map(({ sold = 0, high = 0, expected = 0 }) => Math.max(sold, high, expected)), 1);
  const y = scaleLinear([0, top], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      PageUp: -7,
      PageDown: 7,
      Home: -days.length,
      End: days.length,
    };
    const step = steps[event.key];
    if (event.key === "Escape") choose(undefined);
    if (step === undefined) return;
    event.preventDefault();
    choose(Math.max(0, Math.min(days.length - 1, at + step)));
  }
  function onPointer(event: PointerEvent) {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    choose(Math.max(0, Math.min(days.length - 1, Math.round(x.invert(event.clientX - left)))));
  }
  if (!current) return null;

  return (
    <div ref={box}>
      <p class="reading" aria-hidden="true">
        <Reading of={current} format={format} />
      </p>
      <div
        class="chart-area"
        role="slider"
        tabIndex={0}
        aria-label={`${summary}. ${t.dashboard.chartHelp}`}
        aria-valuemin={0}
        aria-valuemax={days.length - 1}
        aria-valuenow={at}
        aria-valuetext={spoken(current, format)}
        onKeyDown={onKeyDown}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => choose(undefined)}
      >
        <svg class="chart" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <line class="grid" x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
              <text x={MARGIN.left - 10} y={y(tick) + 4} text-anchor="end">
                {format(tick)}
              </text>
            </g>
          ))}
          {dayTicks(days, width).map((index) => (
            <text key={index} x={x(index)} y={HEIGHT - 6} text-anchor="middle">
              {day(`${days[index]!.day}T12:00:00Z`)}
            </text>
          ))}
          <Shapes days={days} x={x} y={y} />
          {lastSold >= 0 && lastSold < days.length - 1 && (
            <line class="today" x1={x(lastSold)} x2={x(lastSold)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
          )}
          {chosen !== undefined && (
            <>
              <line class="cursor" x1={x(at)} x2={x(at)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
              <circle class="point" r="5" cx={x(at)} cy={y(current.sold ?? current.expected ?? 0)} />
            </>
          )}
        </svg>
      </div>
      <Legend />
      <AsTable days={days} format={format} summary={summary} />
    </div>
  );
}

type Scale = (value: number) => number;

function Shapes({ days, x, y }: { days: readonly ChartDay[]; x: Scale; y: Scale }) {
  const points = days.map((each, index) => ({ ...each, index }));
  const sold = points.filter((point) => point.sold !== undefined);
  const expected = points.filter((point) => point.expected !== undefined);
  const atX = ({ index }: { index: number }) => x(index);
  const soldLine = line<(typeof points)[number]>(atX, ({ sold = 0 }) => y(sold));
  const under = area<(typeof points)[number]>(atX, y(0), ({ sold = 0 }) => y(sold));
  const expectedLine = line<(typeof points)[number]>(atX, ({ expected = 0 }) => y(expected));
  const band = area<(typeof points)[number]>(
    atX,
    ({ low = 0 }) => y(low),
    ({ high = 0 }) => y(high),
  );
  return (
    <>
      <path class="under" d={under(sold) ?? ""} />
      <path class="band" d={band(expected) ?? ""} />
      <path class="sold" d={soldLine(sold) ?? ""} />
      <path class="expected" d={expectedLine(expected) ?? ""} />
    </>
  );
}

const Reading = ({ of, format }: { of: ChartDay; format: (value: number) => string }) => (
  <>
    <span>{longDay(`${of.day}T12:00:00Z`)}</span>
    {of.sold !== undefined && (
      <span>
        {t.dashboard.sold}: <b>{format(of.sold)}</b>
      </span>
    )}
    {of.sold === undefined && of.expected !== undefined && (
      <span>
        {t.dashboard.expected}: <b>{format(of.expected)}</b>
        {of.low !== undefined && of.high !== undefined && `, ${t.dashboard.between(format(of.low), format(of.high))}`}
      </span>
    )}
  </>
);

const spoken = (of: ChartDay, format: (value: number) => string): string =>
  [
    longDay(`${of.day}T12:00:00Z`),
    of.sold !== undefined && `${t.dashboard.sold}: ${format(of.sold)}`,
    of.sold === undefined && of.expected !== undefined && `${t.dashboard.expected}: ${format(of.expected)}`,
  ]
    .filter(Boolean)
    .join(". ");

const Legend = () => (
  <p class="legend" aria-hidden="true">
    <span>
      <svg class="chart" viewBox="0 0 26 10" aria-hidden="true">
        <path class="sold" d="M0 5h26" />
      </svg>
      {t.dashboard.sold}
    </span>
    <span>
      <svg class="chart" viewBox="0 0 26 10" aria-hidden="true">
        <path class="expected" d="M0 5h26" />
      </svg>
      {t.dashboard.expected}
    </span>
    <span>
      <svg class="chart" viewBox="0 0 26 10" aria-hidden="true">
        <path class="band" d="M0 0h26v10H0z" />
      </svg>
      {t.dashboard.band}
    </span>
  </p>
);

function AsTable({ days, format, summary }: LineChartProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.common.asTable}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section tabIndex={0} aria-label={summary}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.dashboard.day}</th>
                <th scope="col" class="number">
                  {t.dashboard.sold}
                </th>
                <th scope="col" class="number">
                  {t.dashboard.expected}
                </th>
                <th scope="col" class="number">
                  {t.dashboard.band}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map((each) => (
                <tr key={each.day}>
                  <th scope="row">{longDay(`${each.day}T12:00:00Z`)}</th>
                  <td class="number">{each.sold !== undefined && format(each.sold)}</td>
                  <td class="number">
                    {each.sold === undefined && each.expected !== undefined && format(each.expected)}
                  </td>
                  <td class="number">
                    {each.sold === undefined &&
                      each.low !== undefined &&
                      each.high !== undefined &&
                      `${format(each.low)} – ${format(each.high)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

/** Days that have their date below, no closer than a label needs. */
function dayTicks(days: readonly ChartDay[], width: number): number[] {
  const step = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(width / 110))));
  return days.map((_day, index) => index).filter((index) => index % step === Math.floor(step / 2));
}

/** The width that an element has been given. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(200, Math.floor(entry.contentRect.width))),
    );
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}
