/** Evidence: entries that cannot be changed unseen, who did what, and proofs of both that need nobody's word. */
@NullMarked
package io.leadbridge.audit;

import org.jspecify.annotations.NullMarked;
