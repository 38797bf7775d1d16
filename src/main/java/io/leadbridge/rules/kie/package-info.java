/** Drools and KIE DMN behind the front door of rules: compiles a release, sandboxes it and judges by it. */
@NullMarked
package io.leadbridge.rules.kie;

import org.jspecify.annotations.NullMarked;
