/**
 * Letters as e-mail: written, sent over SMTP, or kept in a folder where there is no mail server.
 */
@NullMarked
package dev.discern.app.mail;

import org.jspecify.annotations.NullMarked;
