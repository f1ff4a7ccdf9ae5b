import { ok } from 'node:assert/strict';
import { eventually } from '../ui/driver/eventually';
import { symbolsNamed } from './support/hands';

// Of what is written while VS Code still starts to watch the folder it tells nobody: the first test waits until the claims
// are known that lie there.
before(() => eventually(async () => ok((await symbolsNamed('')).length > 0, 'no claim is known yet')));
