#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <fstream>
#include <thread>

#include "services/remote/purse.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kNovember = 1'795'742'100;  // 2026-11-27

Spending paid(const std::string& run, std::optional<double> cost, double images = 1) {
    Spending spending;
    spending.run = run;
    spending.project = "/films/bees.short";
    spending.node = "image/scene-1";
    spending.kind = "image";
    spending.provider = "studio";
    spending.model = "painter";
    spending.used = {{"images", images}};
    spending.cost = cost;
    spending.currency = "USD";
    return spending;
}

}  // namespace

/// What was spent, what is set aside, and what may not be.
class TestSpendingBook : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesALineForEachRun() {
        std::int64_t now = kNovember;
        SpendingBook book(folder(), [&] { return now; });
        QVERIFY(book.add(paid("a", 0.25)));
        QVERIFY(book.add(paid("b", std::nullopt)));
        now += 30 * 86'400;
        QVERIFY(book.add(paid("c", 1)));
        QCOMPARE(book.lines("2026-11")->size(), std::size_t{2});
        QCOMPARE(book.lines("")->size(), std::size_t{3});
        const Spending first = book.lines("")->front();
        QCOMPARE(first.when.substr(0, 10), std::string("2026-11-27"));
        QCOMPARE(first.project, std::string("/films/bees.short"));
        QCOMPARE(first.used, (UsedUnits{{"images", 1}}));
        QVERIFY(!book.lines("")->at(1).cost);
        QCOMPARE(book.thisMonth("USD")->spent, 1.0);
        now = kNovember;
        QCOMPARE(book.thisMonth("USD")->spent, 0.25);
        QCOMPARE(book.thisMonth("USD")->unpriced, 1);
        QCOMPARE(book.thisMonth("EUR")->spent, 0.0);
        struct stat state {};
        QCOMPARE(::stat(file().c_str(), &state), 0);
        QCOMPARE(state.st_mode & 0777, mode_t{0600});
    }

    void aRunIsBookedOnce() {
        SpendingBook book(folder());
        QVERIFY(book.add(paid("a", 0.25)));
        QVERIFY(book.add(paid("a", 0.25)));
        SpendingBook after(folder());  // after a crash
        QVERIFY(after.add(paid("a", 0.25)));
        QCOMPARE(after.thisMonth("USD")->spent, 0.25);
        QCOMPARE(after.lines("")->size(), std::size_t{1});
        QVERIFY(after.add(paid("a", 0.75, 3)));  // it went on
        QCOMPARE(after.thisMonth("USD")->spent, 0.75);
        QCOMPARE(after.lines("")->at(1).used, (UsedUnits{{"images", 2}}));
    }

    void aTornLineHarmsNoOther() {
        {
            SpendingBook book(folder());
            QVERIFY(book.add(paid("a", 1)));
        }
        std::ofstream(file(), std::ios::app) << "{\"cost\":5,\"run\":\"b\",\"whe";
        SpendingBook book(folder());
        QVERIFY(book.add(paid("c", 2)));
        QVERIFY(book.add(paid("d", 4)));
        QCOMPARE(book.thisMonth("USD")->spent, 7.0);
        QCOMPARE(book.lines("")->size(), std::size_t{3});
        SpendingBook again(folder());
        QCOMPARE(again.thisMonth("USD")->spent, 7.0);
    }

    void whatIsSetAsideCounts() {
        SpendingBook book(folder());
        QVERIFY(book.add(paid("a", 5)));
        {
            const auto first = book.reserve(3, 10, "USD");
            QVERIFY(first && *first);
            QCOMPARE(book.thisMonth("USD")->reserved, 3.0);
            const auto second = book.reserve(3, 10, "USD");
            QVERIFY(second && !*second);
            SpendingBook other(folder());  // another process
            QCOMPARE(other.thisMonth("USD")->reserved, 3.0);
            const auto third = other.reserve(2, 10, "USD");
            QVERIFY(third && *third);
            QVERIFY(!book.reserve(0.01, 10, "USD")->has_value());
        }
        QCOMPARE(book.thisMonth("USD")->reserved, 0.0);
        QVERIFY(book.reserve(5, 10, "USD")->has_value());
    }

    void whatAKilledProcessHadSetAsideIsFree() {
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            SpendingBook book(folder());
            const auto reservation = book.reserve(8, 10, "USD");
            const char done = reservation && *reservation ? '1' : '0';
            (void)!::write(ready[1], &done, 1);
            for (;;)
                ::pause();
        }
        char done = 0;
        QCOMPARE(::read(ready[0], &done, 1), ssize_t{1});
        QCOMPARE(done, '1');
        SpendingBook book(folder());
        QVERIFY(!book.reserve(8, 10, "USD")->has_value());
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(book.reserve(8, 10, "USD")->has_value());
        QCOMPARE(book.thisMonth("USD")->reserved, 0.0);
        ::close(ready[0]);
        ::close(ready[1]);
    }

    void manyAtOnceSpendNoMoreThanThereIs() {
        std::vector<pid_t> children;
        for (int process = 0; process < 3; ++process) {
            const pid_t child = ::fork();
            if (child == 0) {
                SpendingBook book(folder());
                for (int i = 0; i < 40; ++i)
                    if (const auto reservation = book.reserve(1, 50, "USD"); reservation && *reservation)
                        (void)book.add(paid(std::to_string(::getpid()) + "-" + std::to_string(i), 1));
                ::_exit(0);
            }
            children.push_back(child);
        }
        for (const pid_t child : children)
            ::waitpid(child, nullptr, 0);
        SpendingBook book(folder());
        QCOMPARE(book.thisMonth("USD")->spent, 50.0);
        QCOMPARE(book.lines("")->size(), std::size_t{50});
    }

    void threadsShareTheBudget() {
        Purse purse(PriceList(), 10, folder());
        std::atomic<int> refused = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&, thread] {
                for (int i = 0; i < 10; ++i) {
                    const auto reservation = purse.reserve("studio", 0.5);
                    if (!reservation)
                        ++refused;
                    else
                        (void)purse.book().add(paid(std::to_string(thread) + "-" + std::to_string(i), 0.5));
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(purse.book().thisMonth("USD")->spent <= 10.0 + 1e-9);
        QVERIFY(refused >= 20);
    }

    void aBudgetWarnsAndEnds() {
        Purse purse(PriceList(), 10, folder());
        QVERIFY(purse.warning()->empty());
        QVERIFY(purse.book().add(paid("a", 8)));
        QVERIFY(purse.warning()->find("8.00 USD of this month's budget of 10.00 USD") != std::string::npos);
        QVERIFY(purse.reserve("studio", 2));
        const auto tooMuch = purse.reserve("studio", 2.5);
        QVERIFY(!tooMuch);
        QCOMPARE(tooMuch.error().code, ErrorCode::OverBudget);
        QVERIFY(tooMuch.error().message.find("studio") != std::string::npos && tooMuch.error().message.find("Raise") != std::string::npos);
        const auto unknown = purse.reserve("studio", std::nullopt);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::OverBudget);
        QVERIFY(unknown.error().message.find("price_list.json") != std::string::npos);
        QVERIFY(purse.reserve("studio", 0));
        Purse free(PriceList(), std::nullopt, folder());
        QVERIFY(free.reserve("studio", std::nullopt) && free.warning()->empty());
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        std::ofstream(folder().string()) << "a file in its place";
        SpendingBook book(folder());
        const auto added = book.add(paid("a", 1));
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Io);
        QVERIFY(added.error().message.find("what was paid") != std::string::npos);
    }

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "spending"; }
    fs::path file() const { return folder() / "spending.jsonl"; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestSpendingBook)
#include "tst_spending_book.moc"
