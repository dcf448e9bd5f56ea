/** Mails, as tests look into them. */
@NullMarked
package dev.discern.testkit.mail;

import org.jspecify.annotations.NullMarked;
