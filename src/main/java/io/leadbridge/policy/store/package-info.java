/** Releases as files: read strictly, checked against their pins, from a folder or from the jar itself. */
@NullMarked
package io.leadbridge.policy.store;

import org.jspecify.annotations.NullMarked;
