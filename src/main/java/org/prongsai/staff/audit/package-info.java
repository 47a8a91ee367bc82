/**
 * What did staff do? {@link org.prongsai.staff.audit.AuditLog} writes it down, each entry bound to the one before by its hash,
 * and {@link org.prongsai.staff.audit.AuditChain} finds what was changed, removed or put in later. Never holds what a complaint
 * says, and never changes an entry. Start at {@link org.prongsai.staff.audit.AuditLog}.
 */
@NullMarked
package org.prongsai.staff.audit;

import org.jspecify.annotations.NullMarked;
