/** The REST API: each route translates, calls one thing, and translates back. */
@NullMarked
package dev.discern.app.web.api;

import org.jspecify.annotations.NullMarked;
