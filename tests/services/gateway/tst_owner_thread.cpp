#include <QTest>
#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>
#include <vector>

#include "services/gateway/owner_thread.h"

using namespace sw;

/// How workers reach the thread that owns projects, and get away from it.
class TestOwnerThread : public QObject {
    Q_OBJECT

private slots:
    void aTaskRunsOnTheOwnersThread() {
        OwnerThread owner;
        std::thread::id where;
        std::atomic<bool> done = false;
        std::jthread worker([&] { done = owner.run([&] { where = std::this_thread::get_id(); }, {}).has_value(); });
        QTRY_VERIFY(done);
        QCOMPARE(where, std::this_thread::get_id());
    }

    void onItsOwnThreadAtOnce() {
        OwnerThread owner;
        bool ran = false;
        QVERIFY(owner.run([&] { ran = true; }, {}));
        QVERIFY(ran);
    }

    void whatATaskThrowsComesBack() {
        OwnerThread owner;
        std::atomic<bool> caught = false;
        std::jthread worker([&] {
            try {
                (void)owner.run([] { throw std::runtime_error("x"); }, {});
            } catch (const std::runtime_error&) {
                caught = true;
            }
        });
        QTRY_VERIFY(caught);
    }

    void onlySoManyWait() {
        OwnerThread owner(10'000, 2);
        std::atomic<int> refused = 0;
        std::atomic<int> done = 0;
        std::vector<std::jthread> workers;
        for (int i = 0; i < 5; ++i)
            workers.emplace_back([&] { ++(owner.run([] {}, {}) ? done : refused); });
        // The owner is busy with this test until here: those beyond the second get their answer without it.
        while (refused < 3)
            std::this_thread::yield();
        QTRY_COMPARE(done.load(), 2);
    }

    void whoIsPatientIsNotCounted() {
        OwnerThread owner(1, 0);
        std::atomic<bool> done = false;
        QCOMPARE(std::async(std::launch::async, [&] { return owner.run([] {}, {}).has_value(); }).get(), false);
        std::jthread worker([&] { done = owner.run([] {}, {}, Patience::Endless).has_value(); });
        QTRY_VERIFY(done);
    }

    void aStopEndsTheWaiting() {
        OwnerThread owner;
        std::stop_source stop;
        bool ran = false;
        Result<void> result;
        std::jthread worker([&] { result = owner.run([&] { ran = true; }, stop.get_token(), Patience::Endless); });
        stop.request_stop();
        worker.join();
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QTest::qWait(0);
        QVERIFY(!ran);
    }

    void aTaskThatHasBegunIsWaitedFor() {
        OwnerThread owner(1);  // its patience ends while the task runs
        std::stop_source stop;
        std::atomic<bool> done = false;
        std::jthread worker([&] { done = owner.run([&] { stop.request_stop(); }, stop.get_token(), Patience::Endless).has_value(); });
        QTRY_VERIFY(done);
    }

    void nothingRunsOnceItIsClosed() {
        OwnerThread owner;
        bool ran = false;
        owner.post([&] { ran = true; });
        owner.close();
        owner.post([&] { ran = true; });
        QTest::qWait(0);
        QVERIFY(!ran);
        QVERIFY(!owner.run([&] { ran = true; }, {}));
        QVERIFY(!ran);
    }
};

QTEST_GUILESS_MAIN(TestOwnerThread)
#include "tst_owner_thread.moc"
