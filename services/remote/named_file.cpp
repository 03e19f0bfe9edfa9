#include "services/remote/named_file.h"

#include "services/remote/remote_errors.h"
#include "services/remote/remote_url.h"

namespace sw {
namespace {

/// The address, divided into what an endpoint and what a request has.
struct Divided {
    std::string base;
    std::string path;
};

Divided divided(const std::string& url) {
    const std::size_t host = url.find("://") + 3;
    const std::size_t path = url.find_first_of("/?", host);
    return path == std::string::npos ? Divided{url, ""} : Divided{url.substr(0, path), url.substr(path)};
}

/// A server on this machine may call itself by another of its names.
bool isSameServer(const RemoteUrl& a, const RemoteUrl& b) {
    return a.secure == b.secure && a.port == b.port && (a.host == b.host || (isLoopbackHost(a.host) && isLoopbackHost(b.host)));
}

/// How the file is reached, if it may be.
Result<Endpoint> wayTo(const Endpoint& provider, const RemoteUrl& home, const RemoteUrl& file) {
    const auto refused = [&](const std::string& why) {
        return unusable(provider, "it names " + file.origin() + ", where nothing is fetched: " + why,
                        "Choose another provider, or set it up to send what it makes itself.");
    };
    Endpoint way = provider;
    way.baseUrl = divided(file.text).base;
    way.keyParameter.clear();
    if (isSameServer(home, file)) {
        if (!provider.keyParameter.empty() || home.host != file.host)
            way.key = {};
        return way;
    }
    way.key = {};
    way.publicOnly = true;
    if (isPrivateHost(file.host))
        return refused("that is an address of this machine or of a private network");
    if (home.secure && !file.secure)
        return refused("that way is not encrypted");
    return way;
}

}  // namespace

Result<NamedAddress> namedAddress(const Endpoint& provider, const std::string& url) {
    SW_TRY(const RemoteUrl home, remoteUrl(provider.baseUrl));
    const Result<RemoteUrl> there = redirectedUrl(home, url);
    if (!there)
        return unusable(provider, "what it names is nowhere: " + there.error().message, "Try again, or choose another provider.");
    SW_TRY(Endpoint way, wayTo(provider, home, *there));
    return NamedAddress{std::move(way), divided(there->text).path};
}

Result<RemoteAnswer> downloadNamed(HttpClient& client, const Endpoint& provider, const NamedFile& file,
                                   const std::filesystem::path& to, const std::stop_token& stop,
                                   const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    SW_TRY(const NamedAddress address, namedAddress(provider, file.url));
    RemoteRequest request;
    request.path = address.path;
    request.accepts = file.accepts;
    request.mostBytes = file.mostBytes;
    return client.download(address.endpoint, request, to, stop, progress);
}

}  // namespace sw
