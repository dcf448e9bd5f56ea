package dev.discern.app.cli;

import dev.discern.app.wiring.House;
import dev.discern.inference.Answer;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The photos that a command was given, answered on every core in the order they were named. A few
 * are read ahead, so that a folder of a million costs no more memory than one of ten.
 */
final class PhotoArguments implements AutoCloseable {
  private static final int AHEAD_A_CORE = 4;

  private final House house;
  private final InputStream standardInput;
  private final List<String> arguments;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers = Executors.newFixedThreadPool(cores);

  PhotoArguments(House house, InputStream standardInput, List<String> arguments) {
    this.house = house;
    this.standardInput = standardInput;
    this.arguments = arguments;
  }

  /**
   * What becomes of each photo, made as the caller iterates.
   *
   * @param use of a photo; may refuse it
   * @param refused what to make of a photo that was refused
   */
  <T> Iterable<T> each(Function<Photo, T> use, Function<Answer.Refused, T> refused) {
    Iterator<String> names = arguments.stream().flatMap(PhotoArguments::expand).iterator();
    Deque<Future<T>> underWay = new ArrayDeque<>();
    return () ->
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            while (underWay.size() < cores * AHEAD_A_CORE && names.hasNext()) {
              String name = names.next();
              underWay.add(workers.submit(() -> one(name, use, refused)));
            }
            return !underWay.isEmpty();
          }

          @Override
          public T next() {
            return result(underWay.remove());
          }
        };
  }

  private <T> T one(String name, Function<Photo, T> use, Function<Answer.Refused, T> refused) {
    try {
      return use.apply(read(name));
    } catch (Refusal refusal) {
      if (refusal.code() == RefusalCode.MODEL_BROKEN) {
        throw refusal;
      }
      return refused.apply(new Answer.Refused(name, refusal));
    }
  }

  private Photo read(String name) {
    return name.equals("-")
        ? Photo.read("-", standardInput, house.limits())
        : house.photoReader().read(Path.of(name));
  }

  private static Stream<String> expand(String argument) {
    if (argument
        .isBlank()) { // a script's unset variable, which would otherwise be the folder it stands in
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID,
          "An empty name",
          "names no photo. Give files, folders, or - for standard input.");
    }
    Path path = Path.of(argument);
    return !argument.equals("-") && Files.isDirectory(path)
        ? inside(path).map(Path::toString)
        : Stream.of(argument);
  }

  /**
   * What cannot be entered is named too: it is refused when its turn comes, and the others are
   * answered.
   */
  private static Stream<Path> inside(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
              return !inner.equals(folder) && isHidden(inner)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!isHidden(file) && Files.isRegularFile(file)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.PHOTO_UNREADABLE,
              folder.toString(),
              "cannot be read: " + e.getMessage() + ". Check its permissions.")
          .because(e);
    }
    return files.stream().sorted();
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static <T> T result(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while classifying", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
