package dev.discern.refusal;

import java.util.Locale;

/**
 * Every reason for which Discern says no. The slug is the same word in the HTTP problem type, the
 * metric label, the JSON of the command line and the log.
 */
public enum RefusalCode {
  // a photo
  PHOTO_UNREADABLE(Kind.NOT_FOUND),
  PHOTO_EMPTY(Kind.UNPROCESSABLE),
  PHOTO_TOO_LARGE(Kind.TOO_LARGE),
  PHOTO_TOO_MANY_PIXELS(Kind.TOO_LARGE),
  PHOTO_TOO_SMALL(Kind.UNPROCESSABLE),
  PHOTO_TRUNCATED(Kind.UNPROCESSABLE),
  PHOTO_UNDECODABLE(Kind.UNPROCESSABLE),
  NOT_AN_IMAGE(Kind.UNSUPPORTED),
  IMAGE_FORMAT_UNSUPPORTED(Kind.UNSUPPORTED),

  // a dataset and its training
  DATASET_NOT_FOUND(Kind.NOT_FOUND),
  DATASET_EMPTY(Kind.UNPROCESSABLE),
  DATASET_ONE_CLASS(Kind.UNPROCESSABLE),
  DATASET_CLASS_TOO_SMALL(Kind.UNPROCESSABLE),
  DATASET_LABELS_UNKNOWN(Kind.UNPROCESSABLE),
  TRAINING_FAILED(Kind.INTERNAL),
  EXPORT_DIFFERS(Kind.INTERNAL),

  // a model file or package
  MODEL_NOT_ONNX(Kind.UNPROCESSABLE),
  MODEL_NOT_A_CLASSIFIER(Kind.UNPROCESSABLE),
  MODEL_HAS_EXTERNAL_DATA(Kind.UNPROCESSABLE),
  MODEL_OPERATOR_UNKNOWN(Kind.UNPROCESSABLE),
  MODEL_TOO_LARGE(Kind.TOO_LARGE),
  MODEL_LABELS_MISMATCH(Kind.UNPROCESSABLE),
  MODELS_INCOMPARABLE(Kind.UNPROCESSABLE),
  LABELS_INVALID(Kind.UNPROCESSABLE),
  MODEL_BROKEN(Kind.INTERNAL),
  PACKAGE_BROKEN(Kind.UNPROCESSABLE),
  PACKAGE_VERSION_UNKNOWN(Kind.UNPROCESSABLE),

  // the registry and the catalogue
  MODEL_UNKNOWN(Kind.NOT_FOUND),
  MODEL_VERSION_UNKNOWN(Kind.NOT_FOUND),
  MODEL_NAME_INVALID(Kind.INVALID),
  NOTHING_TO_ROLL_BACK(Kind.CONFLICT),
  PROMOTED_MEANWHILE(Kind.CONFLICT),
  DOWNLOAD_FAILED(Kind.UNAVAILABLE),
  CHECKSUM_WRONG(Kind.UNPROCESSABLE),
  DISK_FULL(Kind.UNAVAILABLE),
  DISK_UNWRITABLE(Kind.UNAVAILABLE),

  // an object or a message
  OBJECT_KEY_INVALID(Kind.INVALID),
  OBJECT_UNKNOWN(Kind.NOT_FOUND),
  OBJECT_TOO_LARGE(Kind.TOO_LARGE),
  MESSAGE_TOO_LARGE(Kind.TOO_LARGE),
  ARRIVAL_MALFORMED(Kind.UNPROCESSABLE),

  // a request or a setting
  REQUEST_INVALID(Kind.INVALID),
  REQUEST_TOO_LARGE(Kind.TOO_LARGE),
  REQUEST_TOO_SLOW(Kind.INVALID),
  NOT_FOUND(Kind.NOT_FOUND),
  METHOD_NOT_ALLOWED(Kind.INVALID),
  BUSY(Kind.UNAVAILABLE),
  NOT_READY(Kind.UNAVAILABLE),
  CONFIGURATION_INVALID(Kind.INVALID),
  INTERNAL_ERROR(Kind.INTERNAL);

  /** Whose move it is next; an edge turns it into a status or an exit code in one place. */
  public enum Kind {
    INVALID,
    NOT_FOUND,
    CONFLICT,
    TOO_LARGE,
    UNSUPPORTED,
    UNPROCESSABLE,
    UNAVAILABLE,
    INTERNAL
  }

  private final Kind kind;

  RefusalCode(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The code as users see it: {@code photo-too-many-pixels}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
