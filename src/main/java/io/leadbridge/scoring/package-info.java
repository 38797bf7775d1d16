/** Learned models as Leadbridge sees them: the probabilities they give, and how far to trust them. */
@NullMarked
package io.leadbridge.scoring;

import org.jspecify.annotations.NullMarked;
