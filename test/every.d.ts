// Imports that stand for every file of a kind; the build resolves them.
declare module 'every:*' {
  const modules: Record<string, Record<string, unknown>>;
  export default modules;
}
