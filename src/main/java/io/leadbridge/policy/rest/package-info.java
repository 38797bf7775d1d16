/** Releases over HTTP, and whether the service is ready to decide by one. */
@NullMarked
package io.leadbridge.policy.rest;

import org.jspecify.annotations.NullMarked;
