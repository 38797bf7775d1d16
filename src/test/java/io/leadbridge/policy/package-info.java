/** Releases: loaded, swapped and unloaded by hand-written fakes, and the first release itself by its cases. */
@NullMarked
package io.leadbridge.policy;

import org.jspecify.annotations.NullMarked;
