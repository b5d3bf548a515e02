/** `__Host-` binds the cookie to this host, to HTTPS and to the whole site (RFC 6265bis §4.1.3.2). */
export const SESSION_COOKIE = "__Host-demo_session";

/** The cookie that carries a session token; gone when the longest possible session is. */
export const sessionCookie = (token: string, seconds: number): string =>
  `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${Math.ceil(seconds)}; HttpOnly; Secure; SameSite=Lax`;

export const clearedSessionCookie = `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;
