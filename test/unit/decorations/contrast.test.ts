import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SIGN_COLORS } from '../../../src/editor/decorations/signColors';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const customizations: Record<string, Record<string, string>> = contributes.configurationDefaults[
  'workbench.colorCustomizations'
];

/** What is read must stand out from its ground by this much (WCAG 2, level AA). */
const ENOUGH = 4.5;

/** VS Code's own light themes: their ground, and the color of badges, a tenth of which lies under a label. */
const LIGHT = [
  { name: 'Light 2026', ground: '#FFFFFF', badge: '#0069CC' },
  { name: 'Light Modern', ground: '#FFFFFF', badge: '#CCCCCC' },
  { name: 'Light+', ground: '#FFFFFF', badge: '#C4C4C4' },
  { name: 'Visual Studio Light', ground: '#FFFFFF', badge: '#C4C4C4' },
  { name: 'Default Light Modern', ground: '#FFFFFF', badge: '#CCCCCC' },
  { name: 'Default Light+', ground: '#FFFFFF', badge: '#C4C4C4' },
];

type Rgb = readonly [red: number, green: number, blue: number];

const rgb = (hex: string): Rgb => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as never;

const over = (color: Rgb, ground: Rgb, opacity: number): Rgb =>
  color.map((part, i) => part * opacity + ground[i]! * (1 - opacity)) as never;

/** Relative luminance, as WCAG 2 defines it. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as never as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the labels behind quotes', () => {
  for (const { name, ground, badge } of LIGHT)
    it(`can be read in ${name}`, () => {
      const [, colors] =
        Object.entries(customizations).find(([themes]) => themes.includes(`[${name}]`)) ?? [];
      const color = colors?.['editorInlayHint.typeForeground'];
      assert(color !== undefined);
      const under = over(rgb(badge), rgb(ground), 0.1);
      assert(contrast(rgb(color), under) >= ENOUGH, `${contrast(rgb(color), under)}`);
      // What the number is worth: by the color that they had, they could not.
      assert(contrast(rgb('#969696'), under) < ENOUGH);
    });
});

describe('the colors of stances', () => {
  for (const [name, { light, dark }] of Object.entries(SIGN_COLORS))
    it(`stand out from the ground, light or dark: ${name}`, () => {
      assert(contrast(rgb(light), rgb('#FFFFFF')) >= ENOUGH);
      assert(contrast(rgb(dark), rgb('#1F1F1F')) >= ENOUGH);
    });
});
