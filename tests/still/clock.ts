/** A Wednesday morning in winter, at ten past five in Madrid: far enough ahead that no alarm set by this clock rings. */
export const STILL_AT = Date.UTC(2031, 1, 12, 4, 10);
