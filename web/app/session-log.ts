/** What the front page and the farewell know of a session: kept in this browser, nothing that identifies anybody. */
const UNTIL = "session-until";
const CHANGES = "session-changes";

/** Lets the front page offer the way back while the session lives. */
export const rememberSession = (untilMs: number): void => localStorage.setItem(UNTIL, String(untilMs));
export const forgetSession = (): void => localStorage.removeItem(UNTIL);

export const countChange = (): void => sessionStorage.setItem(CHANGES, String(changesMade() + 1));
export const changesMade = (): number => Number(sessionStorage.getItem(CHANGES) ?? 0);
export const forgetChanges = (): void => sessionStorage.removeItem(CHANGES);
