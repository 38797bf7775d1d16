/** Tests of the decision log in PostgreSQL. */
@NullMarked
package io.leadbridge.decision.store;

import org.jspecify.annotations.NullMarked;
