/** DMN graph and DRL guards: facts in, a ruling with all its reasons out. */
@NullMarked
package io.leadbridge.rules;

import org.jspecify.annotations.NullMarked;
