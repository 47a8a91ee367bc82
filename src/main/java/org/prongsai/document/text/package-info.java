/**
 * What do bodies say that are neither pages nor files for people: JSON that feeds a page, XML and RSS, plain text, scripts?
 * Values become rows, addresses in them become links. It must never resolve entities or references of any document.
 * Start at {@link org.prongsai.document.text.JsonReader}.
 */
@NullMarked
package org.prongsai.document.text;

import org.jspecify.annotations.NullMarked;
