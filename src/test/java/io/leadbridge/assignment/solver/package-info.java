/** Tests of planning. */
@NullMarked
package io.leadbridge.assignment.solver;

import org.jspecify.annotations.NullMarked;
