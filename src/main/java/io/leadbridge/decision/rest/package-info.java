/** Decisions over HTTP, and how a posted lead becomes an input. */
@NullMarked
package io.leadbridge.decision.rest;

import org.jspecify.annotations.NullMarked;
