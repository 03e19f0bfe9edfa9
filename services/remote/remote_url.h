#pragma once

#include <string>

#include "core/base/result.h"

namespace sw {

/// An http or https address, divided. Hosts are in lower case, IPv6 without brackets.
struct RemoteUrl {
    bool secure = false;
    std::string host;
    int port = 80;
    std::string text;  ///< the whole address, percent-encoded, without a fragment

    /// "https://api.example.com" or "http://127.0.0.1:8080": what sentences and logs may show.
    [[nodiscard]] std::string origin() const;
    friend bool operator==(const RemoteUrl&, const RemoteUrl&) = default;
};

/// InvalidInput when it is no such address or holds a user or a password.
Result<RemoteUrl> remoteUrl(const std::string& text);

/// The address that an answer's Location means, seen from `from`.
Result<RemoteUrl> redirectedUrl(const RemoteUrl& from, const std::string& location);

/// True for this machine by name or address.
bool isLoopbackHost(const std::string& host);
/// True when the host alone shows that it is private: a name of this machine, or an address that is not public. Names are
/// looked at when they are resolved.
bool isPrivateHost(const std::string& host);

}  // namespace sw
