/** The commands of the jar: questions about tables and releases on files, without the service. */
@NullMarked
package io.leadbridge.policy.cli;

import org.jspecify.annotations.NullMarked;
