/** Reps, queue, ledger and assignments in PostgreSQL. */
@NullMarked
package io.leadbridge.assignment.store;

import org.jspecify.annotations.NullMarked;
