/** Tests of reps, assignments and plans over HTTP. */
@NullMarked
package io.leadbridge.assignment.rest;

import org.jspecify.annotations.NullMarked;
