package dev.discern.trainer.linear;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Walks to the lowest point of a smooth convex function: L-BFGS (Liu and Nocedal 1989) with a step
 * that is halved until it goes down enough (Armijo 1966). For one thread; no chance in it.
 */
final class Lbfgs {
  private static final int MEMORY = 10;
  private static final double ENOUGH = 1e-4;
  private static final double SHORTEST = 1e-10;
  private static final double CONVERGED = 1e-9;

  private final Smooth function;
  private final Deque<Move> moves = new ArrayDeque<>();
  private double[] point;
  private double[] gradient;
  private double value;

  Lbfgs(Smooth function, int numbers) {
    this.function = function;
    this.point = new double[numbers];
    this.gradient = new double[numbers];
    this.value = function.at(point, gradient);
  }

  double[] point() {
    return point;
  }

  /** One step down; false when there is no lower place to speak of. */
  boolean step() {
    double[] direction = direction();
    double slope = dot(direction, gradient);
    double[] next = new double[point.length];
    double[] nextGradient = new double[point.length];
    double length = moves.isEmpty() ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
    for (; slope < 0 && length > SHORTEST; length /= 2) {
      add(point, length, direction, next);
      double nextValue = function.at(next, nextGradient);
      if (nextValue <= value + ENOUGH * length * slope) {
        return moved(next, nextValue, nextGradient);
      }
    }
    return false;
  }

  private boolean moved(double[] next, double nextValue, double[] nextGradient) {
    Move move = Move.between(point, next, gradient, nextGradient);
    if (move.curvature() > 0) {
      moves.addLast(move);
    }
    if (moves.size() > MEMORY) {
      moves.removeFirst();
    }
    double gained = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    return gained > CONVERGED * Math.max(1, Math.abs(value));
  }

  /**
   * The two loops of the method: the gradient, bent by what the last moves say of the curvature.
   */
  private double[] direction() {
    double[] bent = new double[point.length];
    add(bent, -1, gradient, bent);
    double[] shares = new double[moves.size()];
    int at = shares.length;
    for (Iterator<Move> newest = moves.descendingIterator(); newest.hasNext(); ) {
      Move move = newest.next();
      shares[--at] = dot(move.step(), bent) / move.curvature();
      add(bent, -shares[at], move.turn(), bent);
    }
    scale(bent);
    for (Move move : moves) {
      double share = shares[at++] - dot(move.turn(), bent) / move.curvature();
      add(bent, share, move.step(), bent);
    }
    return bent;
  }

  private void scale(double[] bent) {
    Move last = moves.peekLast();
    if (last != null) {
      double factor = last.curvature() / dot(last.turn(), last.turn());
      for (int i = 0; i < bent.length; i++) {
        bent[i] *= factor;
      }
    }
  }

  /**
   * From one point to the next.
   *
   * @param turn how the gradient changed
   * @param curvature the product of both
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Move(double[] step, double[] turn, double curvature) {
    static Move between(double[] from, double[] to, double[] before, double[] after) {
      double[] step = new double[from.length];
      double[] turn = new double[from.length];
      add(to, -1, from, step);
      add(after, -1, before, turn);
      return new Move(step, turn, dot(step, turn));
    }
  }

  private static void add(double[] to, double share, double[] of, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = to[i] + share * of[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
