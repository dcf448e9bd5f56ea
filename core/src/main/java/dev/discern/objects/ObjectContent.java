package dev.discern.objects;

/**
 * An object that was read whole.
 *
 * @param bytes {@code object.size()} of them; the caller's own
 */
@SuppressWarnings("ArrayRecordComponent") // a photo's bytes: nobody compares two by them
public record ObjectContent(StoredObject object, byte[] bytes) {}
