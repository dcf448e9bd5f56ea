package dev.discern.app.catalogue;

/** Watches a download; called from its thread, once a piece. */
@FunctionalInterface
public interface DownloadProgress {
  /** So many bytes are here, of so many. */
  void downloaded(long bytes, long total);
}
