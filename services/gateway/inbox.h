#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace sw {

/// What other threads ask the server's thread to do. Shared by everyone who may ask, also beyond the server's end, after
/// which nothing is done any more.
class Inbox : public std::enable_shared_from_this<Inbox> {
public:
    /// `receiver` lives on the server's thread until close() at least.
    explicit Inbox(QObject* receiver) : m_receiver(receiver) {}

    /// Any thread. `task` runs on the server's thread, in order.
    void post(std::function<void()> task);
    /// The server's thread: forgets what is waiting and takes nothing more.
    void close();

private:
    void empty();

    std::mutex m_mutex;  // guards all below
    QObject* m_receiver;
    std::vector<std::function<void()>> m_tasks;
};

}  // namespace sw
