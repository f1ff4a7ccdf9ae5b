// Takes the place of Node's module of the same name in the web worker's bundle.
import assert from 'assert';

export const { deepEqual, equal, fail, match, notDeepEqual, notEqual, ok, rejects, throws } = assert.strict;
