import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/editor/ids';
import { eventually } from '../ui/driver/eventually';

describe('every command', () => {
  it('is registered', () =>
    eventually(async () => {
      const registered = new Set(await vscode.commands.getCommands(true));
      deepEqual(
        Object.values(COMMANDS).filter(command => !registered.has(command)),
        [],
      );
    }));
});
