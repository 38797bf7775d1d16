/** Planning with OptaPlanner: the constraints as streams, and a bounded local search. */
@NullMarked
package io.leadbridge.assignment.solver;

import org.jspecify.annotations.NullMarked;
