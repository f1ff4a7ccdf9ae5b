const MEGABYTE = 1024 * 1024;

/** The longest file that is taken, in bytes: a year of an agency in one export is some 20 MB. */
export const LARGEST_INTAKE = 64 * MEGABYTE;

/** What may be unpacked of one document, in bytes; the text of a book in Word is 10 MB of XML. */
export const LARGEST_UNPACKED = 64 * MEGABYTE;
