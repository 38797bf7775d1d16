/** Tries DMN models over HTTP. */
@NullMarked
package io.leadbridge.rules.rest;

import org.jspecify.annotations.NullMarked;
