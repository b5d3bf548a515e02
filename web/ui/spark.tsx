import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";

/** The shape of the last values, without numbers; whoever needs those finds them beside it. */
export function Spark({ values }: { values: readonly number[] }) {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [0, 100]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [30, 3]);
  const indexes = values.map((value, index) => [x(index), y(value)] as [number, number]);
  return (
    <svg class="spark" viewBox="0 0 100 34" preserveAspectRatio="none" aria-hidden="true">
      <path
        class="wash"
        d={
          area<[number, number]>(
            ([at]) => at,
            34,
            ([, value]) => value,
          )(indexes) ?? ""
        }
      />
      <path d={line()(indexes) ?? ""} />
    </svg>
  );
}
