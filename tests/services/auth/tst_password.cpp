#include <QTest>
#include <atomic>
#include <thread>
#include <vector>

#include "services/auth/password_hasher.h"
#include "services/auth/password_rules.h"

using namespace sw;

/// What may be a password, and how it is kept.
class TestPassword : public QObject {
    Q_OBJECT

    static constexpr HashCost kCheap = {1, 8192};

private slots:
    void weak_data() {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("part");
        QTest::newRow("short") << "ninechars" << "at least 10";
        QTest::newRow("short in bytes, not in characters") << QString(9, QChar(0x4e2d)) << "at least 10";
        QTest::newRow("empty") << "" << "at least 10";
        QTest::newRow("address") << "Annette.Lee@example.org" << "address or name";
        QTest::newRow("part of the address") << "annette.lee1" << "address or name";
        QTest::newRow("name") << "Nettie Lee!!" << "address or name";
        QTest::newRow("repeated") << "abababababababab" << "different";
        QTest::newRow("common") << "Password123" << "commonest";
        QTest::newRow("common, other case") << "QWERTYUIOP" << "commonest";
        QTest::newRow("long") << QString(2000, 'x') << "1024";
    }
    void weak() {
        QFETCH(QString, password);
        QFETCH(QString, part);
        const Result<void> checked = checkPassword(password.toStdString(), *emailAddress("annette.lee@example.org"), "Nettie Lee");
        QVERIFY(!checked);
        QVERIFY(checked.error().code == ErrorCode::InvalidInput);
        QVERIFY2(checked.error().message.find(part.toStdString()) != std::string::npos, checked.error().message.c_str());
        QVERIFY2(password.isEmpty() || checked.error().message.find(password.toStdString()) == std::string::npos, "it is repeated");
    }

    void good_data() {
        QTest::addColumn<QString>("password");
        for (const char* password : {"four words that never meet", "0123456789abcdef", "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341", "' OR 1=1; --"})
            QTest::newRow(password) << QString(password);
    }
    void good() {
        QFETCH(QString, password);
        const Result<void> checked = checkPassword(password.toStdString(), *emailAddress("a@example.org"), "");
        QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
    }

    void keyboardsAgree() {
        QCOMPARE(normalisedPassword("Jose\u0301 was here").value(), normalisedPassword("Jos\u00e9 was here").value());
        QVERIFY(!normalisedPassword("\xff\xfe"));
    }

    void whatIsKeptIsNotThePassword() {
        PasswordHasher hasher(kCheap, {1, 0});
        const std::string one = *hasher.hash("four words");
        QVERIFY(one.starts_with("$argon2id$"));
        QVERIFY(one != *hasher.hash("four words"));
        QVERIFY(hasher.match("four words", one)->right);
        for (const char* wrong : {"", "four word", "four words ", "Four words"})
            QVERIFY(!hasher.match(wrong, one)->right);
    }

    void itCostsTheSameWhereThereIsNone() {
        PasswordHasher hasher(kCheap, {1, 0});
        QVERIFY(!hasher.match("x", "")->right);
        QVERIFY(!hasher.match("", "")->right);
        QCOMPARE(hasher.runs(), std::int64_t{2});
        QVERIFY(!hasher.match("x", "")->outdated);  // so it was computed at the present cost
        QVERIFY(!hasher.match("x", "no hash at all")->right);
    }

    void anOlderCostIsSeen() {
        PasswordHasher old({1, 8192}, {1, 0});
        PasswordHasher now({2, 16384}, {1, 0});
        const std::string hash = *old.hash("four words");
        QVERIFY(now.match("four words", hash)->right);
        QVERIFY(now.match("four words", hash)->outdated);
        QVERIFY(!old.match("four words", hash)->outdated);
    }

    /// With a cost that takes a while, of many at once those without room are sent away, and all others are served.
    void onlySomeWait() {
        PasswordHasher hasher({4, std::size_t{16} << 20}, {1, 2});
        std::atomic<int> served = 0;
        std::atomic<int> sentAway = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 12; ++i)
                threads.emplace_back([&] {
                    const Result<std::string> hash = hasher.hash("four words");
                    ++(hash ? served : sentAway);
                    if (!hash && hash.error().code != ErrorCode::Cancelled)
                        qFatal("%s", hash.error().message.c_str());
                });
        }
        QCOMPARE(served + sentAway, 12);
        QVERIFY(served >= 1);
        QCOMPARE(hasher.runs(), std::int64_t{served});
        QVERIFY(hasher.hash("four words"));  // there is room again
        PasswordHasher full(kCheap, {0, 0});
        QVERIFY(full.hash("four words").error().code == ErrorCode::Cancelled);
    }

    void nobodyWaitsForSomebodyWhoIsGone() {
        PasswordHasher hasher(kCheap, {0, 1});  // nobody's turn ever comes
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!hasher.hash("four words", stop.get_token()));
        QCOMPARE(hasher.runs(), std::int64_t{0});
    }
};

QTEST_APPLESS_MAIN(TestPassword)
#include "tst_password.moc"
