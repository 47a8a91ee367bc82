package org.prongsai.web.edge;

/**
 * What the operator says of the machines around the server.
 *
 * @param proxies how many proxies of the operator stand before it
 * @param metricsToken what monitoring shows to see figures; empty when nobody may
 */
public record Operator(int proxies, String metricsToken) {}
