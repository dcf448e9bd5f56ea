/** The cellar over the S3 API. */
@NullMarked
package dev.discern.aws.objects;

import org.jspecify.annotations.NullMarked;
