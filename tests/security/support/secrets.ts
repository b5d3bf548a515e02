const SECRETS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["a session id", /demo_[0-9a-f]{128}/],
  ["a token", /eyJ[\w-]{10,}\.[\w-]{10,}/],
  ["an e-mail address", /[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b/i],
  ["a password", /pbkdf2|password_hash|"password"/i],
  ["an address", /\b(?:203\.0\.113|198\.51\.100|192\.0\.2)\.\d+\b|2001:db8:/i],
];

/** The values of this run's own secrets, by what they are. */
const values = new Map<string, string>();

/** From now on this text may stand in no log either. */
export const keepSecret = (name: string, value: string): void => void values.set(name, value);

/** What a text holds that may stand in no log and in no row of the registry. */
export const secretsIn = (text: string): string[] => [
  ...SECRETS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name),
  ...[...values].filter(([, value]) => text.includes(value)).map(([name]) => name),
];
