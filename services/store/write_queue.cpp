#include "services/store/write_queue.h"

#include <future>

namespace sw {
namespace {

constexpr std::size_t kMostTogether = 512;  // bounds how long the first of them waits

}  // namespace

WriteQueue::WriteQueue(std::shared_ptr<Database> database, std::string guard)
    : m_database(std::move(database)),
      m_guard(std::move(guard)),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

WriteQueue::~WriteQueue() {
    m_thread.request_stop();
    m_thread.join();
}

void WriteQueue::post(Work work, Done done) {
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back({std::move(work), std::move(done), {}});
    }
    m_more.notify_one();
}

Result<void> WriteQueue::write(Work work) {
    std::promise<Result<void>> promise;
    std::future<Result<void>> result = promise.get_future();
    post(std::move(work), [&promise](const Result<void>& outcome) { promise.set_value(outcome); });
    return result.get();
}

void WriteQueue::run(const std::stop_token& stop) {
    for (;;) {
        std::deque<Item> items;
        {
            std::unique_lock lock(m_mutex);
            m_more.wait(lock, stop, [this] { return !m_items.empty(); });
            if (m_items.empty())
                return;
            while (!m_items.empty() && items.size() < kMostTogether) {
                items.push_back(std::move(m_items.front()));
                m_items.pop_front();
            }
        }
        const Result<void> committed = commit(items);
        for (const Item& item : items)
            if (item.done)
                item.done(committed ? item.result : committed);
    }
}

Result<void> WriteQueue::commit(std::deque<Item>& items) {
    SW_TRY(Connection* const connection, m_database->connection());
    if (!m_guard.empty())
        SW_CHECK(connection->hold(m_guard));
    SW_TRY(Transaction transaction, Transaction::begin(*connection));
    for (Item& item : items)
        item.result = connection->attempt([&] { return item.work(*connection); });
    return transaction.commit();
}

}  // namespace sw
