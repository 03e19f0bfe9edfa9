#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/base/result.h"

namespace sw {

/// How long somebody waits for the owner's thread: as long as a request should take, or for ever.
enum class Patience { Request, Endless };

/// The thread that owns the open projects, as the gateway's workers reach it: they hand it a task and wait until it is done.
/// Made on that thread, whose events run the tasks in order. All that wait are let go when it is closed.
class OwnerThread {
public:
    /// A request waits at most `patienceMs` for its turn, and only `mostWaiting` of them do, so that a busy owner does not
    /// keep the gateway's workers from everybody else.
    explicit OwnerThread(int patienceMs = 20'000, int mostWaiting = 8);
    /// close()s.
    ~OwnerThread();
    OwnerThread(const OwnerThread&) = delete;
    OwnerThread& operator=(const OwnerThread&) = delete;

    /// Runs `task` on the owner's thread and waits for it; on that thread itself, at once. What `task` throws is thrown here.
    /// Cancelled, and `task` never runs, when stop is requested, the owner is closed, or it stays busy for too long. A task that
    /// has begun is waited for: it must be quick.
    Result<void> run(const std::function<void()>& task, const std::stop_token& stop, Patience patience = Patience::Request);
    /// The same without waiting: `task` is dropped when the owner is closed. Any thread.
    void post(std::function<void()> task);
    /// Owner's thread.
    void close();

private:
    struct Errand;
    struct Desk;

    std::unique_ptr<QObject> m_receiver;  // lives on the owner's thread
    std::shared_ptr<Desk> m_desk;
};

}  // namespace sw
