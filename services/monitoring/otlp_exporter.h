#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "services/http/metrics.h"
#include "services/http/span.h"
#include "services/monitoring/otlp_json.h"
#include "services/remote/endpoint.h"
#include "services/remote/http_line.h"
#include "services/remote/proxy.h"

namespace sw {

/// Where spans are sent, and how patiently.
struct OtlpOptions {
    std::string url;  ///< whole, with /v1/traces
    RemoteHeaders headers = {};
    /// Gives more headers, with keys, when something is sent for the first time; ends soon after stop is requested. May be empty.
    std::function<RemoteHeaders(const std::stop_token& stop)> keys = {};
    std::string proxy = {};  ///< "" for none
    SpanSource source = {};
    std::size_t batch = 512;   ///< spans at most of one request
    std::size_t queue = 4096;  ///< spans that wait at most; what comes then is dropped and counted
    std::chrono::milliseconds every{2000};      ///< how long spans wait for others at most
    std::chrono::milliseconds patience{10'000};  ///< for one answer
    std::chrono::milliseconds ending{2000};     ///< for everything that waits when it is destroyed
};

/// Sends spans to a collector over OTLP/HTTP in JSON, on a thread of its own. Requests that the protocol says to repeat (429,
/// 502, 503, 504, broken connections) are, after what Retry-After says or longer and longer pauses. Any thread may add.
class OtlpExporter final : public SpanSink {
public:
    /// `metrics` outlive it.
    OtlpExporter(OtlpOptions options, Metrics& metrics);
    /// Sends what waits, for as long as `ending` says.
    ~OtlpExporter() override;

    void add(Span span) override;
    std::uint64_t newId() override;
    std::int64_t now() override;

private:
    /// How one request went.
    struct Attempt {
        enum class Outcome { Sent, Refused, Again } outcome = Outcome::Sent;
        std::chrono::milliseconds pause{0};  ///< before the next one
        bool asked = false;                  ///< the collector wants that pause
        double refused = 0;                  ///< spans of a request that was taken
    };

    void run(const std::stop_token& stop);
    std::vector<Span> nextBatch();
    void deliver(const std::vector<Span>& spans, const std::stop_token& stop);
    Attempt send(const std::string& body, const std::stop_token& stop, int next);
    /// False when it ends meanwhile.
    bool rest(std::chrono::milliseconds pause);

    const OtlpOptions m_options;
    Counter& m_sent;
    Counter& m_droppedFull;
    Counter& m_droppedRefused;
    Counter& m_droppedEnding;
    HttpLine m_line;         // of the thread
    RemoteHeaders m_headers;  // of the thread
    std::mutex m_mutex;      // guards the next three
    std::vector<Span> m_waiting;
    bool m_ending = false;
    bool m_done = false;
    std::condition_variable m_changed;
    std::jthread m_thread;
};

}  // namespace sw
