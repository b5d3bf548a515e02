/**
 * Forecast accuracy as one minus the weighted absolute percentage error (WAPE), in percent to one decimal.
 * @returns null when nothing was sold, since the error then has nothing to be weighed against.
 */
export const accuracyPercent = (absoluteError: number, sold: number): number | null =>
  sold > 0 ? Math.round((1 - absoluteError / sold) * 1000) / 10 : null;
