#include <QtTest>
#include <sstream>

#include "services/remote/circuit_breaker.h"
#include "services/remote/event_stream.h"
#include "services/remote/proxy.h"
#include "services/remote/retry.h"
#include "services/remote/secret.h"
#include "services/remote/trusted_authorities.h"

using namespace sw;

/// The small parts of the client, each alone.
class TestRemoteParts : public QObject {
    Q_OBJECT

private slots:
    void readsRetryAfter_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("ms");
        QTest::newRow("seconds") << "120" << 120'000;
        QTest::newRow("fractions") << " 1.5 " << 1500;
        QTest::newRow("date") << "Sun, 06 Nov 1994 08:50:00 GMT" << 23'000;
        QTest::newRow("date of RFC 850") << "Sunday, 06-Nov-94 08:50:00 GMT" << 23'000;
        QTest::newRow("date of C") << "Sun Nov  6 08:50:00 1994" << 23'000;
        QTest::newRow("past") << "Sat, 05 Nov 1994 08:50:00 GMT" << 0;
        QTest::newRow("for ever") << "1e99" << 86'400'000;
        QTest::newRow("negative") << "-1" << -1;
        QTest::newRow("words") << "soon" << -1;
        QTest::newRow("no such day") << "Sun, 31 Feb 1994 08:50:00 GMT" << -1;
        QTest::newRow("no such hour") << "Sun, 06 Nov 1994 25:50:00 GMT" << -1;
        QTest::newRow("empty") << "" << -1;
    }
    void readsRetryAfter() {
        QFETCH(QString, header);
        QFETCH(int, ms);
        constexpr std::int64_t kNow = 784'111'777;  // Sun, 06 Nov 1994 08:49:37 GMT
        const auto wait = retryAfter(header.toStdString(), kNow);
        QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, ms);
    }

    void backsOffLongerAndLonger() {
        QCOMPARE(backOff(2, 0).count(), std::int64_t{500});
        QCOMPARE(backOff(3, 0).count(), std::int64_t{1000});
        QCOMPARE(backOff(2, 0.5).count(), std::int64_t{375});
        QCOMPARE(backOff(30, 0).count(), std::int64_t{20'000});
    }

    void aBreakerRestsAndProbes() {
        CircuitBreaker breaker;
        const auto at = [](int seconds) { return Duration::milliseconds(seconds * 1000); };
        for (int i = 0; i < CircuitBreaker::kFailures; ++i) {
            QVERIFY(!breaker.admit(at(0)));
            breaker.failed(at(0), "It failed.");
        }
        QCOMPARE(breaker.admit(at(10))->count(), std::int64_t{20'000});
        QVERIFY(!breaker.admit(at(30)));  // one alone
        QVERIFY(breaker.admit(at(30)));
        breaker.failed(at(31), "Again.");
        QVERIFY(breaker.admit(at(40)));
        QCOMPARE(breaker.why(), std::string("Again."));
        QVERIFY(!breaker.admit(at(61)));
        breaker.abandoned();
        QVERIFY(!breaker.admit(at(61)));
        breaker.succeeded();
        QVERIFY(!breaker.admit(at(61)) && !breaker.admit(at(61)));
    }

    void readsEventsHoweverTheyAreCut() {
        const std::string text =
            "\xef\xbb\xbf: hello\r\ndata: one\r\n\r\nevent: delta\rdata:two\rdata: lines\r\rid: 3\nretry: 5\n\ndata\n\nfoo: x\ndata: last\n\ndata: cut";
        for (std::size_t step = 1; step <= text.size(); ++step) {
            EventReader reader;
            std::vector<std::string> events;
            for (std::size_t at = 0; at < text.size(); at += step)
                QVERIFY(reader.push(std::string_view(text).substr(at, step), [&](const StreamEvent& event) -> Result<void> {
                    events.push_back(event.type + "=" + event.text);
                    return {};
                }));
            QCOMPARE(events, (std::vector<std::string>{"message=one", "delta=two\nlines", "message=", "message=last"}));
        }
    }

    void aLineWithoutEndIsRefused() {
        LineReader reader(10);
        QVERIFY(!reader.push("01234567890123", [](std::string_view) { return Result<void>(); }));
    }

    void choosesProxies_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("proxy");
        QTest::newRow("http") << "http://a.example" << "" << "http://h:1";
        QTest::newRow("https falls to all") << "https://a.example" << "" << "socks5://a:2";
        QTest::newRow("setting wins") << "https://a.example" << "http://s:3" << "http://s:3";
        QTest::newRow("excepted") << "https://x.corp.example" << "http://s:3" << "";
        QTest::newRow("ends alike only") << "https://notcorp.example" << "http://s:3" << "http://s:3";
        QTest::newRow("this machine") << "http://127.0.0.1:8080" << "http://s:3" << "";
        QTest::newRow("this machine by name") << "http://localhost:8080" << "http://s:3" << "";
    }
    void choosesProxies() {
        QFETCH(QString, url);
        QFETCH(QString, setting);
        QFETCH(QString, proxy);
        const std::map<std::string, std::string> environment = {
            {"http_proxy", "http://h:1"}, {"ALL_PROXY", "socks5://a:2"}, {"no_proxy", ".corp.example, other"}, {"HTTP_PROXY", "http://evil"}};
        const ProxyRules rules = proxyRules(setting.toStdString(), [&](const std::string& name) {
            const auto it = environment.find(name);
            return it == environment.end() ? std::string() : it->second;
        });
        QCOMPARE(rules.proxyFor(*remoteUrl(url.toStdString())), proxy.toStdString());
    }

    void findsTheAuthoritiesOfTheSystem_data() {
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("found");
        QTest::newRow("built in goes first") << "built-in fedora" << "" << "built-in";
        QTest::newRow("of another system") << "fedora" << "" << "fedora";
        QTest::newRow("the first of two") << "suse fedora" << "" << "fedora";
        QTest::newRow("none") << "" << "" << "";
        QTest::newRow("named") << "built-in fedora" << "mine" << "mine";
    }
    void findsTheAuthoritiesOfTheSystem() {
        QFETCH(QString, there);
        QFETCH(QString, environment);
        QFETCH(QString, found);
        const QTemporaryDir root;
        const auto place = [&](const QString& name) { return name.isEmpty() ? std::string() : root.filePath(name).toStdString(); };
        for (const QString& name : there.split(' ', Qt::SkipEmptyParts))
            QVERIFY(QFile(root.filePath(name)).open(QIODevice::WriteOnly));
        const auto variable = [&](const std::string& name) { return name == "SSL_CERT_FILE" ? place(environment) : std::string(); };
        QCOMPARE(trustedAuthorities(variable, place("built-in"), {place("debian"), place("fedora"), place("suse")}), place(found));
    }

    void secretsDoNotPrint() {
        const Secret secret("sk-1234");
        std::ostringstream out;
        out << secret;
        QCOMPARE(out.str(), std::string("***"));
        QCOMPARE(toText(secret), std::string("***"));
        QCOMPARE(secret.hiddenIn("key sk-1234, sk-1234"), std::string("key ***, ***"));
        QCOMPARE(Secret().hiddenIn("nothing"), std::string("nothing"));
    }
};

QTEST_APPLESS_MAIN(TestRemoteParts)
#include "tst_remote_parts.moc"
