/** Words that more than one domain uses. Each list is closed: databases, contracts and screens read it from here. */

/** Roles of a bakery's people, from the one who may do everything to the one who drives the van. */
export const ROLES = [
  "owner",
  "admin",
  "production_manager",
  "baker",
  "quality_control",
  "warehouse",
  "procurement",
  "sales",
  "logistics",
  "maintenance",
] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ["es", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The four profiles a demo session can be a copy of (`demo_account_type`). */
export const PROFILES = ["professional", "enterprise", "individual_bakery", "central_baker_satellite"] as const;
export type Profile = (typeof PROFILES)[number];

export const SUBSCRIPTION_TIERS = ["starter", "professional", "enterprise"] as const;

/** Units of measure of stock, recipes and orders. */
export const UNITS = ["kg", "l", "unit"] as const;
export type Unit = (typeof UNITS)[number];

/** The fourteen allergens that Annex II of Regulation (EU) 1169/2011 obliges a bakery to declare. */
export const ALLERGENS = [
  "gluten",
  "crustaceans",
  "eggs",
  "fish",
  "peanuts",
  "soybeans",
  "milk",
  "nuts",
  "celery",
  "mustard",
  "sesame",
  "sulphites",
  "lupin",
  "molluscs",
] as const;

/** Stages a batch of dough goes through. */
export const PROCESS_STAGES = ["MIXING", "PROOFING", "SHAPING", "BAKING", "COOLING", "PACKAGING", "FINISHING"] as const;
export type ProcessStage = (typeof PROCESS_STAGES)[number];

export const PRIORITIES = ["LOW", "MEDIUM", "HIGH", "URGENT"] as const;

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** What a prospect does that sales wants to know of. */
export const CONVERSION_EVENTS = [
  "cta_clicked",
  "signup_requested",
  "contact_requested",
  "pricing_viewed",
  "tour_completed",
] as const;
export type ConversionEvent = (typeof CONVERSION_EVENTS)[number];
