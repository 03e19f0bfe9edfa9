#include <QTest>
#include <set>

#include "core/base/digest.h"
#include "core/graph/fingerprint.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

const Node kVoice = {"voice/sentence-3", "voice", "Voice of sentence 3", {{"text", "Red fish."}, {"voice", "slt"}}, {}};
const StageFacts kFacts = {1, "embedded"};
const std::map<std::string, std::string> kInputs = {{"a", "1"}, {"b", "2"}};

std::string digest(const Node& node, const StageFacts& facts = kFacts,
                   const std::map<std::string, std::string>& inputs = kInputs) {
    return fingerprintOf(node, facts, inputs).digest;
}

}  // namespace

class TestFingerprint : public QObject {
    Q_OBJECT

private slots:
    void theOrderOfPartsDoesNotMatter() {
        Node other = kVoice;
        other.parameters = Json::object();
        other.parameters["voice"] = "slt";
        other.parameters["text"] = "Red fish.";
        QCOMPARE(digest(other), digest(kVoice));
        QCOMPARE(digest(kVoice, kFacts, {{"b", "2"}, {"a", "1"}}), digest(kVoice));
    }

    void keyAndLabelDoNotMatter() {
        Node twin = kVoice;
        twin.key = "voice/sentence-9";
        twin.label = "Voice of sentence 9";
        QCOMPARE(digest(twin), digest(kVoice));
    }

    void everyPartMatters() {
        std::set<std::string> digests = {digest(kVoice)};
        Node node = kVoice;
        node.stage = "music";
        digests.insert(digest(node));
        node = kVoice;
        node.parameters["text"] = "Blue fish.";
        digests.insert(digest(node));
        node = kVoice;
        node.parameters["speed"] = 1.0;
        digests.insert(digest(node));
        node = kVoice;
        node.parameters.erase("voice");
        digests.insert(digest(node));
        digests.insert(digest(kVoice, {2, "embedded"}));
        digests.insert(digest(kVoice, {1, "elevenlabs"}));
        digests.insert(digest(kVoice, kFacts, {{"a", "1"}, {"b", "3"}}));
        digests.insert(digest(kVoice, kFacts, {{"a", "1"}, {"c", "2"}}));
        digests.insert(digest(kVoice, kFacts, {{"a", "1"}}));
        QCOMPARE(digests.size(), std::size_t{10});
    }

    void priceAndConcurrencyDoNotMatter() { QCOMPARE(digest(kVoice, {1, "embedded", 5, 0.3}), digest(kVoice)); }

    /// A parameter and an input of one name, or a value that moves over a border, are different things.
    void partsDoNotRunIntoEachOther() {
        const auto of = [](std::map<std::string, std::string> parameters, std::map<std::string, std::string> inputs) {
            return fingerprintDigest({"s", 1, "p", std::move(parameters), std::move(inputs)});
        };
        QVERIFY(of({{"x", "1"}}, {}) != of({}, {{"x", "1"}}));
        QVERIFY(of({{"x", "1"}, {"y", "2"}}, {}) != of({{"x", "1"}}, {{"y", "2"}}));
        QVERIFY(of({{"xy", "1"}}, {}) != of({{"x", "y1"}}, {}));
        QVERIFY(fingerprintDigest({"s", 11, "p", {}, {}}) != fingerprintDigest({"s", 1, "1p", {}, {}}));
    }

    void shortValuesAreKeptAndLongOnesDigested() {
        Node node = kVoice;
        node.parameters["text"] = std::string(500, 'x');
        const auto parameters = fingerprintOf(node, kFacts, {}).parts.parameters;
        QCOMPARE(parameters.at("voice"), std::string("\"slt\""));
        QCOMPARE(parameters.at("text").size(), std::size_t{65});
        QCOMPARE(parameters.at("text")[0], '#');
        node.parameters["text"] = std::string(501, 'x');
        QVERIFY(fingerprintOf(node, kFacts, {}).parts.parameters.at("text") != parameters.at("text"));
    }

    /// Projects keep fingerprints on disk: a change here makes every result stale.
    void theDigestIsStable() {
        QCOMPARE(fingerprintDigest({"voice", 1, "embedded", {{"text", "\"Hi\""}}, {{"script", "ab"}}}),
                 digestOf("5:voice1:18:embedded1:14:text4:\"Hi\"1:16:script2:ab"));
    }
};

QTEST_APPLESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
