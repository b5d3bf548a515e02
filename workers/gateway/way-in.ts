/** Where a start leads: to the screen that a link named, if it is one of ours by its form, or else to the first one. */
export const wayIn = (asked: string | null): string =>
  asked !== null && asked.length <= 100 && /^\/app(\/[a-z]+)*$/.test(asked) ? asked : "/app";
