/** Tests of who receives a lead. */
@NullMarked
package io.leadbridge.assignment;

import org.jspecify.annotations.NullMarked;
