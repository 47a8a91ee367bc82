package org.prongsai.web.edge;

import org.prongsai.config.RoomSettings;

/**
 * What the operator says of the machines around the server.
 *
 * @param proxies how many proxies of the operator stand before it
 * @param metricsToken what monitoring shows to see figures; empty when nobody may
 * @param room how much of the disk the files of complaints may take
 */
public record Operator(int proxies, String metricsToken, RoomSettings room) {}
