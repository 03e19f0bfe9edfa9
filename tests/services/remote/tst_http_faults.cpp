#include <QtTest>
#include <fstream>

#include "../../support/fake_server.h"
#include "../../support/remote_client.h"
#include "core/base/json.h"
#include "core/base/random.h"

using namespace sw;
using namespace sw::test;

namespace {

using Wire = FakeServer::Wire;

const std::string kGood = R"({"ok":true,"text":"Honey never spoils."})";

/// A way in which a server can break. `cures`: the next try goes well, so that the call does.
struct Fault {
    const char* name;
    bool cures;
    std::function<void(Wire&, Random&)> act;

    [[nodiscard]] bool hangs() const { return std::string_view(name).starts_with("hangs"); }
};

void endWith(Wire& wire, const std::string& bytes) {
    wire.send(bytes);
    wire.close();
}

const std::vector<Fault>& faults() {
    static const std::vector<Fault> kAll = {
        {"reset before the answer", true, [](Wire& wire, Random&) { wire.reset(); }},
        {"closed before the answer", true, [](Wire& wire, Random&) { wire.close(); }},
        {"reset within the head", true,
         [](Wire& wire, Random& random) {
             wire.send(fakeJson(kGood).substr(0, 1 + random.below(40)));
             wire.reset();
         }},
        {"cut within the body", true,
         [](Wire& wire, Random& random) {
             const std::string whole = fakeJson(kGood);
             endWith(wire, whole.substr(0, whole.size() - 1 - random.below(kGood.size() - 1)));
         }},
        {"hangs", false, [](Wire& wire, Random&) { wire.hang(); }},
        {"hangs within the body", false,
         [](Wire& wire, Random&) {
             wire.send(fakeJson(kGood).substr(0, fakeJson(kGood).size() - 5));
             wire.hang();
         }},
        {"too many requests", true,
         [](Wire& wire, Random& random) {
             wire.send(fakeJson("{}", 429, "Retry-After: " + std::to_string(random.below(50)) + "\r\n"));
         }},
        {"500 with its words", true,
         [](Wire& wire, Random&) { wire.send(fakeJson(R"({"error":{"message":"out of memory"}})", 500)); }},
        {"502 of a proxy", true,
         [](Wire& wire, Random&) { wire.send(fakeAnswer(502, "text/html", "<html><h1>Bad Gateway</h1></html>")); }},
        {"a wrong type", false,
         [](Wire& wire, Random&) { wire.send(fakeAnswer(200, "text/html", "<html>Sign in</html>")); }},
        {"an endless answer", false,
         [](Wire& wire, Random&) {
             wire.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10737418240\r\n\r\n");
             const std::string chunk(65536, ' ');
             while (wire.send(chunk)) {
             }
             wire.close();
         }},
        {"an endless head", false,
         [](Wire& wire, Random&) {
             wire.send("HTTP/1.1 200 OK\r\n");
             while (wire.send("X-More: " + std::string(2000, 'x') + "\r\n")) {
             }
             wire.close();
         }},
        {"an endless failure", true,
         [](Wire& wire, Random&) {
             wire.send("HTTP/1.1 500 No\r\nContent-Type: text/plain\r\nContent-Length: 10737418240\r\n\r\n");
             const std::string chunk(65536, 'x');
             while (wire.send(chunk)) {
             }
             wire.close();
         }},
        {"a redirect to this machine", false,
         [](Wire& wire, Random&) { wire.send(fakeJson("{}", 307, "Location: http://127.0.0.1:22/\r\n")); }},
        {"a redirect to nowhere", false, [](Wire& wire, Random&) { wire.send(fakeJson("{}", 301)); }},
        {"noise", false,
         [](Wire& wire, Random& random) {
             std::string noise;
             for (int i = 0; i < 200; ++i)
                 noise += static_cast<char>(random.below(256));
             endWith(wire, "\x01" + noise);
         }},
        {"bytes that are no gzip", false,
         [](Wire& wire, Random&) {
             wire.send(fakeJson(kGood, 200, "Content-Encoding: gzip\r\n"));
         }},
        {"a refused key", false, [](Wire& wire, Random&) { wire.send(fakeJson(R"({"error":"bad key sk-very-secret"})", 401)); }},
        {"a chunk without an end", true,
         [](Wire& wire, Random&) {
             endWith(wire, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"ok");
         }},
    };
    return kAll;
}

}  // namespace

/// Random faults, one after the other on one client: nothing is lost, nothing crashes, each has a sentence.
class TestHttpFaults : public QObject {
    Q_OBJECT

private slots:
    void loseNothing_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 220; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void loseNothing() {
        QFETCH(int, seed);
        Random random(static_cast<std::uint64_t>(seed));
        const Fault& fault = faults()[random.below(faults().size())];
        std::atomic<int> calls = 0;
        FakeServer server([&](const FakeRequest&, Wire& wire) {
            if (calls++ == 0)
                fault.act(wire, random);
            else
                wire.send(fakeJson(kGood));
        });
        constexpr int kAnyMs = 60'000;  // a busy machine is no fault
        Endpoint endpoint = endpointAt(server.url());
        endpoint.timeoutMs = fault.hangs() ? 150 : kAnyMs;
        endpoint.idleMs = fault.hangs() ? 40 : kAnyMs;
        RemoteRequest request;
        request.path = "/x";
        request.accepts = {"application/json"};
        request.mostBytes = 1 << 20;
        if (random.chance(0.5)) {
            const auto answer = m_client->call(endpoint, request, {});
            check(fault, answer.has_value(), answer ? Error{} : answer.error());
            if (answer)
                QCOMPARE(answer->body, kGood);
        } else {
            checkDownload(fault, endpoint, request);
        }
        // Whatever happened, the next call goes well.
        endpoint.timeoutMs = endpoint.idleMs = kAnyMs;
        const auto next = m_client->call(endpoint, request, {});
        QVERIFY2(next, next ? "" : next.error().message.c_str());
    }

private:
    static void check(const Fault& fault, bool good, const Error& error) {
        QVERIFY2(good == fault.cures, (std::string(fault.name) + ": " + error.message).c_str());
        if (good)
            return;
        const QString said = QString::fromStdString(error.message);
        QVERIFY2(said.startsWith("studio") && said.endsWith('.') && said.count(". ") >= 1, qPrintable(said));
        QVERIFY2(!said.contains("sk-very"), qPrintable(said));
        QVERIFY2(error.code == ErrorCode::Provider || error.code == ErrorCode::Network, qPrintable(said));
    }

    void checkDownload(const Fault& fault, const Endpoint& endpoint, const RemoteRequest& request) {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("kept").toStdString();
        std::ofstream(file) << "old";
        const auto answer = m_client->download(endpoint, request, file, {});
        check(fault, answer.has_value(), answer ? Error{} : answer.error());
        std::ifstream stream(file);
        QCOMPARE(std::string(std::istreambuf_iterator<char>(stream), {}), answer ? kGood : "old");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"kept"});
    }

    QuickClient m_client;
};

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "tst_http_faults.moc"
