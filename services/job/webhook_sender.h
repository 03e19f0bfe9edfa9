#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "services/job/job_store.h"
#include "services/job/webhook_call.h"

namespace sw {

struct WebhookOptions {
    std::string secret;  ///< what calls are signed with
    WebhookPolicy policy;
    /// How long to wait after each failed call; after the last one the webhook is given up.
    std::vector<std::int64_t> pausesMs = {10'000, 40'000, 160'000, 640'000, 2'560'000, 10'240'000, 21'600'000};
};

/// Calls the webhooks that jobs have ordered, from a thread of its own. What is to be called is in the database, so
/// that a restart forgets none; one may be called twice, with the same X-Shortwright-Delivery. Each call carries
/// X-Shortwright-Timestamp (seconds since 1970) and X-Shortwright-Signature (webhookSignature()).
class WebhookSender {
public:
    /// `store` outlives it.
    WebhookSender(JobStore& store, WebhookOptions options);
    ~WebhookSender();
    WebhookSender(const WebhookSender&) = delete;
    WebhookSender& operator=(const WebhookSender&) = delete;

    /// A webhook may have been ordered. Any thread.
    void wake();

private:
    struct Delivery {
        std::int64_t number = 0;
        std::string url;
        std::string body;
        std::int64_t attempts = 0;
    };
    void run(const std::stop_token& stop);
    Result<std::vector<Delivery>> due();
    /// How long until the next is due; at most a minute.
    std::chrono::milliseconds pause();
    Result<void> deliver(const Delivery& delivery, const std::stop_token& stop);

    JobStore& m_store;
    WebhookOptions m_options;
    std::mutex m_mutex;  // guards m_woken
    std::condition_variable_any m_more;
    bool m_woken = true;
    std::jthread m_thread;
};

}  // namespace sw
