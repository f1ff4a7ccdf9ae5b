import { Workbench } from './workbench';

// Outside any suite, these hooks hold for the whole run.

afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  for (const workbench of Workbench.all) {
    console.log(`    screenshot: ${await workbench.screenshot(`failed ${this.currentTest.fullTitle()}`)}`);
  }
});

after(() => Workbench.closeAll());
