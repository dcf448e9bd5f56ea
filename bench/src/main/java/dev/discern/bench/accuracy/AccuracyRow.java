package dev.discern.bench.accuracy;

import java.util.List;

/** One thing that is found out about models on real photos. */
interface AccuracyRow {
  /** In a word, to be run alone by it. */
  String name();

  List<Finding> measure(Desk desk) throws Exception;
}
