/** Releases: versioned, pinned, compiled policies, one of which is active. */
@NullMarked
package io.leadbridge.policy;

import org.jspecify.annotations.NullMarked;
