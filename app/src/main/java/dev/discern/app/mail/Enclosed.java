package dev.discern.app.mail;

import dev.discern.app.mail.Reasons.Reason;
import dev.discern.inference.image.Photo;
import dev.discern.serving.delivery.occasion.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * One photo in a letter.
 *
 * @param preview a small JPEG; null where there is none
 * @param reason why it got its answer; null where that is not said
 * @param original the photo as it was given; null where it does not go with the letter
 * @param note why something of it is missing, in a sentence; null when nothing is
 */
@SuppressWarnings("ArrayRecordComponent") // a picture's bytes: nobody compares two by them
record Enclosed(
    Occasion occasion,
    byte @Nullable [] preview,
    @Nullable Reason reason,
    @Nullable Photo original,
    @Nullable String note) {}
