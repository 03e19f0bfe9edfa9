#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <cstdio>
#include <mutex>
#include <random>
#include <thread>

#include "tests/services/billing/billing_fixture.h"

using namespace sw;
using namespace sw::test;

namespace {

constexpr int kAccounts = 20;
constexpr int kThreads = 8;

/// What happened, as the callers know it.
struct Sums {
    std::atomic<std::int64_t> bought = 0;  ///< thousandths
    std::atomic<int> done = 0;
    std::atomic<int> refused = 0;
};

/// Reserves, settles, gives back, retries, buys and takes payments back at random, each step sometimes twice. Never waits for anybody.
void storm(Billing& billing, int seed, int operations, Sums& sums) {
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    std::vector<std::string> open;
    const auto again = [&](const auto& step) {
        for (int times = upTo(10) == 0 ? 2 : 1; times > 0; --times)
            step();
    };
    for (int i = 0; i < operations; ++i) {
        const std::string account = "user" + std::to_string(upTo(kAccounts));
        const int what = upTo(100);
        if (what < 45) {
            const std::string id = std::to_string(seed) + "-" + std::to_string(i);
            again([&] {
                const Result<void> reserved = billing.reserve({BillingFixture::pictures(id, 1 + upTo(40), account)});
                reserved ? ++sums.done : ++sums.refused;
                if (reserved && (open.empty() || open.back() != id))
                    open.push_back(id);
            });
        } else if (what < 99 && !open.empty()) {
            const auto place = static_cast<std::size_t>(upTo(static_cast<int>(open.size())));
            const std::string id = open[place];
            const ChargeEnding ending = what < 60   ? ChargeEnding{ChargeEnding::Kind::Failed}
                                        : what < 80 ? ChargeEnding{ChargeEnding::Kind::Whole}
                                                    : BillingFixture::made(upTo(60), what % 2 == 0 ? "one" : "two");
            again([&] { billing.settle(id, ending) ? ++sums.done : ++sums.refused; });
            if (what != 98)
                open.erase(open.begin() + static_cast<std::ptrdiff_t>(place));
            else
                (void)billing.reserve({BillingFixture::pictures(id, 5, account)});  // retried, maybe while it is open
        } else if (upTo(20) == 0) {  // seldom enough for credits to run out
            const Result<Purchase> purchase = billing.begin(account, "premium-1");
            const auto takeBack = [&] {
                const std::int64_t minor = upTo(999);
                (void)billing.hear(shop::Reversal{"charge-" + purchase->id, {purchase->id}, {minor, "USD"}, 999, minor}, "evt");
                (void)billing.hear(shop::Reversal{"dispute-" + purchase->id, {purchase->id}, {upTo(2) * 999, "USD"}, 0, upTo(3)}, "evt");
            };
            if (!purchase)
                continue;
            if (upTo(4) == 0)
                takeBack();  // it is heard of before the payment
            again([&] {
                const Result<bool> booked = billing.hear(shop::PaidOrder{purchase->id, purchase->plan.price, {purchase->id}}, "evt-" + purchase->id);
                if (booked && *booked)
                    sums.bought += purchase->plan.credits.thousandths;
                ++sums.done;
            });
            if (upTo(2) == 0)
                again(takeBack);
        }
    }
}

void stormOfThreads(Billing& billing, int seed, int operations, Sums& sums) {
    std::vector<std::jthread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] { storm(billing, seed * kThreads + t, operations / kThreads, sums); });
}

/// What the other process does: a storm without an end, in a database that is the parent's.
int runChild(const std::string& place, int seed) {
    const auto database = Database::open(place);
    const auto billing = database ? Billing::open(*database, BillingFixture::standardOptions()) : tl::unexpected<Error>(database.error());
    if (!billing)
        return 1;
    std::atomic<bool> told = false;
    Sums sums;
    std::vector<std::jthread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            for (int round = 0;; ++round) {
                storm(**billing, (seed * 1000 + round) * kThreads + t, 50, sums);
                if (sums.done > 300 && !told.exchange(true)) {
                    std::puts("in the middle");
                    std::fflush(stdout);
                }
            }
        });
    threads.clear();
    return 0;
}

/// "" when every credit is where it belongs.
std::string problemsOf(Billing& billing) {
    const auto problems = billing.verify();
    if (!problems)
        return problems.error().message;
    return problems->empty() ? std::string() : problems->front();
}

/// All credits that accounts have or have used, less those that they got.
std::int64_t madeOrLost(const BillingFixture& fixture) {
    const auto database = fixture.database();
    const auto rows = (*database->connection())->rows("SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM entries WHERE unit = 'credit'");
    return rows->front().integer(0);
}

}  // namespace

/// No credit is lost or made, whatever happens at the same time and wherever the program ends.
class TestLedgerStorm : public QObject {
    Q_OBJECT

    static QString kind() {
        QFETCH_GLOBAL(QString, kind);
        return kind;
    }

private slots:
    void initTestCase_data() { databaseRows(); }

    void sumsEqualBalancesAfterManyAtOnce() {
        BillingFixture fixture(kind());
        const auto billing = fixture.open();
        Sums sums;
        stormOfThreads(*billing, 1, 100'000, sums);
        QVERIFY2(sums.done > 50'000, "the storm did something");
        QVERIFY2(sums.refused > 0, "and met its limits");
        QCOMPARE(QString::fromStdString(problemsOf(*billing)), QString());
        QCOMPARE(madeOrLost(fixture), std::int64_t{0});
        std::int64_t bought = 0;
        for (int i = 0; i < kAccounts; ++i) {
            const auto postings = *billing->postings("user" + std::to_string(i), 0, 1'000'000);
            for (const ledger::Posting& posting : postings)
                if (posting.kind == ledger::kPurchase)
                    bought -= posting.entries.front().amount;
        }
        QCOMPARE(bought, sums.bought.load());
    }

    void twoProgramsShareADatabase() {
        BillingFixture fixture(kind());
        const auto one = fixture.open();
        const auto two = fixture.open();
        Sums sums;
        {
            const std::jthread first([&] { storm(*one, 1, 1000, sums); });
            const std::jthread second([&] { storm(*two, 2, 1000, sums); });
        }
        QCOMPARE(QString::fromStdString(problemsOf(*one)), QString());
    }

    void aKilledProgramLosesNothing() {
        BillingFixture fixture(kind());
        for (int round = 1; round <= 5; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {"--child", QString::fromStdString(fixture.place()), QString::number(round)});
            while (!child.canReadLine())
                QVERIFY2(child.waitForReadyRead(60'000), "the child did not begin");
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);

            const auto billing = fixture.open();
            QCOMPARE(QString::fromStdString(problemsOf(*billing)), QString());
            const auto open = *billing->open("jobs");
            QVERIFY2(!open.empty(), "it was in the middle of something");
            for (const std::string& id : open)
                QVERIFY(billing->settle(id, {ChargeEnding::Kind::Failed}));
            QVERIFY(billing->open("jobs")->empty());
            QCOMPARE(QString::fromStdString(problemsOf(*billing)), QString());
            for (int i = 0; i < kAccounts; ++i)
                QCOMPARE(billing->balance("user" + std::to_string(i))->reserved, Credits());
        }
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 4 && std::string(argv[1]) == "--child")
        return runChild(argv[2], std::atoi(argv[3]));
    TestLedgerStorm test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ledger_storm.moc"
