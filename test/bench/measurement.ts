/** One line of the table that `npm run bench` prints. */
export interface Measurement {
  what: string;
  value: number;
  unit: string;
}
