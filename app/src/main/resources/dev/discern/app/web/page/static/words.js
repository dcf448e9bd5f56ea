// Figures as people read them.
const share = new Intl.NumberFormat('en', {minimumFractionDigits: 1, maximumFractionDigits: 1});

// 99.97 % is not certainty: never rounded up to 100 %, nor down to 0 %.
export function percent(p) {
  if (p > 0.999 && p < 1) return '> 99.9\u00a0%';
  if (p > 0 && p < 0.001) return '< 0.1\u00a0%';
  return `${share.format(100 * p)}\u00a0%`;
}
