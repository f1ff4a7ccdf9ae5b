/**
 * What is taken of the YAML library. Most files are in the form that is read without it: the bundle for Node has it apart
 * and reads it for the first file that is not.
 */
export { Composer, isAlias, isMap, isPair, isScalar, isSeq, Lexer, Parser } from 'yaml';
