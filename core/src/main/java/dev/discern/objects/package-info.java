/** The cellar: objects under keys in buckets, as the S3 API has them. */
@NullMarked
package dev.discern.objects;

import org.jspecify.annotations.NullMarked;
