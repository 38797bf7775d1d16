/** Tests of reading DMN, and of agreeing with KIE. */
@NullMarked
package io.leadbridge.tables.kie;

import org.jspecify.annotations.NullMarked;
