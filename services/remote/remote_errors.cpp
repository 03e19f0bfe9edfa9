#include "services/remote/remote_errors.h"

#include <openssl/x509_vfy.h>

#include <algorithm>

#include "core/base/json.h"
#include "core/base/text.h"
#include "services/remote/retry.h"

namespace sw {
namespace {

constexpr std::size_t kLongestWords = 300;

std::string oneLine(const std::string& text) {
    std::string line;
    for (const char c : text) {
        const bool space = static_cast<unsigned char>(c) <= ' ';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    line = trimmed(toUtf8(toUtf32(line)));
    if (line.size() <= kLongestWords)
        return line;
    std::size_t end = kLongestWords;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80)
        --end;
    return line.substr(0, end) + "…";
}

/// The text in what APIs call an error: a string, {"message"}, FastAPI's [{"msg"}], or our own gateway's "details".
std::string wordsIn(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_array())
        return value.empty() ? std::string() : wordsIn(value.front());
    if (!value.is_object())
        return {};
    if (std::string details = stringOr(value, "details"); !details.empty())
        return details;
    for (const char* name : {"error", "message", "detail", "msg", "error_description", "title"})
        if (const auto it = value.find(name); it != value.end())
            if (std::string words = wordsIn(*it); !words.empty())
                return words;
    return {};
}

std::string cureFor(const Endpoint& endpoint, const RemoteAnswer& answer) {
    const std::string advice = endpoint.keyAdvice.empty()
                                   ? "Set its key again: shortwright key set " + endpoint.provider + "."
                                   : endpoint.keyAdvice;
    switch (answer.status) {
        case 401:
        case 403: return advice;
        case 402: return "Look at your account there, or choose another provider.";
        case 404: return "Check baseUrl and model in the settings.";
        case 413: return "Use a shorter text.";
        case 429: return "Wait a while, ask it less often with a lower concurrency, or choose another provider.";
        default: break;
    }
    if (answer.status >= 500 || answer.status == 408)
        return "Try again later, or choose another provider.";
    if (answer.status >= 300 && answer.status < 400)
        return "Set baseUrl in the settings to where the provider is.";
    return "Check the provider's settings, or choose another one.";
}

std::string causeOf(int status) {
    switch (status) {
        case 401: return "the key is missing or wrong";
        case 402: return "it wants to be paid first";
        case 403: return "the key may not do this";
        case 404: return "it does not know this address or model";
        case 408:
        case 504: return "it took too long";
        case 413: return "the request is too large for it";
        case 429: return "too many requests";
        case 503:
        case 529: return "it is overloaded or out of service";
        default: break;
    }
    if (status >= 500)
        return "it failed";
    return status >= 300 && status < 400 ? "it is somewhere else" : "it did not accept the request";
}

std::string certificateTrouble(const WireOutcome& outcome) {
    switch (outcome.verifyResult) {
        case X509_V_ERR_CERT_HAS_EXPIRED: return "its certificate has expired";
        case X509_V_ERR_CERT_NOT_YET_VALID: return "its certificate is not valid yet; is this machine's clock right";
        case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
            return "its certificate was made by itself, so that nobody vouches for it";
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
            return "its certificate is from an authority that this machine does not know";
        case X509_V_ERR_HOSTNAME_MISMATCH:
        case X509_V_ERR_IP_ADDRESS_MISMATCH: return "its certificate is for another host";
        case X509_V_ERR_CERT_REVOKED: return "its certificate was withdrawn";
        default: return outcome.words.find("subject name") != std::string::npos ? "its certificate is for another host"
                                                                                : "its certificate cannot be trusted";
    }
}

struct Trouble {
    std::string cause;
    std::string cure;
};

Trouble troubleOf(const Endpoint& endpoint, const std::string& origin, const WireOutcome& outcome) {
    const std::string choose = ", or choose another provider.";
    if (outcome.refusedPrivate)
        return {"it led to an address of this machine or of a private network, where it must not lead",
                "Set baseUrl to that address if that is what you want."};
    if (outcome.tooLarge)
        return {"its answer is larger than such an answer can be", "Check baseUrl in the settings" + choose};
    if (outcome.idle)
        return {"its answer stopped for more than " + spokenWait(std::chrono::milliseconds(endpoint.idleMs)),
                "Try again" + choose};
    switch (outcome.code) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return {"there is no host of this name, or no network", "Check baseUrl in the settings, and the network."};
        case CURLE_COULDNT_RESOLVE_PROXY:
            return {"the proxy was not found", "Check the proxy in the settings or the environment."};
        case CURLE_COULDNT_CONNECT:
            return {"nothing answers there", "Start it, or check baseUrl in the settings."};
        case CURLE_OPERATION_TIMEDOUT:
            return outcome.address.empty()
                       ? Trouble{"no connection came about in time", "Check baseUrl and the network."}
                       : Trouble{"it did not answer within " +
                                     spokenWait(std::chrono::milliseconds(endpoint.timeoutMs)),
                                 "Give it more time with timeoutMs in the settings" + choose};
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_ISSUER_ERROR:
            return {certificateTrouble(outcome), "Check baseUrl, have the server's certificate put right, or name the file of an authority that "
                                                 "you trust as caFile in the settings."};
        case CURLE_SSL_CACERT_BADFILE:
            if (endpoint.caFile.empty())
                return {"this machine's list of the authorities that vouch for servers was not found",
                        "Install your system's ca-certificates, or name such a list, as PEM, in SSL_CERT_FILE of the environment or as "
                        "caFile in the settings."};
            return {"the authorities that it is checked by cannot be read from " + endpoint.caFile, "Correct caFile in the settings."};
        case CURLE_SSL_CONNECT_ERROR:
            return {"no secure connection came about", "If it speaks no TLS, write http:// in baseUrl."};
        case CURLE_GOT_NOTHING:
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM: return {"it closed the connection before it had answered", "Try again" + choose};
        case CURLE_PARTIAL_FILE:
        case CURLE_BAD_CONTENT_ENCODING: return {"its answer broke off", "Try again" + choose};
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_HTTP_RETURNED_ERROR: return {"what it answers is not HTTP", "Check baseUrl in the settings."};
        default: break;
    }
    return {"the connection to " + origin + " failed", "Check the network" + choose};
}

}  // namespace

