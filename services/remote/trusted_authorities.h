#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sw {

/// Where Linux systems keep the certificates of the authorities that they trust, as one PEM file: Debian, Fedora, openSUSE,
/// Alpine.
const std::vector<std::filesystem::path>& authorityPlaces();

/// The PEM file of the authorities that may vouch for a server: what SSL_CERT_FILE of the environment names, as it is for OpenSSL;
/// else `builtIn`, where the TLS library was told to look when it was built, if that is there; else the first of `places` that is.
/// "" when none is.
std::string trustedAuthorities(const std::function<std::string(const std::string& variable)>& environment,
                               const std::filesystem::path& builtIn, const std::vector<std::filesystem::path>& places);

}  // namespace sw
