// fauxqs 2.4.1 names node:sqlite, which Node 20 does not have; it only uses it to keep messages on disk, which no test asks for.
import { register } from 'node:module';

const hooks = `
export async function resolve(name, context, next) {
  return name === 'node:sqlite' ? { url: 'none:sqlite', shortCircuit: true } : next(name, context);
}
export async function load(url, context, next) {
  return url === 'none:sqlite'
    ? { format: 'module', source: 'export class DatabaseSync {}', shortCircuit: true }
    : next(url, context);
}`;
register('data:text/javascript,' + encodeURIComponent(hooks), import.meta.url);
