#include "services/monitoring/otlp_exporter.h"

#include <algorithm>
#include <iterator>
#include <random>

#include "services/remote/retry.h"

namespace sw {
namespace {

constexpr const char* kDropped = "shortwright_spans_dropped_total";
constexpr const char* kDroppedHelp = "Spans that were not sent, by why: the queue was full, the collector refused them, or the program ended.";
constexpr std::size_t kMostAnswerBytes = 1 << 20;

std::mt19937_64& chance() {
    thread_local std::mt19937_64 engine{(std::uint64_t{std::random_device{}()} << 32U) | std::random_device{}()};
    return engine;
}

std::int64_t unixSeconds() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

/// OTLP/HTTP, "Retryable Response Codes".
bool isToBeRepeated(const WireOutcome& outcome) {
    const int status = outcome.answer.status;
    return outcome.code != CURLE_OK ? !outcome.tooLarge : status == 429 || status == 502 || status == 503 || status == 504;
}

}  // namespace

OtlpExporter::OtlpExporter(OtlpOptions options, Metrics& metrics)
    : m_options(std::move(options)),
      m_sent(metrics.counter("shortwright_spans_sent_total", "Spans that the collector took.")),
      m_droppedFull(metrics.counter(kDropped, kDroppedHelp, {{"reason", "full"}})),
      m_droppedRefused(metrics.counter(kDropped, kDroppedHelp, {{"reason", "refused"}})),
      m_droppedEnding(metrics.counter(kDropped, kDroppedHelp, {{"reason", "ending"}})),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

OtlpExporter::~OtlpExporter() {
    {
        std::unique_lock lock(m_mutex);
        m_ending = true;
        m_changed.notify_all();
        m_changed.wait_for(lock, m_options.ending, [this] { return m_done; });
    }
    m_thread.request_stop();  // which ends a call at once
    m_thread.join();
    m_droppedEnding.add(static_cast<double>(m_waiting.size()));
}

void OtlpExporter::add(Span span) {
    if (!span.place.sampled)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_waiting.size() >= m_options.queue) {
            m_droppedFull.add();
            return;
        }
        m_waiting.push_back(std::move(span));
        if (m_waiting.size() != m_options.batch)
            return;
    }
    m_changed.notify_all();
}

std::uint64_t OtlpExporter::newId() {
    for (;;)
        if (const std::uint64_t id = chance()(); id != 0)
            return id;
}

std::int64_t OtlpExporter::now() {
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

void OtlpExporter::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const std::vector<Span> spans = nextBatch();
        if (!spans.empty())
            deliver(spans, stop);
        const std::scoped_lock lock(m_mutex);
        if (m_ending && m_waiting.empty())
            break;
    }
    const std::scoped_lock lock(m_mutex);
    m_done = true;
    m_changed.notify_all();
}

std::vector<Span> OtlpExporter::nextBatch() {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, m_options.every, [this] { return m_ending || m_waiting.size() >= m_options.batch; });
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_waiting.size(), m_options.batch));
    std::vector<Span> spans(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(m_waiting.begin() + count));
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
    return spans;
}

void OtlpExporter::deliver(const std::vector<Span>& spans, const std::stop_token& stop) {
    if (m_headers.empty()) {
        m_headers = m_options.headers;
        m_headers.emplace_back("Content-Type", "application/json");
        if (m_options.keys)
            std::ranges::move(m_options.keys(stop), std::back_inserter(m_headers));
    }
    const std::string body = otlpRequest(m_options.source, spans);
    bool isLast = false;  // the program ends: once more, without a pause
    const auto count = static_cast<double>(spans.size());
    for (int next = 2;; ++next) {
        const Attempt made = send(body, stop, next);
        if (made.outcome == Attempt::Outcome::Again) {
            const bool ended = !rest(made.pause);
            if (stop.stop_requested() || (ended && (made.asked || isLast)))
                return m_droppedEnding.add(count);
            isLast = ended;
            continue;
        }
        m_sent.add(made.outcome == Attempt::Outcome::Sent ? count - made.refused : 0);
        return m_droppedRefused.add(made.outcome == Attempt::Outcome::Sent ? made.refused : count);
    }
}

OtlpExporter::Attempt OtlpExporter::send(const std::string& body, const std::stop_token& stop, int next) {
    using Outcome = Attempt::Outcome;
    WireCall call;
    call.url = m_options.url;
    call.method = "POST";
    call.body = &body;
    call.headers = m_headers;
    call.proxy = m_options.proxy;
    call.connectMs = call.timeoutMs = call.idleMs = static_cast<int>(m_options.patience.count());
    call.mostBytes = kMostAnswerBytes;
    const WireOutcome outcome = m_line.perform(call, stop);
    if (outcome.code == CURLE_OK && outcome.answer.isGood())
        return {Outcome::Sent, {}, false, static_cast<double>(std::max<std::int64_t>(refusedSpans(outcome.answer.body), 0))};
    if (!isToBeRepeated(outcome))
        return {Outcome::Refused};
    const auto asked = retryAfter(outcome.answer.header("retry-after"), unixSeconds());
    const auto own = backOff(next, std::uniform_real_distribution<double>(0, 1)(chance()));
    return {Outcome::Again, asked ? std::min(*asked, kLongestPause) : own, asked.has_value()};
}

bool OtlpExporter::rest(std::chrono::milliseconds pause) {
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, pause, [this] { return m_ending; });
}

}  // namespace sw
