#include <QTest>

#include "core/base/random.h"
#include "services/gateway/body_decoder.h"
#include "services/gateway/request_head.h"
#include "tests/services/gateway/gateway_fixture.h"

using namespace sw;
using test::GatewayFixture;
using test::RawClient;

namespace {

const std::vector<std::string>& goodRequests() {
    static const std::vector<std::string> kRequests = {
        GatewayFixture::get("/api/show/%C3%A9?a=b&c=%20"),
        GatewayFixture::post("/api/show", "hello"),
        "POST /api/show HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n",
        GatewayFixture::get("/api/file", "Range: bytes=0-9\r\nIf-None-Match: \"a\", W/\"b\"\r\n", "HEAD"),
        GatewayFixture::post("/api/upload", "abcdefghi", "Expect: 100-continue\r\n"),
        GatewayFixture::get("/api/generate", "Authorization: Bearer x\r\nOrigin: http://localhost\r\nX-Request-Id: 1\r\n"),
        "GET /health HTTP/1.0\r\nConnection: keep-alive, x\r\n\r\n"};
    return kRequests;
}

const std::vector<std::string>& goodChunks() {
    static const std::vector<std::string> kChunks = {"5\r\nhello\r\n", "a;x=y\r\n0123456789\r\n", "0\r\n\r\n", "0\r\nX: y\r\n\r\n",
                                                     "1F4\r\n" + std::string(500, 'c') + "\r\n"};
    return kChunks;
}

std::string mutated(const std::vector<std::string>& good, Random& random) {
    std::string bytes;
    for (int i = random.whole(1, 4); i > 0; --i)
        bytes += good[random.below(good.size())];
    for (int i = random.whole(0, 6); i > 0 && !bytes.empty(); --i) {
        const std::size_t at = random.below(bytes.size());
        switch (random.index(5)) {
            case 0: bytes[at] = static_cast<char>(random.index(256)); break;
            case 1: bytes.insert(at, std::string(1, "\r\n: 0aF%./;-\0"[random.index(13)])); break;
            case 2: bytes.erase(at, random.below(8)); break;
            case 3: bytes.resize(at); break;
            default: bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(64))); break;
        }
    }
    return bytes;
}

/// No segment that leads elsewhere, nothing that ends a text early, and one length only.
bool isSound(const RequestHead& head) {
    for (const std::string& segment : split(head.path, '/'))
        if (segment == "." || segment == "..")
            return false;
    return head.path.starts_with('/') && isUtf8(head.path) && head.path.find('\0') == std::string::npos && head.contentLength >= 0 &&
           !(head.chunked && head.contentLength > 0);
}

}  // namespace

/// Seeded random requests. The seed of a failure is in its message.
class TestGatewayFuzz : public QObject {
    Q_OBJECT

private slots:
    void whatIsAcceptedIsSound() {
        const GatewayLimits limits;
        int accepted = 0;
        for (std::uint64_t seed = 0; seed < 30'000; ++seed) {
            Random random(seed);
            const std::string bytes = mutated(goodRequests(), random);
            const std::string text = bytes.substr(0, bytes.find("\r\n\r\n"));
            (void)refusePartialHead(text, limits);
            const auto head = parseRequestHead(text, limits);
            if (!head) {
                QVERIFY2(head.error().status >= 400 && head.error().status < 600 && !head.error().details.empty(), std::to_string(seed).c_str());
                continue;
            }
            ++accepted;
            QVERIFY2(isSound(*head), std::to_string(seed).c_str());
        }
        QVERIFY2(accepted > 1'000, "most are refused before they reach what is to be tested");
    }

    void bodiesDoNotDependOnHowTheyArrive() {
        for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
            Random random(seed);
            const std::string all = mutated(goodChunks(), random);
            std::string whole = all;
            std::string body;
            BodyDecoder atOnce = BodyDecoder::chunked(1'000);
            const bool refused = atOnce.take(whole, body).has_value();
            std::string received;
            std::string pieces;
            BodyDecoder inPieces = BodyDecoder::chunked(1'000);
            bool refusedInPieces = false;
            std::size_t place = 0;
            while (place < all.size() && !refusedInPieces && !inPieces.finished()) {
                const std::size_t count = 1 + random.below(9);
                received += all.substr(place, count);
                place += count;
                refusedInPieces = inPieces.take(received, pieces).has_value();
            }
            QVERIFY2(refused == refusedInPieces && atOnce.finished() == inPieces.finished(), std::to_string(seed).c_str());
            QVERIFY2(refused || body == pieces, std::to_string(seed).c_str());
            QVERIFY2(body.size() <= 1'000, std::to_string(seed).c_str());
        }
    }

    void theServerSurvives() {
        GatewayFixture gateway;
        gateway.settings.limits.headMs = gateway.settings.limits.bodyGraceMs = 200;
        gateway.settings.limits.connections = gateway.settings.limits.connectionsPerPeer = 5'000;  // those that are gone are not seen at once
        QVERIFY(gateway.start());
        for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
            Random random(seed);
            const std::string bytes = mutated(goodRequests(), random);
            RawClient client(gateway.port());
            for (std::size_t place = 0; place < bytes.size();) {
                const std::size_t count = 1 + random.below(bytes.size());
                client.send(std::string_view(bytes).substr(place, count));
                place += count;
            }
            random.chance(0.3) ? client.reset() : client.close();
        }
        QCOMPARE(RawClient(gateway.port()).ask(GatewayFixture::get("/health")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestGatewayFuzz)
#include "tst_gateway_fuzz.moc"
