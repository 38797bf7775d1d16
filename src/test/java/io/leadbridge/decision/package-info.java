/** Tests of how a lead is decided, and what every decision log must do. */
@NullMarked
package io.leadbridge.decision;

import org.jspecify.annotations.NullMarked;
