/** Leadbridge: decides whether a lead is ready for sales, says why, and hands it to the right rep. */
@NullMarked
package io.leadbridge;

import org.jspecify.annotations.NullMarked;
