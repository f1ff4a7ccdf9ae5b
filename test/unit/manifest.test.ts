import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { settableChecks } from '../../src/core/checks';
import { LEVELS, STANCE_COLORS } from '../../src/core/model';
import { SIGN_COLORS } from '../../src/editor/decorations/signColors';
import { COMMANDS, CONTEXTS, SETTINGS, STEPS, VIEWS } from '../../src/editor/ids';
import { SAMPLES } from '../../src/editor/welcome/sampleNames';
import { wordCheck } from '../../src/wording';

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText);
const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const { contributes, capabilities } = manifest;

interface Keybinding {
  readonly command: string;
  readonly args?: { readonly commands?: readonly string[] };
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
}
interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

const menus: Record<string, MenuItem[]> = contributes.menus;
const keybindings: Keybinding[] = contributes.keybindings;
const palette = new Map(menus.commandPalette!.map(({ command, when }) => [command, when]));

/** Coding mode's letters come here, and mean nothing without one. */
const NEEDS_A_KEY: readonly string[] = [COMMANDS.codingKey];

/** What works wherever Crossquote does. */
const ALWAYS: readonly string[] = [
  COMMANDS.openCodebook,
  COMMANDS.filterTrees,
  COMMANDS.openWalkthrough,
  COMMANDS.openSamples,
  COMMANDS.openManual,
  COMMANDS.addArticles,
  COMMANDS.newArticleFromClipboard,
  COMMANDS.setUpMerging,
];

