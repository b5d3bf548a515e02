import { SeedTemplate } from "#seeding/template";
import type { Profile } from "#shared/vocabulary";
import centralBakerSatellite from "../../build/seed/central_baker_satellite.bin";
import enterprise from "../../build/seed/enterprise.bin";
import individualBakery from "../../build/seed/individual_bakery.bin";
import professional from "../../build/seed/professional.bin";

const compiled: Partial<Record<Profile, ArrayBuffer>> = {
  professional,
  enterprise,
  individual_bakery: individualBakery,
  central_baker_satellite: centralBakerSatellite,
};
const read = new Map<Profile, SeedTemplate>();

/** Profiles a session can be a copy of. */
export const availableProfiles = Object.keys(compiled) as Profile[];

/** A compiled profile; its header is parsed the first time an isolate needs it. */
export function templateOf(profile: Profile): SeedTemplate {
  let template = read.get(profile);
  if (!template) {
    const bytes = compiled[profile];
    if (!bytes) throw new RangeError(`no seed is compiled for ${profile}`);
    template = new SeedTemplate(bytes);
    read.set(profile, template);
  }
  return template;
}
