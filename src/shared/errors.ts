import type { Language } from "./vocabulary.ts";

/** What can go wrong, said once: the stable code, its HTTP status and its title in both languages. */
export const ERRORS = {
  malformed_json: { status: 400, es: "El cuerpo no es JSON válido", en: "The body is not valid JSON" },
  invalid_input: { status: 400, es: "Hay datos que no son válidos", en: "Some of the input is not valid" },
  ambiguous_session: {
    status: 400,
    es: "La petición lleva dos sesiones distintas",
    en: "The request carries two different sessions",
  },
  session_required: { status: 401, es: "Hace falta una sesión de demostración", en: "A demo session is required" },
  invalid_session: { status: 401, es: "La sesión no es válida", en: "The session is not valid" },
  invalid_credentials: {
    status: 401,
    es: "El correo o la contraseña no son correctos",
    en: "The e-mail or the password is not right",
  },
  internal_key_required: { status: 401, es: "Hace falta la clave interna", en: "The internal key is required" },
  service_token_required: {
    status: 401,
    es: "Hace falta un testigo de servicio",
    en: "A service token is required",
  },
  demo_restriction: {
    status: 403,
    es: "Esta operación no está permitida en cuentas demo",
    en: "This operation is not permitted in demo accounts",
  },
  role_forbidden: {
    status: 403,
    es: "Tu puesto no permite esta operación",
    en: "Your role does not permit this operation",
  },
  cross_site_request: {
    status: 403,
    es: "La petición viene de otro sitio web",
    en: "The request comes from another site",
  },
  not_found: { status: 404, es: "No existe", en: "Not found" },
  session_not_found: { status: 404, es: "Esa sesión no existe", en: "There is no such session" },
  method_not_allowed: { status: 405, es: "Ese método no se admite aquí", en: "That method is not supported here" },
  conflict: { status: 409, es: "Choca con lo que ya hay", en: "It conflicts with what is already there" },
  request_in_progress: {
    status: 409,
    es: "Una petición con esta clave está en curso",
    en: "A request with this key is in progress",
  },
  illegal_transition: {
    status: 409,
    es: "Ese cambio de estado no es posible",
    en: "That change of state is not possible",
  },
  insufficient_stock: { status: 409, es: "No hay existencias suficientes", en: "There is not enough stock" },
  extension_limit_reached: {
    status: 409,
    es: "La sesión ya no se puede ampliar más",
    en: "The session cannot be extended any further",
  },
  session_expired: {
    status: 410,
    es: "La demostración ha terminado y sus datos se han borrado",
    en: "The demo has ended and its data has been erased",
  },
  payload_too_large: { status: 413, es: "El cuerpo es demasiado grande", en: "The body is too large" },
  unsupported_media_type: {
    status: 415,
    es: "El cuerpo debe ser application/json",
    en: "The body must be application/json",
  },
  upgrade_required: {
    status: 426,
    es: "Aquí solo se habla por WebSocket",
    en: "Only a WebSocket is spoken here",
  },
  idempotency_mismatch: {
    status: 422,
    es: "La clave de idempotencia ya se usó con otra petición",
    en: "The idempotency key was used with another request",
  },
  over_production: {
    status: 409,
    es: "La cantidad supera el 110 % de lo planificado",
    en: "The quantity is above 110 % of what was planned",
  },
  approval_limit_exceeded: {
    status: 403,
    es: "El importe supera lo que tu puesto puede aprobar",
    en: "The amount is above what your role may approve",
  },
  quota_exceeded: {
    status: 409,
    es: "La demostración ha llegado a su límite de datos",
    en: "The demo has reached its limit of data",
  },
  internal_error: { status: 500, es: "Algo ha fallado por nuestra parte", en: "Something failed on our side" },
  capacity_reached: {
    status: 503,
    es: "Ahora mismo hay demasiadas demostraciones abiertas",
    en: "There are too many open demos right now",
  },
  too_many_sessions: {
    status: 429,
    es: "Has abierto demasiadas demostraciones en poco tiempo",
    en: "You have opened too many demos in a short time",
  },
  too_many_connections: {
    status: 429,
    es: "Esta demostración ya está abierta en demasiados sitios",
    en: "This demo is already open in too many places",
  },
  session_busy: {
    status: 503,
    es: "La demostración no puede atender más peticiones ahora mismo",
    en: "The demo cannot take more requests right now",
  },
  registry_unavailable: {
    status: 503,
    es: "El registro de demostraciones no responde",
    en: "The registry of demos does not answer",
  },
  seed_failed: { status: 503, es: "No se ha podido preparar la demostración", en: "The demo could not be prepared" },
  not_configured: { status: 503, es: "El servicio no está configurado", en: "The service is not configured" },
} as const satisfies Record<string, { status: number } & Record<Language, string>>;

export type ErrorCode = keyof typeof ERRORS;

export type BothLanguages = Readonly<Record<Language, string>>;

/** One field that is wrong: a JSON pointer into the body, or `query/name`, `header/name`. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: BothLanguages;
}

export interface ErrorOptions {
  /** What happened here, in both languages; the title alone is enough for many errors. */
  readonly detail?: BothLanguages;
  readonly fields?: readonly FieldError[];
  /** Further members of the problem document, such as `allowed`. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The only error that reaches a caller as it is. Any other is told as `internal_error` and logged. */
export class ProductError extends Error {
  readonly code: ErrorCode;
  readonly options: ErrorOptions;

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    super(code);
    this.name = "ProductError";
    this.code = code;
    this.options = options;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** One field of the input is wrong, for a reason that only the rows tell. */
export const invalidField = (pointer: string, es: string, en: string): ProductError =>
  new ProductError("invalid_input", { fields: [{ pointer, detail: { es, en } }] });