describe('package.json says what the code says', () => {
  it('has the commands, with a title under "Crossquote"', () => {
    const commands: { command: string; category: string; title: string }[] = contributes.commands;
    sameSet(
      commands.map(({ command }) => command),
      Object.values(COMMANDS).filter(command => !NEEDS_A_KEY.includes(command)),
    );
    for (const { category, title } of commands) {
      assert.equal(category, 'Crossquote');
      assert.match(title, /^%command\.\w+%$/);
    }
  });

  it('shows a command in the palette only where it works', () => {
    const commands = Object.values(COMMANDS).filter(command => !NEEDS_A_KEY.includes(command));
    sameSet([...palette.keys(), ...ALWAYS], commands);
  });

  it('asks in its conditions for nothing that nobody sets', () => {
    const known = new Set<string>([...Object.values(CONTEXTS), ...Object.values(VIEWS)]);
    const asked = [...Object.values(menus).flat(), ...keybindings, ...contributes.viewsWelcome].flatMap(
      ({ when }: { when?: string }) => when?.match(/\bcrossquote\.\w+/g) ?? [],
    );
    assert(asked.length > 0);
    assert.deepEqual(
      asked.filter(key => !known.has(key)),
      [],
    );
  });

  it('ticks the steps of the walkthrough when the code says that they are done', () => {
    const steps: { id: string; completionEvents: string[] }[] = contributes.walkthroughs[0].steps;
    sameSet(
      steps.map(({ id }) => id),
      STEPS,
    );
    for (const { id, completionEvents } of steps)
      assert.deepEqual(completionEvents, [`onContext:${CONTEXTS.stepDone} == ${id}`]);
  });

  it('brings the sample articles that can be opened', () =>
    sameSet(
      readdirSync('seeds').filter(name => !name.startsWith('.')),
      SAMPLES,
    ));

  it('has in its menus only commands of its own', () => {
    const known = new Set<string>(Object.values(COMMANDS));
    const others = Object.values(menus).flatMap(items => items.filter(({ command }) => !known.has(command)));
    assert.deepEqual(others, []);
  });

  it('binds no Ctrl+Alt with a letter, which writes characters, but on a Mac', () => {
    const known = new Set<string>(Object.values(COMMANDS));
    for (const { command, args, key, when } of keybindings) {
      assert(known.has(args?.commands?.at(-1) ?? command), command);
      assert.doesNotMatch(key, /ctrl\+alt|alt\+ctrl/);
      assert.match(when, /editorTextFocus|focusedView/);
    }
  });

  it('binds a second key, by Ctrl+K or Cmd+K, to each command whose first one another program may have', () => {
    const firsts = keybindings.filter(({ key }) => key.startsWith('alt+'));
    const listed = keybindings.map(({ command, key, mac }) => `${command} ${key} ${mac}`);
    assert.equal(firsts.length, 12);
    for (const { command, key, mac } of firsts) {
      const second = listed.indexOf(`${command} ctrl+k ${key} cmd+k ${key}`);
      assert(second >= 0, key);
      // What comes last is what VS Code shows beside a command.
      assert(second < listed.indexOf(`${command} ${key} ${mac}`), key);
    }
  });

  it('steps back with its keys while Accessibility Help or View is shown, which have Alt+K and Alt+A', () => {
    for (const { key, when } of keybindings.filter(({ key }) => key.includes('alt+'))) {
      assert.match(when, /&& !accessibilityHelpIsShown && !accessibleViewIsShown$/, key);
      assert.doesNotMatch(when.replace(/\([^)]*\)/g, ''), /\|\|/, key);
    }
  });

  it('binds every letter and digit in coding mode, and only there', () => {
    const letters = keybindings.filter(({ command }) => command === COMMANDS.codingKey);
    const plain = keybindings.filter(({ key }) => /^[a-z0-9]$/.test(key));
    assert.equal(plain.length, 36);
    assert.deepEqual(
      plain.filter(({ command }) => command !== COMMANDS.codingKey),
      [],
    );
    for (const { when } of letters) assert.match(when, /&& crossquote\.isCoding$/);
  });

  it('has the settings', () => {
    const { section, ...settings } = SETTINGS;
    sameSet(
      Object.keys(contributes.configuration.properties),
      Object.values(settings).map(name => `${section}.${name}`),
    );
  });

  it('lets no folder say who codes', () =>
    assert.equal(contributes.configuration.properties['crossquote.coder'].scope, 'application'));

  it('is the same in a workspace that nobody trusts', () =>
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true }));

  it('has a level for each check that can be set, in the words of the command line', () => {
    const { properties, ...setting } = contributes.configuration.properties['crossquote.checks'];
    const levels: Record<string, { enum: string[]; default: string; description: string }> = properties;
    sameSet(
      Object.keys(levels),
      settableChecks().map(({ code }) => code),
    );
    for (const { code, severity } of settableChecks()) {
      const level = levels[code]!;
      assert.deepEqual(level.enum, LEVELS);
      assert.deepEqual([level.default, setting.default[code]], [severity, severity]);
      assert.equal(texts[level.description.slice(1, -1)], wordCheck(code));
    }
  });

  it('has the views', () => {
    const views: { id: string }[] = contributes.views.crossquote;
    sameSet(
      views.map(({ id }) => id),
      Object.values(VIEWS),
    );
  });

  it('has a color and a background for each that a stance can have, the color as gutter signs have it', () => {
    const colors: { id: string; defaults: { light: string; dark: string } }[] = contributes.colors;
    sameSet(
      colors.map(({ id }) => id),
      Object.keys(SIGN_COLORS).flatMap(color => [`crossquote.${color}`, `crossquote.${color}Background`]),
    );
    const contributed = new Map(colors.map(({ id, defaults }) => [id, defaults]));
    for (const [color, shown] of Object.entries(SIGN_COLORS)) {
      const { light, dark } = contributed.get(`crossquote.${color}`)!;
      assert.deepEqual({ light, dark }, shown);
    }
    for (const color of STANCE_COLORS) assert(color in SIGN_COLORS, color);
  });

  it('has a text for every key, and no text that nothing shows', () => {
    const keys = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
    sameSet(new Set(keys), Object.keys(texts));
  });

  it('links in its texts to commands that there are', () => {
    const focusing = Object.values(VIEWS).map(view => `${view}.focus`);
    const known = new Set<string>([...Object.values(COMMANDS), ...focusing]);
    const linked = Object.values(texts).flatMap(text =>
      [...text.matchAll(/command:(crossquote[.\w]+)/g)].map(([, command]) => command!),
    );
    assert(linked.length > 0);
    assert.deepEqual(
      linked.filter(command => !known.has(command)),
      [],
    );
  });
});

function sameSet(found: Iterable<string>, wanted: Iterable<string>): void {
  assert.deepEqual([...found].sort(), [...wanted].sort());
}
