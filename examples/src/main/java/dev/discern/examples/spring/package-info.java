/** Discern as a bean of a Spring application. */
@NullMarked
package dev.discern.examples.spring;

import org.jspecify.annotations.NullMarked;
