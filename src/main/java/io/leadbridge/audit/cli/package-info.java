/** The command of the jar that checks exports. */
@NullMarked
package io.leadbridge.audit.cli;

import org.jspecify.annotations.NullMarked;
