export { docxLines } from './docx';
export { odtLines } from './odt';
export { pdfLines } from './pdf';
export { rtfLines } from './rtf';
export { readXml } from './xml';
