/**
 * A seed instant relative to the session's creation: `BASE_TS`, a sign and at least one of weeks, days, hours, minutes
 * and seconds, in this order; only days may be decimal (SPEC §6). `BASE_TS` alone is the instant of creation.
 */
export const MARKER_PATTERN =
  /^BASE_TS(?: ([+-]) (?=\d)(?:(\d{1,3})w)?(?:(\d{1,4}(?:\.\d{1,3})?)d)?(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?)?$/;
