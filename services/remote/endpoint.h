#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "services/remote/secret.h"

namespace sw {

using RemoteHeaders = std::vector<std::pair<std::string, std::string>>;

/// A provider as it is reached: where, with which key, how long and how often. An immutable value.
struct Endpoint {
    std::string provider;  ///< its name in the settings, in sentences, and what limits are counted by
    std::string baseUrl;   ///< "https://api.example.com/v1"; no query, no user and password
    std::string keyHeader = "Authorization";
    std::string keyPrefix = "Bearer ";
    /// For a provider that takes its key nowhere but in the query: the parameter's name. The key is put there on the wire
    /// alone; records, sentences and redirects are without it.
    std::string keyParameter = {};
    /// Gives the key, empty when there is none; may take its time, and ends soon after stop is requested. Empty: it needs
    /// no key.
    std::function<Result<Secret>(const std::stop_token& stop)> key = {};
    std::string keyAdvice = {};  ///< what a user does about a wrong key, as a sentence
    std::string caFile = {};  ///< PEM of the authorities that may vouch for its certificate; "" for those that the system knows
    int connectMs = 10'000;
    int timeoutMs = 120'000;  ///< for one answer, from the beginning of the call to its last byte
    int idleMs = 30'000;      ///< between two bytes of an answer
    int tries = 4;
    int concurrency = 2;  ///< calls at the same time
    bool publicOnly = false;  ///< refuse an address that is not public
    bool redirects = true;    ///< go where an answer sends the call; else that is an error: what is sent is for this address alone
};

/// A call. `path` goes behind the base URL. Keys have no place in it.
struct RemoteRequest {
    std::string method = "GET";
    std::string path;
    RemoteHeaders headers = {};
    std::string body = {};
    std::string contentType = {};
    /// What a good answer may be ("application/json"); empty takes anything. Parameters such as charset do not count.
    std::vector<std::string> accepts = {};
    std::size_t mostBytes = 32U << 20;  ///< of the answer, unpacked
};

/// What came back, whatever its status. Header names are in lower case.
struct RemoteAnswer {
    int status = 0;
    RemoteHeaders headers;
    std::string body;  ///< empty where a sink took it, unless the status tells of a failure
    int tries = 1;

    [[nodiscard]] bool isGood() const { return status >= 200 && status < 300; }
    [[nodiscard]] std::string header(std::string_view name) const {
        for (const auto& [key, value] : headers)
            if (key == name)
                return value;
        return {};
    }
    /// The media type, in lower case and without parameters.
    [[nodiscard]] std::string contentType() const;
};

/// Takes the bytes of a good answer as they come; an error from it ends the call. `head` has status and headers.
using ByteSink = std::function<Result<void>(std::string_view bytes, const RemoteAnswer& head)>;

/// What is known of a call when it has ended. Holds no key.
struct CallRecord {
    std::string provider;
    const RemoteRequest* request = nullptr;  ///< for the time of the hook's call
    const RemoteAnswer* answer = nullptr;    ///< null when there was none
    std::string error;                       ///< the sentence, when the call failed
    ErrorCode code = ErrorCode::Network;     ///< its code; means nothing when there was an answer
    std::uint64_t sentBytes = 0;
    std::uint64_t receivedBytes = 0;
    int tries = 0;
    Duration took;
};

}  // namespace sw
