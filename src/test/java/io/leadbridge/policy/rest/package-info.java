/** Releases over HTTP, in a running service. */
@NullMarked
package io.leadbridge.policy.rest;

import org.jspecify.annotations.NullMarked;
