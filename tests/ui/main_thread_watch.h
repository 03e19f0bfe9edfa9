#pragma once

#include <pthread.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QMetaEnum>
#include <QObject>
#include <QString>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace sw::test {

/// How long the main thread did not come back to its event loop, by its own doing. Milliseconds.
struct Pause {
    double busy = 0;     ///< it was running
    double waiting = 0;  ///< it slept: for another thread, or for the disk
    QString during;      ///< the event that was being delivered

    [[nodiscard]] double whole() const { return busy + waiting; }
    [[nodiscard]] QString text() const {
        return QStringLiteral("%1 ms without an answer (%2 busy, %3 waiting), in %4").arg(whole(), 0, 'f', 1).arg(busy, 0, 'f', 1).arg(waiting, 0, 'f', 1).arg(
            during.isEmpty() ? QStringLiteral("the test itself") : during);
    }
};

/// Measures what a creator's next click would have to wait. A thread posts an event to the main thread and notes when it is
/// delivered, again and again. How long one waited is not what the clock says: on a machine with other work that would be the
/// others' time too. The kernel tells of each thread how long it has run and how long it was ready to run while others had the
/// processor (`/proc/…/schedstat`); what remains of the wait is the main thread's own doing, either running or asleep. So a
/// busy machine lengthens nothing, and a lock, a join or a disk that is waited for is seen as well as a long computation.
///
/// Made and asked on the main thread. Where the kernel does not tell, isPossible() is false.
class MainThreadWatch final : public QObject {
public:
    MainThreadWatch() : m_schedstat("/proc/self/task/" + std::to_string(::syscall(SYS_gettid)) + "/schedstat") {
        ::pthread_getcpuclockid(::pthread_self(), &m_runningClock);
        qApp->installEventFilter(this);
        m_thread = std::jthread([this](const std::stop_token& stop) { watch(stop); });
    }
    ~MainThreadWatch() override {
        m_thread.request_stop();
    }

    [[nodiscard]] bool isPossible() const { return times().ready >= 0; }

    /// The longest pause while `what` goes on, and until the event loop has turned after it.
    Pause longestDuring(const std::function<void()>& what) {
        turn();
        {
            const std::lock_guard lock(m_mutex);
            m_longest = {};
        }
        what();
        turn();
        const std::lock_guard lock(m_mutex);
        return m_longest;
    }

private:
    /// Of a thread, in nanoseconds.
    struct Times {
        std::int64_t wall = 0;
        std::int64_t running = 0;
        std::int64_t ready = -1;  ///< not running though it could; −1 when the kernel does not tell
    };
    [[nodiscard]] Times times() const {
        Times now;
        now.wall = std::chrono::steady_clock::now().time_since_epoch().count();
        timespec running{};
        ::clock_gettime(m_runningClock, &running);
        now.running = running.tv_sec * 1'000'000'000LL + running.tv_nsec;
        if (std::FILE* file = std::fopen(m_schedstat.c_str(), "r")) {
            long long ready = 0;
            if (std::fscanf(file, "%*d %lld", &ready) == 1)
                now.ready = ready;
            std::fclose(file);
        }
        return now;
    }

    void watch(const std::stop_token& stop) {
        using namespace std::chrono_literals;
        while (!stop.stop_requested()) {
            std::unique_lock lock(m_mutex);
            m_handled = false;
            m_posted = times();
            QCoreApplication::postEvent(this, new QEvent(kBeat));
            const auto handled = [this] { return m_handled; };
            QString during;
            if (!m_changed.wait_for(lock, stop, kLooksAfter, handled)) {
                during = current();
                m_changed.wait(lock, stop, handled);
            }
            if (m_handled) {
                m_last.during = during;
                if (m_last.whole() > m_longest.whole())
                    m_longest = m_last;
            }
            m_changed.wait_for(lock, stop, 1ms, [] { return false; });
        }
    }

    bool event(QEvent* event) override {
        if (event->type() != kBeat)
            return QObject::event(event);
        const Times now = times();
        {
            const std::lock_guard lock(m_mutex);
            const auto ms = [](std::int64_t nanoseconds) { return static_cast<double>(std::max<std::int64_t>(0, nanoseconds)) / 1e6; };
            m_last = {};
            m_last.busy = ms(now.running - m_posted.running);
            m_last.waiting = ms(now.wall - m_posted.wall - (now.running - m_posted.running) - (now.ready - m_posted.ready));
            m_handled = true;
        }
        m_changed.notify_all();
        if (m_turning && --m_beatsLeft == 0)
            m_turning->quit();
        return true;
    }

    /// Remembers what is delivered last.
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != kBeat) {
            m_receiver = watched->metaObject()->className();
            m_type = static_cast<int>(event->type());
        }
        return false;
    }
    [[nodiscard]] QString current() const {
        const char* receiver = m_receiver;
        const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_type);
        return receiver ? QStringLiteral("%1 to %2").arg(type ? type : "an event", receiver) : QString();
    }

    /// Until a beat that was posted from now on has been delivered: the second one, as the first may have been on its way.
    void turn() {
        QEventLoop loop;
        m_turning = &loop;
        m_beatsLeft = 2;
        loop.exec();
        m_turning = nullptr;
    }

    static constexpr auto kBeat = static_cast<QEvent::Type>(QEvent::User + 77);
    static constexpr std::chrono::milliseconds kLooksAfter{30};

    const std::string m_schedstat;
    clockid_t m_runningClock{};
    QEventLoop* m_turning = nullptr;
    int m_beatsLeft = 0;
    std::atomic<const char*> m_receiver = nullptr;
    std::atomic<int> m_type = 0;
    std::mutex m_mutex;  ///< guards what follows
    std::condition_variable_any m_changed;
    Times m_posted;
    Pause m_last;
    Pause m_longest;
    bool m_handled = false;
    std::jthread m_thread;  ///< last: it uses what is above
};

/// What `what` makes the creator wait at least: it is done up to `times` times, and the shortest of the longest pauses counts. A
/// real block comes each time; a page that the disk was slow to give does not.
inline Pause calmest(MainThreadWatch& watch, double enough, int times, const std::function<void()>& what) {
    Pause best = watch.longestDuring(what);
    for (int i = 1; i < times && best.whole() > enough; ++i)
        if (const Pause again = watch.longestDuring(what); again.whole() < best.whole())
            best = again;
    return best;
}

}  // namespace sw::test
