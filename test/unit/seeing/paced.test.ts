import { equal } from 'node:assert/strict';
import { Paced } from '../../../src/editor/paced';

const REST_MS = 30;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('something that is done at a pace', () => {
  let done: number;
  let paced: Paced;
  beforeEach(() => {
    done = 0;
    paced = new Paced(
      () => {
        done += 1;
      },
      () => REST_MS,
    );
  });
  afterEach(() => paced.dispose());

  it('is done once for all that is asked in one go', async () => {
    for (let i = 0; i < 5; i++) paced.ask();
    await pause(3 * REST_MS);
    equal(done, 1);
  });

  it('is done for the last that was asked, too', async () => {
    paced.ask();
    while (done === 0) await pause(1);
    paced.ask();
    paced.ask();
    while (done === 1) await pause(1);
    await pause(3 * REST_MS);
    equal(done, 2);
  });

  it('is done without the rest that is due when it is told to hurry, if it was asked for', async () => {
    const rare = new Paced(
      () => {
        done += 1;
      },
      () => 60_000,
    );
    rare.ask();
    while (done === 0) await pause(1);
    rare.hurry();
    await pause(REST_MS);
    equal(done, 1);
    rare.ask();
    rare.hurry();
    while (done === 1) await pause(1);
    rare.dispose();
  });

  it('is not done any more after its end', async () => {
    paced.ask();
    paced.dispose();
    await pause(REST_MS);
    equal(done, 0);
  });
});
