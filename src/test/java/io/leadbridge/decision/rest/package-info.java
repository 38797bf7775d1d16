/** Tests of how decision requests are read and answered. */
@NullMarked
package io.leadbridge.decision.rest;

import org.jspecify.annotations.NullMarked;
