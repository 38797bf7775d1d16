/** Accounts, tokens and failed log-ins in PostgreSQL; passwords and tokens at rest. */
@NullMarked
package io.leadbridge.identity.store;

import org.jspecify.annotations.NullMarked;
