// Runs jobs in the order they are given, a few at once.
export function inTurn(atOnce) {
  const waiting = [];
  let running = 0;
  const next = async () => {
    if (running === atOnce || waiting.length === 0) return;
    running++;
    try {
      await waiting.shift()();
    } finally {
      running--;
      next();
    }
  };
  return job => {
    waiting.push(job);
    next();
  };
}
