#pragma once

#include <curl/curl.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "services/remote/endpoint.h"

namespace sw {

/// One request to one address, as it goes over the wire.
struct WireCall {
    std::string url;
    std::string method;
    const std::string* body = nullptr;  ///< null where the method has none
    RemoteHeaders headers;
    std::string proxy;        ///< "" for none
    std::string caFile;       ///< as Endpoint's
    bool publicOnly = false;  ///< refuse to connect to an address that is not public; on a connection of its own
    int connectMs = 0;
    int timeoutMs = 0;
    int idleMs = 0;
    std::size_t mostBytes = 0;
    const ByteSink* sink = nullptr;  ///< null: the body is kept in the answer
};

/// How it went.
struct WireOutcome {
    CURLcode code = CURLE_OK;
    RemoteAnswer answer;           ///< its status is 0 until there was one
    std::string address;           ///< of the peer, or of the proxy
    std::string words;             ///< curl's own, for the log
    long verifyResult = 0;         ///< OpenSSL's, of the certificate
    bool refusedPrivate = false;
    bool tooLarge = false;
    bool idle = false;
    bool stopped = false;
    std::optional<Error> sinkError;
    std::uint64_t sentBytes = 0;
    std::uint64_t receivedBytes = 0;
};

/// A place from which requests go out one after the other over connections that are kept open. One thread at a time.
class HttpLine {
public:
    HttpLine();
    ~HttpLine();
    HttpLine(const HttpLine&) = delete;
    HttpLine& operator=(const HttpLine&) = delete;

    /// Blocks until the answer is whole, a limit is reached, or stop is requested, which it obeys at once.
    WireOutcome perform(const WireCall& call, const std::stop_token& stop);

private:
    CURLM* m_multi;
    CURL* m_easy;
};

}  // namespace sw
