/** What a workbench that nobody signed in to, far from any marketplace, says of itself. */
const REMARKS = [
  'Creating a socket',
  'Creation of workbench contribution',
  'Ignoring fetching additional builtin extensions',
  'No search provider registered',
  'Resolved connection token',
  'Resolving connection token',
  'Updating additional builtin extensions cache',
  '[AccountPolicyGate]',
  '[AgentHost',
  '[DefaultAccount]',
  '[Service Worker]',
  '[chat',
  '[reconnection-grace-time]',
];

const WORKBENCH_FRAME = 'workbench/workbench.js';
const EXTENSION_HOST_FRAME = 'extensionHost';

/**
 * Is this line of a workbench's console about the workbench itself? Errors are, whose stack has the workbench and no
 * extension host in it.
 * @param {string} text
 */
export function isNoise(text) {
  if (REMARKS.some(remark => text.startsWith(remark))) return true;
  return text.includes(WORKBENCH_FRAME) && !text.includes(EXTENSION_HOST_FRAME);
}
