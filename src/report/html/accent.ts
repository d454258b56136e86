/** The page's lightest wash, on which links stand too, and the contrast that text needs (WCAG 2.2, 1.4.3). */
const GROUND = [0xf4, 0xf6, 0xf8] as const;
const CONTRAST = 4.5;
const DARKER = 0.96;

/** The colour as `#rrggbb`, made darker as far as text in it could not be read; undefined for what is no such colour. */
export function readableAccent(colour: string | undefined): string | undefined {
  if (colour === undefined || !/^#[0-9a-f]{6}$/i.test(colour)) return undefined;
  let channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  if (contrast(channels) >= CONTRAST) return colour;
  while (contrast(channels) < CONTRAST) channels = channels.map((value) => Math.floor(value * DARKER));
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function contrast(channels: readonly number[]): number {
  return (luminance(GROUND) + 0.05) / (luminance(channels) + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