std::string providerWords(const RemoteAnswer& answer, const Secret& key) {
    std::string words;
    if (const auto json = parseJson(answer.body, "The answer"))
        words = wordsIn(*json);
    else if (answer.contentType() == "text/plain")
        words = answer.body;
    return oneLine(key.hiddenIn(std::move(words)));
}

Error refusal(const Endpoint& endpoint, const RemoteAnswer& answer, const Secret& key, std::int64_t now) {
    const std::string words = providerWords(answer, key);
    std::string message = endpoint.provider + " refused the request: " + causeOf(answer.status) + " (status " +
                          std::to_string(answer.status) + ")";
    if (answer.status >= 500)
        message = endpoint.provider + " could not do it: " + causeOf(answer.status) + " (status " +
                  std::to_string(answer.status) + ")";
    if (answer.tries > 1)
        message += " after " + std::to_string(answer.tries) + " tries";
    message += words.empty() ? "." : ". It says: “" + words + "”.";
    if (const auto wait = retryAfter(answer.header("retry-after"), now); wait && *wait > kLongestPause)
        message += " It asks to be left alone for " + spokenWait(*wait) + ".";
    message += " " + cureFor(endpoint, answer);
    return {ErrorCode::Provider, std::move(message), key.hiddenIn(oneLine(answer.body))};
}

Error transportError(const Endpoint& endpoint, const std::string& origin, const WireOutcome& outcome) {
    const Trouble trouble = troubleOf(endpoint, origin, outcome);
    std::string tries = outcome.answer.tries > 1 ? " after " + std::to_string(outcome.answer.tries) + " tries" : "";
    return {ErrorCode::Network,
            endpoint.provider + " at " + origin + " could not be reached" + tries + ": " + trouble.cause + ". " +
                trouble.cure,
            outcome.words};
}

bool isPassing(const WireOutcome& outcome) {
    switch (outcome.code) {
        case CURLE_GOT_NOTHING:
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
        case CURLE_PARTIAL_FILE: return !outcome.tooLarge && !outcome.sinkError && !outcome.refusedPrivate;
        default: return false;
    }
}

tl::unexpected<Error> unusable(const Endpoint& endpoint, const std::string& why, const std::string& cure) {
    return fail(ErrorCode::Provider, endpoint.provider + "'s answer cannot be used: " + why + ". " + cure);
}

}  // namespace sw
