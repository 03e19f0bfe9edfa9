#include <QTest>

#include "core/model/asset_index.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

AssetRecord record(const std::string& node, const std::string& fingerprint, const std::string& value,
                   Duration took = {}, double cost = 0) {
    AssetRecord r;
    r.node = node;
    r.fingerprint = fingerprint;
    r.parts.stage = "voice";
    r.parts.provider = "embedded";
    r.value = {{"text", value}};
    r.took = took;
    r.cost = cost;
    return r;
}

}  // namespace

class TestAssetIndex : public QObject {
    Q_OBJECT

private slots:
    void anEmptyOneKnowsNothing() {
        const AssetIndex index;
        QVERIFY(!index.find("voice/1"));
        QVERIFY(!index.findFingerprint("f"));
        QCOMPARE(index.size(), std::size_t{0});
        QCOMPARE(index.history("voice", "embedded").runs, 0);
    }

    void aValueNeverChanges() {
        const AssetIndex before;
        const AssetIndex one = before.with(record("voice/1", "f1", "cat"));
        const AssetIndex two = one.with(record("voice/1", "f2", "dog"));
        QCOMPARE(before.size(), std::size_t{0});
        QCOMPARE(test::shown(one.find("voice/1")->value["text"]), test::shown("cat"));
        QCOMPARE(test::shown(two.find("voice/1")->value["text"]), test::shown("dog"));
    }

    void theLastStandsForItsNodeAndEarlierOnesAreFound() {
        const AssetIndex index = AssetIndex().with(record("voice/1", "f1", "cat")).with(record("voice/1", "f2", "dog"));
        QCOMPARE(index.find("voice/1")->fingerprint, std::string("f2"));
        QCOMPARE(test::shown(index.findFingerprint("f1")->value["text"]), test::shown("cat"));
        QCOMPARE(index.size(), std::size_t{2});
    }

    void anEarlierAssetCanBeChosenAgain() {
        const AssetIndex index = AssetIndex().with(record("voice/1", "f1", "cat")).with(record("voice/1", "f2", "dog"));
        const AssetIndex back = index.with({{"voice/1", index.findFingerprint("f1")}});
        QCOMPARE(back.find("voice/1")->fingerprint, std::string("f1"));
        QCOMPARE(back.size(), std::size_t{2});
        QCOMPARE(back.history("voice", "embedded").runs, 2);
    }

    void twoNodesMayShareAnAsset() {
        const AssetIndex index = AssetIndex().with(record("voice/1", "f1", "cat"));
        const AssetIndex both = index.with({{"voice/2", index.find("voice/1")}});
        QCOMPARE(both.find("voice/2").get(), both.find("voice/1").get());
        QCOMPARE(both.find("voice/2")->node, std::string("voice/1"));
    }

    void takesAreKnownByTheirNode() {
        AssetRecord second = record("image/1", "f2", "dog");
        second.parts.parameters["take"] = "1";
        const AssetIndex index = AssetIndex().with(record("image/1", "f1", "cat")).with(second).with(record("image/2", "f3", "cow"));
        QVERIFY(index.hasTakes("image/1"));
        QVERIFY(!index.hasTakes("image/2"));
        QVERIFY(!index.hasTakes("image/3"));
        QVERIFY(index.with({{"image/1", index.findFingerprint("f1")}}).hasTakes("image/1"));
    }

    void runsAreCounted() {
        const AssetIndex index = AssetIndex()
                                     .with(record("voice/1", "f1", "cat", Duration::milliseconds(100), 0.25))
                                     .with(record("voice/2", "f2", "dog", Duration::milliseconds(300), 0.5));
        const StageHistory history = index.history("voice", "embedded");
        QCOMPARE(history.runs, 2);
        QCOMPARE(history.took.flicks, Duration::milliseconds(400).flicks);
        QCOMPARE(history.cost, 0.75);
        QCOMPARE(index.history("voice", "elevenlabs").runs, 0);
        const StageHistory withFar = index.with(record("voice/3", "f3", "cow", {}, 0.25)).history("voice", "embedded");
        QCOMPARE(withFar.runs, 3);
        QCOMPARE(withFar.timed, 2);
        QCOMPARE(index.history("music", "embedded").runs, 0);
    }

    void theResultDigestIsOfValueAndFiles() {
        const AssetPtr a = makeAsset(record("voice/1", "f1", "cat"));
        const AssetPtr sameResult = makeAsset(record("voice/2", "f2", "cat"));
        QCOMPARE(a->resultDigest, sameResult->resultDigest);
        QVERIFY(a->resultDigest != makeAsset(record("voice/1", "f1", "dog"))->resultDigest);

        const Json value = Json::object();
        const MediaRef wav{std::string(64, 'a'), "wav"};
        const MediaRef other{std::string(64, 'b'), "wav"};
        QVERIFY(resultDigestOf(value, {{"audio", wav}}) != resultDigestOf(value, {}));
        QVERIFY(resultDigestOf(value, {{"audio", wav}}) != resultDigestOf(value, {{"audio", other}}));
        QVERIFY(resultDigestOf(value, {{"audio", wav}}) != resultDigestOf(value, {{"music", wav}}));
    }

    void equalContentIsEqual() {
        const AssetIndex a = AssetIndex().with(record("voice/1", "f1", "cat")).with(record("voice/2", "f2", "dog"));
        const AssetIndex b = AssetIndex().with(record("voice/2", "f2", "dog")).with(record("voice/1", "f1", "cat"));
        QVERIFY(a == b);
        QVERIFY(!(a == a.with(record("voice/2", "f3", "cow"))));
        QVERIFY(!(a == AssetIndex()));
        QVERIFY(!(a == a.with({{"voice/1", a.find("voice/2")}})));
    }
};

QTEST_APPLESS_MAIN(TestAssetIndex)
#include "tst_asset_index.moc"
