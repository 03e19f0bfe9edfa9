#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "services/remote/http_client.h"

namespace sw {

/// A file that a provider's answer names, and how much of it is taken.
struct NamedFile {
    std::string url;                      ///< absolute, or as seen from the provider's base URL
    std::vector<std::string> accepts;     ///< as RemoteRequest's
    std::size_t mostBytes = 64U << 20;
};

/// How an address that an answer names is reached.
struct NamedAddress {
    Endpoint endpoint;
    std::string path;
};

/// The way to `url`, absolute or as seen from the provider's base URL, if an answer may lead there: to the provider's own origin
/// with its key; elsewhere without, only to a public address, and never to http when the provider is on https.
Result<NamedAddress> namedAddress(const Endpoint& provider, const std::string& url);

/// Writes the file to `to`, as HttpClient::download(), if it is where namedAddress() may lead. Errors name the provider.
Result<RemoteAnswer> downloadNamed(HttpClient& client, const Endpoint& provider, const NamedFile& file,
                                   const std::filesystem::path& to, const std::stop_token& stop,
                                   const std::function<void(std::uint64_t, std::uint64_t)>& progress = {});

}  // namespace sw
