/** What takes a step for each pair of signs does not get done with so many. */
export const MANY = 400_000;

export const many = (sign: string): string => sign.repeat(MANY / sign.length);
