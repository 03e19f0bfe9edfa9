#include "services/remote/proxy.h"

#include <algorithm>

#include "core/base/text.h"

namespace sw {
namespace {

bool covers(std::string rule, const std::string& host) {
    if (rule == "*")
        return true;
    if (rule.starts_with('.'))
        rule.erase(0, 1);
    return !rule.empty() && (host == rule || host.ends_with("." + rule));
}

}  // namespace

std::string ProxyRules::proxyFor(const RemoteUrl& url) const {
    const auto covered = [&](const std::string& rule) { return covers(rule, url.host); };
    if (isLoopbackHost(url.host) || std::ranges::any_of(direct, covered))
        return {};
    return url.secure ? https : http;
}

ProxyRules proxyRules(const std::string& setting,
                      const std::function<std::string(const std::string& variable)>& environment) {
    const auto either = [&](const std::string& lower, const std::string& upper) {
        std::string value = environment(lower);
        return value.empty() && !upper.empty() ? environment(upper) : value;
    };
    ProxyRules rules;
    for (const std::string& part : split(either("no_proxy", "NO_PROXY"), ','))
        if (std::string host = asciiLower(trimmed(part)); !host.empty())
            rules.direct.push_back(std::move(host));
    if (!setting.empty()) {
        rules.http = rules.https = setting;
        return rules;
    }
    const std::string all = either("all_proxy", "ALL_PROXY");
    rules.http = either("http_proxy", {});  // HTTP_PROXY in upper case may come from a client's header (CVE-2016-5385)
    rules.https = either("https_proxy", "HTTPS_PROXY");
    if (rules.http.empty())
        rules.http = all;
    if (rules.https.empty())
        rules.https = all;
    return rules;
}

}  // namespace sw
