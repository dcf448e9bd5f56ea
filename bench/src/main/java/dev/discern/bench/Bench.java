package dev.discern.bench;

import dev.discern.bench.figures.Row;
import java.util.List;

/** One thing measured. */
@FunctionalInterface
interface Bench {
  List<Row> run(Place place) throws Exception;
}
