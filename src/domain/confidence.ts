/** How far a forecast can be relied on. */

/** From the least to the greatest. */
export const CONFIDENCES = ['low', 'fair', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export function least(...confidences: readonly Confidence[]): Confidence {
  return CONFIDENCES.find((each) => confidences.includes(each)) ?? 'high';
}
