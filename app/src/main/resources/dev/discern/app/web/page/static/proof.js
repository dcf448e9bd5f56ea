// Proves to the server that one of its own pages asks, where somebody is logged in.
export function proof() {
  const token = document.querySelector('meta[name=csrf]')?.content;
  return token ? {'X-CSRF-TOKEN': token} : {};
}
