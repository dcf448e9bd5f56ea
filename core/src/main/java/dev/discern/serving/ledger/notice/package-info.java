/** What somebody is to be told, or a place is to be given, because of an answer. */
@NullMarked
package dev.discern.serving.ledger.notice;

import org.jspecify.annotations.NullMarked;
