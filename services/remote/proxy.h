#pragma once

#include <functional>
#include <string>
#include <vector>

#include "services/remote/remote_url.h"

namespace sw {

/// By which proxy calls go out. The addresses may hold passwords: they are never shown.
struct ProxyRules {
    std::string http;                 ///< for http:// addresses; "" for none
    std::string https;                ///< for https:// addresses
    std::vector<std::string> direct;  ///< hosts that are reached without, with what ends in them; "*" for all

    /// The proxy for an address, or "". This machine is always reached without.
    [[nodiscard]] std::string proxyFor(const RemoteUrl& url) const;
};

/// One proxy for everything but what `direct` names, when `setting` has one; else what the environment says in http_proxy,
/// https_proxy, all_proxy and no_proxy, after the conventions of curl.
ProxyRules proxyRules(const std::string& setting,
                      const std::function<std::string(const std::string& variable)>& environment);

}  // namespace sw
