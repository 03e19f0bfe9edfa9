#include "services/remote/remote_url.h"

#include <QHostAddress>
#include <QUrl>

#include "core/base/text.h"
#include "services/http/address_guard.h"

namespace sw {
namespace {

Result<RemoteUrl> divided(QUrl url) {
    const std::string scheme = url.scheme().toStdString();
    if (!url.isValid() || (scheme != "http" && scheme != "https") || url.host().isEmpty())
        return fail(ErrorCode::InvalidInput, "it is not an address like https://api.example.com/v1");
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput, "it holds a name or a password, which have no place in an address");
    url.setFragment({});
    RemoteUrl parts;
    parts.secure = scheme == "https";
    parts.host = asciiLower(url.host(QUrl::FullyEncoded).toStdString());
    parts.port = url.port(parts.secure ? 443 : 80);
    parts.text = url.toString(QUrl::FullyEncoded).toStdString();
    return parts;
}

bool isLocalName(const std::string& host) {
    return host == "localhost" || host.ends_with(".localhost") || host == "localhost.";
}

}  // namespace

std::string RemoteUrl::origin() const {
    const bool six = host.find(':') != std::string::npos;
    const bool usual = port == (secure ? 443 : 80);
    return std::string(secure ? "https://" : "http://") + (six ? "[" + host + "]" : host) +
           (usual ? "" : ":" + std::to_string(port));
}

Result<RemoteUrl> remoteUrl(const std::string& text) {
    return divided(QUrl(QString::fromStdString(text), QUrl::StrictMode));
}

Result<RemoteUrl> redirectedUrl(const RemoteUrl& from, const std::string& location) {
    const QUrl target(QString::fromStdString(location), QUrl::StrictMode);
    if (!target.isValid() || location.empty())
        return fail(ErrorCode::InvalidInput, "it is not an address");
    return divided(QUrl(QString::fromStdString(from.text)).resolved(target));
}

bool isLoopbackHost(const std::string& host) {
    QHostAddress address;
    return isLocalName(host) || (address.setAddress(QString::fromStdString(host)) && address.isLoopback());
}

bool isPrivateHost(const std::string& host) {
    QHostAddress address;
    return isLocalName(host) || (address.setAddress(QString::fromStdString(host)) && !isPublicAddress(address));
}

}  // namespace sw
