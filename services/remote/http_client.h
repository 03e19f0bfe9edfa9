#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "services/http/span.h"
#include "services/remote/endpoint.h"
#include "services/remote/proxy.h"
#include "services/remote/waiting.h"

namespace sw {

class AnswerStore;
class HttpLine;
class ProviderRun;
struct WireCall;

/// What a client needs of the world; a test gives its own.
struct HttpClientOptions {
    bool offline = false;  ///< refuse every call, before any name is looked up
    bool replay = false;   ///< give recorded answers, and call nobody
    ProxyRules proxies;
    std::function<double()> chance;            ///< 0 ≤ x < 1; any thread. Empty: real chance
    std::function<std::int64_t()> unixSeconds;  ///< seconds since 1970; any thread. Empty: the system's
    /// Returns after that time, or at once when stop is requested. Empty: really waits.
    WaitFunction wait;
    /// Hears of every call when it has ended, on the calling thread: where costs are booked and traffic is recorded.
    std::function<void(const CallRecord&)> onCall;
    SpanSink* spans = nullptr;  ///< gets a span for each call; null for nobody. Outlives the client
};

/// Calls remote providers over HTTP and HTTPS. Blocking, for the threads of stages; any thread, many at a time: of each
/// provider only so many as its endpoint says, the others wait. Connections are kept and used again.
///
/// A call is tried again after a pause when its failure is a passing one (isPassing: reset connections, 429, 5xx …), for as
/// long as nothing of the answer was handed on. A provider that fails again and again is left alone for a while. Redirects
/// are followed from public to public addresses only, without the key where they lead to another host; never from https
/// to http. Where the thread works within a trace, calls say so (traceparent). What a stage's run asks is kept and given again as its project's traffic wants it (provider_run.h). All errors are sentences that name the provider, why, and what to do; keys are in none of them. Every function
/// returns soon after stop is requested, with Cancelled.
class HttpClient {
public:
    /// `clock` outlives the client.
    HttpClient(Clock& clock, HttpClientOptions options);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// The whole answer, if it is a good one of a type that the request accepts.
    Result<RemoteAnswer> call(const Endpoint& endpoint, const RemoteRequest& request, const std::stop_token& stop);
    /// The same, whatever its status is: for who tells statuses apart. refusalOf() makes the error.
    Result<RemoteAnswer> ask(const Endpoint& endpoint, const RemoteRequest& request, const std::stop_token& stop);
    /// As ask(), but a good answer goes to `sink` as it comes.
    Result<RemoteAnswer> stream(const Endpoint& endpoint, const RemoteRequest& request, const ByteSink& sink,
                                const std::stop_token& stop);
    /// Writes a good answer to `file`, by way of a file beside it that ends in kPartSuffix: afterwards it is whole, or as it
    /// was before. `progress` takes the bytes that are there and those that are expected, or 0; it may be empty.
    Result<RemoteAnswer> download(const Endpoint& endpoint, const RemoteRequest& request,
                                  const std::filesystem::path& file, const std::stop_token& stop,
                                  const std::function<void(std::uint64_t, std::uint64_t)>& progress = {});

    /// The error for an answer that is not good.
    [[nodiscard]] Error refusalOf(const Endpoint& endpoint, const RemoteAnswer& answer) const;
    [[nodiscard]] bool isOffline() const { return m_options.offline; }

private:
    struct Desk;
    struct Outgoing;
    struct Attempt;
    /// Where a good answer goes; `restart` makes it empty again, and is empty itself where that cannot be done.
    struct Destination {
        const ByteSink* sink = nullptr;
        std::function<Result<void>()> restart;
    };

    /// For the run of this thread: a kept answer, or send() and its answer kept.
    Result<RemoteAnswer> fetch(const Endpoint& endpoint, const RemoteRequest& request, const Destination& destination,
                               const std::stop_token& stop);
    Result<RemoteAnswer> recorded(ProviderRun& run, AnswerStore& answers, const std::string& digest, const Endpoint& endpoint,
                                  const RemoteRequest& request, const Destination& destination, const std::stop_token& stop);
    Desk& deskOf(const std::string& provider);
    Result<RemoteAnswer> send(const Endpoint& endpoint, const RemoteRequest& request, const Destination& destination,
                              const std::stop_token& stop);
    Result<RemoteAnswer> repeated(Desk& desk, Outgoing& outgoing, const std::stop_token& stop, CallRecord& record);
    Attempt attempt(Desk& desk, Outgoing& outgoing, const std::stop_token& stop, CallRecord& record) const;
    void follow(HttpLine& line, WireCall& call, Outgoing& outgoing, Attempt& made, const std::stop_token& stop,
                CallRecord& record) const;
    Result<void> redirect(const Outgoing& outgoing, Attempt& made, WireCall& call) const;
    void judge(Desk& desk, const Outgoing& outgoing, Attempt& made);
    [[nodiscard]] std::chrono::milliseconds pauseAfter(const Attempt& made, int next) const;

    Clock& m_clock;
    HttpClientOptions m_options;
    std::mutex m_mutex;  // guards m_desks, not what is in them
    std::map<std::string, std::unique_ptr<Desk>, std::less<>> m_desks;
};

}  // namespace sw
