/** Who receives a ready lead. */
@NullMarked
package io.leadbridge.assignment;

import org.jspecify.annotations.NullMarked;
