import { deepEqual } from 'node:assert/strict';
import { runAction } from '../../../src/editor/commands';
import { ask } from '../../../src/editor/telling';
import { withSession } from '../support/session';

describe('a question that stays open when it loses the focus', () => {
  it('gives way to the next command, as if it had been given up', () =>
    withSession(async session => {
      const order: string[] = [];
      await new Promise<void>(asked => {
        const options = () => {
          asked();
          return [];
        };
        void runAction(session, async () => {
          const answer = await ask({ title: 'Which of them?', placeholder: '', options });
          order.push(answer === undefined ? 'given up' : 'answered');
        });
      });
      await runAction(session, async () => {
        order.push('next');
      });
      deepEqual(order, ['given up', 'next']);
    }));
});
