/** The value of `?ver=` that opens the form for a new row instead of a row. */
export const NEW = "nuevo";
