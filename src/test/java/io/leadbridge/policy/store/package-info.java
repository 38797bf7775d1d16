/** Release files, good and bad. */
@NullMarked
package io.leadbridge.policy.store;

import org.jspecify.annotations.NullMarked;
