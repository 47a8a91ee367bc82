/**
 * What does a check look like without visiting anyone? Invented agencies whose websites the program serves itself:
 * {@link org.prongsai.demo.DemoSites} answers for them, {@link org.prongsai.demo.DemoAgency} lists them and
 * {@link org.prongsai.demo.DemoTown} lets people ask and report there. It must never
 * name a real agency or person, nor make any page easier to judge than a real one. Start at
 * {@link org.prongsai.demo.DemoPortal}.
 */
@NullMarked
package org.prongsai.demo;

import org.jspecify.annotations.NullMarked;
