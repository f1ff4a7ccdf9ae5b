import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { runAction } from '../../../src/editor/run';
import { withSession } from '../support/session';

describe('a question that stays open when it loses the focus', () => {
  it('gives way to the next command, as if it had been given up', () =>
    withSession(async session => {
      const order: string[] = [];
      const question = vscode.window.createQuickPick();
      question.title = 'Which of them?';
      question.ignoreFocusOut = true;
      await new Promise<void>(asked => {
        void runAction(
          session,
          () =>
            new Promise(resolve => {
              question.onDidHide(() => {
                order.push('given up');
                resolve();
              });
              question.show();
              asked();
            }),
        );
      });
      await runAction(session, async () => {
        order.push('next');
      });
      deepEqual(order, ['given up', 'next']);
      question.dispose();
    }));
});
