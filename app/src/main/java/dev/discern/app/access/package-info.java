/** Who may come in, what for, and who did what: users with roles, API keys, logins. */
@NullMarked
package dev.discern.app.access;

import org.jspecify.annotations.NullMarked;
