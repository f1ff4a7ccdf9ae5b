import type { Brought, Reading } from '../../intake';

export interface Question {
  readonly number: number;
  readonly file: Brought;
}

export interface Answer {
  readonly number: number;
  readonly reading: Reading;
}
