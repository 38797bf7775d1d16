@NullMarked
package io.leadbridge.audit.cli;

import org.jspecify.annotations.NullMarked;
