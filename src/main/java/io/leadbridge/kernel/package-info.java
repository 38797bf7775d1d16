/** The few words every capability shares; knows no framework. */
@NullMarked
package io.leadbridge.kernel;

import org.jspecify.annotations.NullMarked;
