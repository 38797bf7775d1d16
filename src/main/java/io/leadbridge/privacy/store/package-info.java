/** Keys of subjects in PostgreSQL, wrapped by a master key; encryption by Tink. */
@NullMarked
package io.leadbridge.privacy.store;

import org.jspecify.annotations.NullMarked;
