#include "services/gateway/owner_thread.h"

#include <QMetaObject>
#include <QThread>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>

namespace sw {

/// One task, from being handed in until somebody has heard how it went.
struct OwnerThread::Errand {
    enum class State { Waiting, Running, Done, Dropped };
    const std::function<void()>& task;
    State state = State::Waiting;
    std::exception_ptr thrown = nullptr;
};

/// What both sides share.
struct OwnerThread::Desk {
    const int patienceMs;
    const int mostWaiting;
    std::mutex mutex = {};  // guards all below, and the states of errands
    std::condition_variable_any changed = {};
    bool closed = false;
    int waiting = 0;  // requests whose turn has not come

    void serve(Errand& errand) {
        {
            const std::lock_guard lock(mutex);
            if (errand.state != Errand::State::Waiting)
                return;
            errand.state = Errand::State::Running;
        }
        std::exception_ptr thrown;
        try {
            errand.task();
        } catch (...) {
            thrown = std::current_exception();
        }
        {
            const std::lock_guard lock(mutex);
            errand.thrown = thrown;
            errand.state = Errand::State::Done;
        }
        changed.notify_all();
    }
};

namespace {

tl::unexpected<Error> closing() {
    return fail(ErrorCode::Cancelled, "The program is about to end; its projects cannot be reached any more.");
}

tl::unexpected<Error> busy() {
    return fail(ErrorCode::Cancelled, "The program is busy with something else and has not come to this. Try again in a moment.");
}

}  // namespace

OwnerThread::OwnerThread(int patienceMs, int mostWaiting)
    : m_receiver(std::make_unique<QObject>()), m_desk(new Desk{patienceMs, mostWaiting}) {}

OwnerThread::~OwnerThread() {
    close();
}

Result<void> OwnerThread::run(const std::function<void()>& task, const std::stop_token& stop, Patience patience) {
    Desk& desk = *m_desk;
    std::unique_lock lock(desk.mutex);
    if (desk.closed)
        return closing();
    if (QThread::currentThread() == m_receiver->thread()) {
        lock.unlock();
        task();
        return {};
    }
    const bool counted = patience == Patience::Request;
    if (counted && desk.waiting >= desk.mostWaiting)
        return busy();
    const auto errand = std::make_shared<Errand>(Errand{task});
    // Posted under the lock, so that the receiver cannot be gone; posting calls nobody.
    QMetaObject::invokeMethod(m_receiver.get(), [shared = m_desk, errand] { shared->serve(*errand); }, Qt::QueuedConnection);
    desk.waiting += counted ? 1 : 0;
    const auto over = [&] { return errand->state == Errand::State::Done || (errand->state == Errand::State::Waiting && desk.closed); };
    if (counted)
        (void)desk.changed.wait_for(lock, stop, std::chrono::milliseconds(desk.patienceMs), over);
    else
        (void)desk.changed.wait(lock, stop, over);
    desk.waiting -= counted ? 1 : 0;
    if (errand->state == Errand::State::Waiting) {
        errand->state = Errand::State::Dropped;
        return desk.closed ? Result<void>(closing()) : stop.stop_requested() ? Result<void>(cancelled()) : Result<void>(busy());
    }
    desk.changed.wait(lock, [&] { return errand->state == Errand::State::Done; });
    if (errand->thrown)
        std::rethrow_exception(errand->thrown);
    return {};
}

void OwnerThread::post(std::function<void()> task) {
    const std::lock_guard lock(m_desk->mutex);
    if (!m_desk->closed)
        QMetaObject::invokeMethod(m_receiver.get(), std::move(task), Qt::QueuedConnection);
}

void OwnerThread::close() {
    {
        const std::lock_guard lock(m_desk->mutex);
        m_desk->closed = true;
        m_receiver.reset();  // and with it what was posted
    }
    m_desk->changed.notify_all();
}

}  // namespace sw
