package dev.discern.serving.delivery.occasion;

import org.jspecify.annotations.Nullable;

/**
 * The photo that something happened to.
 *
 * @param key where it lies in the inbox
 * @param etag of that object, without quotes: another one means other bytes
 * @param name as its giver knows it
 * @param size in bytes
 * @param sha256 of its bytes, in hex; null when they were never read
 */
public record Photo(String key, String etag, String name, long size, @Nullable String sha256) {}
