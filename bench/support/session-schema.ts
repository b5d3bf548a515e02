import { TABLE_SCHEMAS } from "#seeding/session-schema";

/** Every statement that makes an empty session database, for peers that make all tables first. */
export const SESSION_SCHEMA = Object.values(TABLE_SCHEMAS).join("\n");
