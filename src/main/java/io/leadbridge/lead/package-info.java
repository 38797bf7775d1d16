/** Signals in, one normalised profile out: who the lead is, what it did, and what it agreed to. */
@NullMarked
package io.leadbridge.lead;

import org.jspecify.annotations.NullMarked;
