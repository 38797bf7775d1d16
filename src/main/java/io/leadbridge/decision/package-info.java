/** The central question: is this lead ready, where does it go, and why. */
@NullMarked
package io.leadbridge.decision;

import org.jspecify.annotations.NullMarked;
