/** Letters about one photo or many, and whoever takes them to the post. */
@NullMarked
package dev.discern.serving.delivery.mail;

import org.jspecify.annotations.NullMarked;
