#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "services/store/database.h"

namespace sw {

/// Writes to a database, in order, from one thread of its own. What comes while one commit is being flushed is
/// committed together in the next: many small writes share the price of a flush, and each is answered only when it is
/// on the device. Any thread may call any function.
class WriteQueue {
public:
    /// One unit of work: all of it is kept, or, when it fails, none of it; others are not affected. Runs on the writing
    /// thread within its transaction and must not wait.
    using Work = std::function<Result<void>(Connection&)>;
    /// Called on the writing thread once the outcome is final; must not wait.
    using Done = std::function<void(const Result<void>&)>;

    /// With a `guard` everything fails with Exists while another queue with it writes to that database, also one of
    /// another program: see Connection::hold().
    explicit WriteQueue(std::shared_ptr<Database> database, std::string guard = {});
    /// Writes what was given before.
    ~WriteQueue();
    WriteQueue(const WriteQueue&) = delete;
    WriteQueue& operator=(const WriteQueue&) = delete;

    void post(Work work, Done done = {});
    /// The same, and waits for the outcome. Not to be called from Work or Done.
    Result<void> write(Work work);

private:
    struct Item {
        Work work;
        Done done;
        Result<void> result;
    };
    void run(const std::stop_token& stop);
    [[nodiscard]] Result<void> commit(std::deque<Item>& items);

    const std::shared_ptr<Database> m_database;
    const std::string m_guard;
    std::mutex m_mutex;  // guards m_items
    std::condition_variable_any m_more;
    std::deque<Item> m_items;
    std::jthread m_thread;
};

}  // namespace sw
