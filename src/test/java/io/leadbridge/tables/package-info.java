/** Tests of decision tables as mathematics, against brute force. */
@NullMarked
package io.leadbridge.tables;

import org.jspecify.annotations.NullMarked;
