package dev.discern.training.evaluation.sections;

/**
 * A part of a page.
 *
 * @param html made by Discern itself, every text in it escaped
 */
public record Section(String title, String html) {}
