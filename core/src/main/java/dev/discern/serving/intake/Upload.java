package dev.discern.serving.intake;

import dev.discern.objects.PresignedPut;
import java.time.Instant;

/**
 * How the photo of an announced item is put into the inbox by its giver.
 *
 * @param put where to, and with which headers
 * @param until when the address runs out
 */
public record Upload(PresignedPut put, Instant until) {}
