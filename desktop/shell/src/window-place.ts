// Where the window stood when it was last closed, as far as that place is still there.
import { z } from 'zod';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

export const smallest = { width: 1024, height: 640 };
const usual = { width: 1440, height: 900 };
/** So much of the window's top must be on a screen for a hand to get hold of it. */
const grip = { width: 160, height: 32 };

/**
 * The kept place when it can still be reached, within the screen it is on; otherwise the middle of the first screen.
 * @param kept as read from the file, whatever that holds
 * @param screens work areas, the first one first
 */
export function placeWindow(kept: unknown, screens: readonly Area[]): WindowPlace {
  const parsed = WindowPlace.safeParse(kept);
  if (parsed.success)
    for (const screen of screens) {
      const place = { ...parsed.data, ...fitted(parsed.data, screen) };
      if (canBeReached(place, screen)) return place;
    }
  const [first = { x: 0, y: 0, ...usual }] = screens;
  return { ...centred(first), maximized: false };
}

function canBeReached(place: Area, screen: Area): boolean {
  const wide = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  const top = place.y >= screen.y && place.y + grip.height <= screen.y + screen.height;
  return top && wide >= grip.width;
}

function fitted({ width, height }: Area, screen: Area): Pick<Area, 'width' | 'height'> {
  return {
    width: Math.min(Math.max(width, smallest.width), screen.width),
    height: Math.min(Math.max(height, smallest.height), screen.height),
  };
}

function centred(screen: Area): Area {
  const width = Math.min(usual.width, screen.width);
  const height = Math.min(usual.height, screen.height);
  return {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
    width,
    height,
  };
}
