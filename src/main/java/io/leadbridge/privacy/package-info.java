/** Personal data: whose it is, the key it is encrypted with, and how a person is erased. */
@NullMarked
package io.leadbridge.privacy;

import org.jspecify.annotations.NullMarked;
