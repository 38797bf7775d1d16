/** Batches, checkpoints and the journal in PostgreSQL, and the key that signs. */
@NullMarked
package io.leadbridge.audit.store;

import org.jspecify.annotations.NullMarked;
