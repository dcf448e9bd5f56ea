package dev.discern.app.catalogue;

import dev.discern.registry.FileSum;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Brings catalogue entries into a folder: whole and with the right sum, or not at all. What has
 * come before an interruption is kept, and the next attempt goes on behind it (RFC 9110, 14.2).
 */
public final class Downloader {
  private static final int ATTEMPTS = 4;
  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Path folder;
  private final HttpClient client;
  private final Duration patience;
  private final Pause pause;

  /**
   * Prepares downloads into a folder; nothing is fetched yet.
   *
   * @param folder made when missing
   * @param patience how long a server may say nothing before the attempt is given up
   * @param pause between attempts
   */
  public Downloader(Path folder, Duration patience, Pause pause) {
    this.folder = folder;
    this.patience = patience;
    this.pause = pause;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .proxy(ProxySelector.getDefault())
            .build();
  }

  /**
   * The entry's file, fetched unless it is here.
   *
   * @throws dev.discern.refusal.Refusal {@code DOWNLOAD_FAILED}, {@code CHECKSUM_WRONG}, {@code
   *     DISK_FULL}, {@code DISK_UNWRITABLE}
   */
  public Path fetch(CatalogueEntry entry, DownloadProgress progress) throws InterruptedException {
    Path target = folder.resolve(entry.file() + ".onnx");
    if (isHere(entry, target)) {
      return target;
    }
    try (PartialFile part = PartialFile.of(target)) {
      if (!isHere(entry, target)) {
        fetchPersistently(entry, part, progress);
        verify(entry, part);
        part.finish();
      }
      return target;
    }
  }

  private static boolean isHere(CatalogueEntry entry, Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == entry.bytes()
          && FileSum.of(file).equals(entry.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private void fetchPersistently(CatalogueEntry entry, PartialFile part, DownloadProgress progress)
      throws InterruptedException {
    for (int attempt = 1; part.bytes() != entry.bytes(); attempt++) {
      try {
        fetchRest(entry, part, progress);
      } catch (IOException | UnresolvedAddressException e) {
        if (attempt == ATTEMPTS) {
          throw DownloadRefusals.gaveUp(entry, part.bytes(), e);
        }
        pause.afterFailure(attempt);
      }
    }
  }

  private void fetchRest(CatalogueEntry entry, PartialFile part, DownloadProgress progress)
      throws IOException, InterruptedException {
    HttpResponse<BodyQueue> response =
        client.send(request(entry, part), info -> new BodyQueue(patience));
    try (BodyQueue body = response.body()) {
      prepare(entry, part, response);
      for (List<ByteBuffer> piece = body.next(); !piece.isEmpty(); piece = body.next()) {
        piece.forEach(part::append);
        progress.downloaded(part.bytes(), entry.bytes());
        if (part.bytes() > entry.bytes()) {
          part.discard();
          throw DownloadRefusals.checksumWrong(entry);
        }
      }
    }
    if (part.bytes() < entry.bytes()) {
      throw new IOException("the file ended early");
    }
  }

  private HttpRequest request(CatalogueEntry entry, PartialFile part) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(entry.address()).timeout(patience).header("User-Agent", "discern");
    if (part.bytes() > 0) {
      request.header("Range", "bytes=" + part.bytes() + "-");
      part.validator().ifPresent(tag -> request.header("If-Range", tag));
    }
    return request.build();
  }

  /** Goes on behind what is here only where the server says that it does, and from there. */
  private static void prepare(
      CatalogueEntry entry, PartialFile part, HttpResponse<BodyQueue> response) throws IOException {
    String from = "bytes " + part.bytes() + "-";
    int status = response.statusCode();
    if (status == PARTIAL_CONTENT
        && response.headers().firstValue("Content-Range").orElse("").startsWith(from)) {
      return;
    }
    if (status >= 500) {
      throw new IOException("the server answered " + status);
    }
    if (status != OK && status != PARTIAL_CONTENT && status != RANGE_NOT_SATISFIABLE) {
      throw DownloadRefusals.status(entry, status);
    }
    part.restart(response.headers().firstValue("ETag").filter(tag -> !tag.startsWith("W/")));
    if (status != OK) {
      throw new IOException("the server answered with another part of the file");
    }
  }

  private static void verify(CatalogueEntry entry, PartialFile part) {
    try {
      if (!FileSum.of(part.path()).equals(entry.sha256())) {
        part.discard();
        throw DownloadRefusals.checksumWrong(entry);
      }
    } catch (IOException e) {
      throw DownloadRefusals.gaveUp(entry, part.bytes(), e);
    }
  }
}
