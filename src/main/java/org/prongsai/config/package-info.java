/**
 * What was this program told? {@link org.prongsai.config.Settings} from the environment, YAML files read strictly into
 * {@link org.prongsai.config.YamlNode}s, JSON written and read the same way everywhere, and the folders that people edit.
 * The only package that knows the environment or file formats; it must never know what a key means. Every complaint carries
 * file and line. Start at {@link org.prongsai.config.Yaml}.
 */
@NullMarked
package org.prongsai.config;

import org.jspecify.annotations.NullMarked;
