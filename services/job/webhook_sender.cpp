#include "services/job/webhook_sender.h"

#include <algorithm>
#include <chrono>

namespace sw {
namespace {

constexpr std::int64_t kLongestPauseMs = 60'000;
constexpr std::int64_t kMostAtOnce = 32;
constexpr std::chrono::milliseconds kRefusedPause{1000};  // until a database is asked again that refused

Result<void> outcomeOf(const Result<int>& status) {
    if (!status)
        return tl::unexpected<Error>(status.error());
    if (*status >= 200 && *status < 300)
        return {};
    return fail(ErrorCode::Network, "The webhook answered with status " + std::to_string(*status) + ".");
}

}  // namespace

WebhookSender::WebhookSender(JobStore& store, WebhookOptions options)
    : m_store(store), m_options(std::move(options)), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

WebhookSender::~WebhookSender() {
    m_thread.request_stop();
    m_thread.join();
}

void WebhookSender::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_more.notify_one();
}

void WebhookSender::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            m_woken = false;
        }
        const Result<std::vector<Delivery>> found = due();
        bool sound = found.has_value();
        for (std::size_t i = 0; sound && i < found->size() && !stop.stop_requested(); ++i)
            sound = deliver((*found)[i], stop).has_value();
        const std::chrono::milliseconds most = sound ? pause() : kRefusedPause;
        std::unique_lock lock(m_mutex);
        m_more.wait_for(lock, stop, most, [this] { return m_woken; });
    }
}

Result<std::vector<WebhookSender::Delivery>> WebhookSender::due() {
    SW_TRY(Connection* const connection, m_store.reader());
    SW_TRY(
        const std::vector<SqlRow> rows,
        connection->rows(
            "SELECT number, url, body, attempts FROM deliveries WHERE status = 'pending' AND due <= ? ORDER BY due, number LIMIT ?",
            {m_store.now(), kMostAtOnce}));
    std::vector<Delivery> deliveries;
    for (const SqlRow& row : rows)
        deliveries.push_back({row.integer(0), row.text(1), row.text(2), row.integer(3)});
    return deliveries;
}

std::chrono::milliseconds WebhookSender::pause() {
    const auto next = [&]() -> Result<std::int64_t> {
        SW_TRY(Connection* const connection, m_store.reader());
        SW_TRY(const std::vector<SqlRow> rows,
               connection->rows("SELECT due FROM deliveries WHERE status = 'pending' ORDER BY due LIMIT 1"));
        return rows.empty() ? kLongestPauseMs : rows.front().integer(0) - m_store.now();
    }();
    return next ? std::chrono::milliseconds(std::clamp<std::int64_t>(*next, 0, kLongestPauseMs)) : kRefusedPause;
}

Result<void> WebhookSender::deliver(const Delivery& delivery, const std::stop_token& stop) {
    const std::string timestamp = std::to_string(m_store.now() / 1000);
    const WebhookHeaders headers = {
        {"X-Shortwright-Delivery", std::to_string(delivery.number)},
        {"X-Shortwright-Timestamp", timestamp},
        {"X-Shortwright-Signature", webhookSignature(m_options.secret, timestamp, delivery.body)}};
    const Result<WebhookTarget> target = webhookTarget(delivery.url, m_options.policy);
    const Result<void> outcome = target
                                     ? outcomeOf(callWebhook(*target, headers, delivery.body, m_options.policy, stop))
                                     : Result<void>(tl::unexpected<Error>(target.error()));
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return outcome;
    const auto attempts = delivery.attempts + 1;
    const bool again = !outcome && static_cast<std::size_t>(delivery.attempts) < m_options.pausesMs.size();
    const std::string status = outcome ? "delivered" : again ? "pending" : "failed";
    const std::int64_t due =
        m_store.now() + (again ? m_options.pausesMs[static_cast<std::size_t>(delivery.attempts)] : 0);
    return m_store.write([&](Connection& connection) {
        return connection
            .change("UPDATE deliveries SET status = ?, attempts = ?, due = ?, error = ? WHERE number = ?",
                    {status, attempts, due, outcome ? std::string() : outcome.error().message, delivery.number})
            .map([](std::int64_t) {});
    });
}

}  // namespace sw
