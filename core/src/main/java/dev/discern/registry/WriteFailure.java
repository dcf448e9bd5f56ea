package dev.discern.registry;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** What the operating system says against writing, as a refusal. */
public final class WriteFailure {
  private WriteFailure() {}

  /** {@code DISK_FULL} or {@code DISK_UNWRITABLE}. */
  public static Refusal refusal(Path target, IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    if (reason.contains("No space left") || reason.contains("quota exceeded")) {
      return Refusal.of(
              RefusalCode.DISK_FULL,
              target.toString(),
              "cannot be written: the disk is full. Free some space and try again; what was there"
                  + " before is untouched.")
          .because(failure);
    }
    String fault =
        failure instanceof AccessDeniedException ? "this user may not write there" : reason;
    return Refusal.of(
            RefusalCode.DISK_UNWRITABLE,
            target.toString(),
            "cannot be written: " + fault + ". Change its permissions or choose another folder.")
        .because(failure);
  }
}
