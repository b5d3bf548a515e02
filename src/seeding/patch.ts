import { DAY_MS } from "#shared/business-calendar";

/** Writers of fixed-width ASCII into the bytes of a template. Offsets and widths are those of `template.ts`. */

const DASH = 0x2d;
const ZERO = 0x30;
const HEX_DIGITS = new TextEncoder().encode("0123456789abcdef");
const HEX_VALUES = new Uint8Array(128);
HEX_DIGITS.forEach((digit, value) => {
  HEX_VALUES[digit] = value;
});

/** XORs the lower-case UUIDs at `offsets` with `key`, in place. */
export function xorIds(bytes: Uint8Array, offsets: Uint32Array, key: string): void {
  const positions: number[] = [];
  const keyValues: number[] = [];
  for (let position = 0; position < key.length; position++) {
    if (key.charCodeAt(position) === DASH) continue;
    positions.push(position);
    keyValues.push(HEX_VALUES[key.charCodeAt(position)]!);
  }
  for (const offset of offsets) {
    for (let digit = 0; digit < positions.length; digit++) {
      const place = offset + positions[digit]!;
      bytes[place] = HEX_DIGITS[HEX_VALUES[bytes[place]!]! ^ keyValues[digit]!]!;
    }
  }
}

/** Writes the same ASCII text at every offset. */
export function writeText(bytes: Uint8Array, offsets: Uint32Array, text: string): void {
  const ascii = new TextEncoder().encode(text);
  for (const offset of offsets) bytes.set(ascii, offset);
}

/** Writes days and instants; remembers the days it has already spelled out. */
export class DateWriter {
  readonly #days = new Map<number, Uint8Array>();

  /** `YYYY-MM-DD` of a day counted from 1 January 1970. */
  writeDay(bytes: Uint8Array, offset: number, epochDay: number): void {
    bytes.set(this.#spelled(epochDay), offset);
  }

  /** `YYYYMMDD`. */
  writeCodeDay(bytes: Uint8Array, offset: number, epochDay: number): void {
    const spelled = this.#spelled(epochDay);
    for (let position = 0, target = offset; position < 10; position++) {
      if (spelled[position] !== DASH) bytes[target++] = spelled[position]!;
    }
  }

  /** `YYYY-MM-DDTHH:MM:SS.sssZ`; the punctuation already stands in the template. */
  writeInstant(bytes: Uint8Array, offset: number, instantMs: number): void {
    const epochDay = Math.floor(instantMs / DAY_MS);
    bytes.set(this.#spelled(epochDay), offset);
    let rest = instantMs - epochDay * DAY_MS;
    const milliseconds = rest % 1000;
    rest = (rest - milliseconds) / 1000;
    const seconds = rest % 60;
    rest = (rest - seconds) / 60;
    const minutes = rest % 60;
    writeTwoDigits(bytes, offset + 11, (rest - minutes) / 60);
    writeTwoDigits(bytes, offset + 14, minutes);
    writeTwoDigits(bytes, offset + 17, seconds);
    bytes[offset + 20] = ZERO + Math.floor(milliseconds / 100);
    writeTwoDigits(bytes, offset + 21, milliseconds % 100);
  }

  #spelled(epochDay: number): Uint8Array {
    let spelled = this.#days.get(epochDay);
    if (!spelled) {
      spelled = new TextEncoder().encode(new Date(epochDay * DAY_MS).toISOString().slice(0, 10));
      this.#days.set(epochDay, spelled);
    }
    return spelled;
  }
}

function writeTwoDigits(bytes: Uint8Array, offset: number, value: number): void {
  const tens = Math.floor(value / 10);
  bytes[offset] = ZERO + tens;
  bytes[offset + 1] = ZERO + value - tens * 10;
}
