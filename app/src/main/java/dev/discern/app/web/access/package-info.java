/** The web server's door: logins, keys, forged requests, and who may do what. */
@NullMarked
package dev.discern.app.web.access;

import org.jspecify.annotations.NullMarked;
