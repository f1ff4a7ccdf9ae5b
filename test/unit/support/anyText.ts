import fc from 'fast-check';

/**
 * A sign of any plane, and far more often than chance would have it what has a meaning for somebody: controls and signs that
 * turn the direction of writing, line ends of every kind, byte-order marks, combining marks, halves of pairs. The units that
 * fast-check has for these are a table of all there are, which takes a second to be made.
 */
export const anySign: fc.Arbitrary<string> = fc.oneof(
  fc
    .oneof(
      fc.integer({ min: 0, max: 0x7f }),
      fc.integer({ min: 0x80, max: 0x36f }),
      fc.integer({ min: 0x2000, max: 0x206f }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.integer({ min: 0, max: 0x10_ffff }),
    )
    .map(code => String.fromCodePoint(code)),
  fc.constantFrom('\r\n', '\r', '\n', '\ufeff', '\ud83d', '\ude00', '👍🏽', 'e\u0301'),
);

export const anyText: fc.Arbitrary<string> = fc.string({ unit: anySign });
