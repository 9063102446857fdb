/**
 * Speaks HTTP with the model hub and with plain servers: redirects, proxies, the token, bounded waits, and when a failure is
 * worth another try. Knows nothing of models or of files on this machine.
 *
 * <p>Written to what is published: the <a href="https://huggingface.co/docs/hub/local-cache">cache</a>, the
 * <a href="https://huggingface.co/docs/hub/rate-limits">rate limits</a>, the
 * <a href="https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables">environment variables</a>,
 * and what {@code huggingface_hub} does in {@code file_download.py} ({@code hf_hub_url}, {@code get_hf_file_metadata}).
 */
@NullMarked
package io.github.supercorrect.gguf.internal.hub;

import org.jspecify.annotations.NullMarked;
