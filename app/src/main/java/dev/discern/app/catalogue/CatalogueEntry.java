package dev.discern.app.catalogue;

import dev.discern.inference.preprocessing.Preset;
import java.net.URI;

/**
 * A published classifier of ImageNet's thousand classes.
 *
 * @param name as users pull it
 * @param file its makers' name for it, without {@code .onnx}; it can be pulled by that too
 * @param preset how its makers prepared photos
 * @param licence as an SPDX identifier
 * @param bytes how many it has
 * @param sha256 of them, lower-case hex
 * @param address to fetch it from
 */
public record CatalogueEntry(
    String name,
    String file,
    Preset preset,
    String licence,
    long bytes,
    String sha256,
    URI address) {}
