package dev.discern.app.catalogue;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** What a download says no with. */
final class DownloadRefusals {
  private DownloadRefusals() {}

  static Refusal gaveUp(CatalogueEntry entry, long bytesHere, Exception failure) {
    String host = entry.address().getHost();
    String fault =
        isOffline(failure)
            ? "%s cannot be reached. Is this machine offline? Connect it, or fetch %s elsewhere and use discern models import."
                .formatted(host, entry.address())
            : "%s stopped after %.1f of %.1f MB (%s). Try again: it goes on where it stopped."
                .formatted(host, bytesHere / 1e6, entry.bytes() / 1e6, failure.getMessage());
    return Refusal.of(
            RefusalCode.DOWNLOAD_FAILED, entry.file() + ".onnx", "was not fetched: " + fault)
        .because(failure);
  }

  static Refusal status(CatalogueEntry entry, int status) {
    return Refusal.of(
            RefusalCode.DOWNLOAD_FAILED,
            entry.file() + ".onnx",
            "was not fetched: %s answered %d. Fetch it elsewhere and use discern models import."
                .formatted(entry.address(), status))
        .with("status", status);
  }

  static Refusal checksumWrong(CatalogueEntry entry) {
    return Refusal.of(
            RefusalCode.CHECKSUM_WRONG,
            entry.file() + ".onnx",
            "came from %s with another content than the catalogue's SHA-256 says, and was not kept. Try again later, or fetch it elsewhere."
                .formatted(entry.address().getHost()))
        .with("expected", entry.sha256());
  }

  private static boolean isOffline(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof UnresolvedAddressException
        || failure instanceof HttpConnectTimeoutException;
  }
}
