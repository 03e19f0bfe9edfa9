#include "services/remote/http_line.h"

#include <sys/socket.h>
#include <unistd.h>

#include <QHostAddress>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <mutex>

#include "core/base/text.h"
#include "services/http/address_guard.h"
#include "services/remote/trusted_authorities.h"

namespace sw {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

constexpr std::size_t kMostHeadBytes = 256U << 10;
constexpr std::size_t kMostFailureBytes = 64U << 10;  // of what a provider says of its failure
constexpr long kLookMs = 200;                         // curl's own timers can be late by as much

/// What curl's callbacks share during one request.
struct Traffic {
    const WireCall& call;
    WireOutcome& outcome;
    std::size_t headBytes = 0;
    curl_off_t moved = 0;
    SteadyTime lastMove = std::chrono::steady_clock::now();
};

std::size_t onHeader(char* text, std::size_t size, std::size_t count, void* user) {
    Traffic& traffic = *static_cast<Traffic*>(user);
    const std::size_t length = size * count;
    traffic.headBytes += length;
    if (traffic.headBytes > kMostHeadBytes) {
        traffic.outcome.tooLarge = true;
        return 0;
    }
    const std::string line = trimmed(std::string_view(text, length));
    RemoteAnswer& answer = traffic.outcome.answer;
    if (line.starts_with("HTTP/")) {  // also after an interim answer
        answer.headers.clear();
        const std::size_t space = line.find(' ');
        answer.status = space == std::string::npos ? 0 : std::atoi(line.c_str() + space);
    } else if (const std::size_t colon = line.find(':'); colon != std::string::npos) {
        answer.headers.emplace_back(asciiLower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
        // Packed answers are not larger than what they hold, and what is only asked about does not come.
        traffic.outcome.tooLarge = answer.isGood() && traffic.call.method != "HEAD" && answer.headers.back().first == "content-length" &&
                                   std::strtoull(answer.headers.back().second.c_str(), nullptr, 10) > traffic.call.mostBytes;
    }
    return traffic.outcome.tooLarge ? 0 : length;
}

std::size_t onBytes(char* bytes, std::size_t size, std::size_t count, void* user) {
    Traffic& traffic = *static_cast<Traffic*>(user);
    WireOutcome& outcome = traffic.outcome;
    const std::size_t length = size * count;
    outcome.receivedBytes += length;
    if (!outcome.answer.isGood()) {
        const std::size_t room = kMostFailureBytes - std::min(kMostFailureBytes, outcome.answer.body.size());
        outcome.answer.body.append(bytes, std::min(room, length));
        return room > length ? length : 0;
    }
    if (outcome.receivedBytes > traffic.call.mostBytes) {
        outcome.tooLarge = true;
        return 0;
    }
    if (!traffic.call.sink) {
        outcome.answer.body.append(bytes, length);
        return length;
    }
    if (Result<void> taken = (*traffic.call.sink)({bytes, length}, outcome.answer); !taken) {
        outcome.sinkError = std::move(taken).error();
        return 0;
    }
    return length;
}

int onProgress(void* user, curl_off_t, curl_off_t down, curl_off_t, curl_off_t up) {
    Traffic& traffic = *static_cast<Traffic*>(user);
    if (down + up != traffic.moved) {
        traffic.moved = down + up;
        traffic.lastMove = std::chrono::steady_clock::now();
    }
    return 0;
}

curl_socket_t onOpenSocket(void* user, curlsocktype, curl_sockaddr* to) {
    Traffic& traffic = *static_cast<Traffic*>(user);
    if (traffic.call.publicOnly && traffic.call.proxy.empty() && !isPublicAddress(QHostAddress(&to->addr))) {
        traffic.outcome.refusedPrivate = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

struct ListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, ListDeleter>;

HeaderList headerList(const RemoteHeaders& headers) {
    HeaderList list;
    const auto add = [&](const std::string& line) {
        list.reset(curl_slist_append(list.release(), line.c_str()));
    };
    add("Expect:");  // no 100-continue: it costs a round trip, and some servers never answer it
    for (const auto& [name, value] : headers)
        add(name + ": " + value);
    return list;
}

template <class Value>
void set(CURL* easy, CURLoption option, Value value) {
    curl_easy_setopt(easy, option, value);
}

void setLimits(CURL* easy, const WireCall& call) {
    set(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(call.connectMs));
    set(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(call.timeoutMs));
    set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    set(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(easy, CURLOPT_NOSIGNAL, 1L);
    set(easy, CURLOPT_QUICK_EXIT, 1L);  // a resolver that hangs must not hold up who cancels
    set(easy, CURLOPT_FRESH_CONNECT, call.publicOnly ? 1L : 0L);
}

void setCallbacks(CURL* easy, Traffic& traffic) {
    set(easy, CURLOPT_HEADERFUNCTION, &onHeader);
    set(easy, CURLOPT_HEADERDATA, &traffic);
    set(easy, CURLOPT_WRITEFUNCTION, &onBytes);
    set(easy, CURLOPT_WRITEDATA, &traffic);
    set(easy, CURLOPT_NOPROGRESS, 0L);
    set(easy, CURLOPT_XFERINFOFUNCTION, &onProgress);
    set(easy, CURLOPT_XFERINFODATA, &traffic);
    set(easy, CURLOPT_OPENSOCKETFUNCTION, &onOpenSocket);
    set(easy, CURLOPT_OPENSOCKETDATA, &traffic);
}

std::string systemAuthorities() {
    const auto environment = [](const std::string& variable) {
        const char* const value = std::getenv(variable.c_str());
        return std::string(value ? value : "");
    };
    const char* const builtIn = curl_version_info(CURLVERSION_NOW)->cainfo;
    return trustedAuthorities(environment, builtIn ? builtIn : "", authorityPlaces());
}

void setRequest(CURL* easy, const WireCall& call, const curl_slist* headers) {
    set(easy, CURLOPT_URL, call.url.c_str());
    set(easy, CURLOPT_HTTPHEADER, headers);
    set(easy, CURLOPT_USERAGENT, "Shortwright");
    set(easy, CURLOPT_ACCEPT_ENCODING, "");  // all that it can unpack
    set(easy, CURLOPT_PROXY, call.proxy.c_str());
    set(easy, CURLOPT_NOPROXY, "");  // decided already: not by the environment
    if (const std::string authorities = call.caFile.empty() ? systemAuthorities() : call.caFile; !authorities.empty())
        set(easy, CURLOPT_CAINFO, authorities.c_str());
    if (call.body) {
        set(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body->size()));
        set(easy, CURLOPT_POSTFIELDS, call.body->c_str());
    }
    set(easy, CURLOPT_CUSTOMREQUEST, call.method.c_str());
    set(easy, CURLOPT_NOBODY, call.method == "HEAD" ? 1L : 0L);
}

void readOutcome(CURL* easy, WireOutcome& outcome) {
    char* address = nullptr;
    curl_easy_getinfo(easy, CURLINFO_PRIMARY_IP, &address);
    outcome.address = address ? address : "";
    curl_easy_getinfo(easy, CURLINFO_SSL_VERIFYRESULT, &outcome.verifyResult);
    curl_off_t sent = 0;
    curl_easy_getinfo(easy, CURLINFO_SIZE_UPLOAD_T, &sent);
    outcome.sentBytes = static_cast<std::uint64_t>(std::max<curl_off_t>(0, sent));
}

/// Drives the transfer until it ends by itself or for one of our reasons.
void drive(CURLM* multi, Traffic& traffic, const std::stop_token& stop) {
    const std::chrono::milliseconds idle(traffic.call.idleMs);
    const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });
    WireOutcome& outcome = traffic.outcome;
    for (int running = 1; running > 0;) {
        outcome.code = CURLE_OK;
        if (curl_multi_perform(multi, &running) != CURLM_OK) {
            outcome.code = CURLE_FAILED_INIT;
            return;
        }
        if (stop.stop_requested()) {
            outcome.stopped = true;
            outcome.code = CURLE_ABORTED_BY_CALLBACK;
            return;
        }
        if (running == 0)
            break;
        if (outcome.receivedBytes > 0 && std::chrono::steady_clock::now() - traffic.lastMove > idle) {
            outcome.idle = true;
            outcome.code = CURLE_OPERATION_TIMEDOUT;
            return;
        }
        curl_multi_poll(multi, nullptr, 0, std::min<int>(kLookMs, std::max(1, traffic.call.idleMs / 2)), nullptr);
    }
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left))
        if (message->msg == CURLMSG_DONE)
            outcome.code = message->data.result;
}

}  // namespace

HttpLine::HttpLine() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    m_multi = curl_multi_init();
    m_easy = curl_easy_init();
}

HttpLine::~HttpLine() {
    curl_easy_cleanup(m_easy);
    curl_multi_cleanup(m_multi);
}

WireOutcome HttpLine::perform(const WireCall& call, const std::stop_token& stop) {
    WireOutcome outcome;
    if (!m_multi || !m_easy) {
        outcome.code = CURLE_OUT_OF_MEMORY;
        return outcome;
    }
    Traffic traffic{call, outcome};
    std::array<char, CURL_ERROR_SIZE> words{};
    const HeaderList headers = headerList(call.headers);
    curl_easy_reset(m_easy);
    set(m_easy, CURLOPT_ERRORBUFFER, words.data());
    setRequest(m_easy, call, headers.get());
    setLimits(m_easy, call);
    setCallbacks(m_easy, traffic);
    curl_multi_add_handle(m_multi, m_easy);
    drive(m_multi, traffic, stop);
    readOutcome(m_easy, outcome);
    curl_multi_remove_handle(m_multi, m_easy);
    outcome.words = words.data();
    curl_easy_reset(m_easy);  // it must not keep pointers to what is gone
    return outcome;
}

}  // namespace sw
