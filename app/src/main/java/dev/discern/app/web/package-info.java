/** The web server: REST, pages, health and metrics around the live models. */
@NullMarked
package dev.discern.app.web;

import org.jspecify.annotations.NullMarked;
