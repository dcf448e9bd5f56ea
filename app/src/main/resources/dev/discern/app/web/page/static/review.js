// One key for each word: Enter confirms, a digit says another label, / types one, s passes over.
const key = event => event.key.toLowerCase();

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select, textarea')) return;
  const on = target => {
    if (!target) return;
    event.preventDefault();
    if (target.matches('input')) target.focus();
    else target.click();
  };
  if (/^[1-9]$/.test(event.key)) on(document.querySelector(`[data-key="${event.key}"]`));
  else if (event.key === 'Enter' && !event.target.matches('a, button')) on(document.querySelector('[data-key="1"]'));
  else if (event.key === '/') on(document.getElementById('other'));
  else if (key(event) === 's') on(document.getElementById('skip'));
});

document.documentElement.classList.add('has-keys');
