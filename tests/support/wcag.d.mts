export function luminance(colour: readonly number[]): number;
export function contrast(one: readonly number[], other: readonly number[]): number;
