@NullMarked
package io.leadbridge.policy.cli;

import org.jspecify.annotations.NullMarked;
