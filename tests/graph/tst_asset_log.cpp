#include <QTest>
#include <algorithm>

#include "core/graph/asset_log.h"
#include "tests/support/failing_disk.h"
#include "tests/support/memory_disk.h"
#include "tests/support/show.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

AssetRecord record(int n) {
    AssetRecord r;
    r.node = "voice/sentence-" + std::to_string(n);
    r.fingerprint = "fingerprint-" + std::to_string(n);
    r.parts = {"voice", 3, "embedded", {{"text", "\"Grüße → " + std::to_string(n) + "\""}}, {{"script", "abc"}}};
    r.value = {{"duration", 705'600'000}, {"words", {{{"text", "line\nfeed"}, {"start", 0}}}}};
    r.files = {{"audio", {std::string(64, 'a'), "wav"}}, {"layer1", {std::string(64, 'b'), "png"}}};
    r.provider = "embedded";
    r.model = "slt";
    r.licence = "CC-BY-4.0";
    r.cost = 0.125;
    r.took = Duration::milliseconds(17);
    r.resultDigest = resultDigestOf(r.value, r.files);
    return r;
}

}  // namespace

class TestAssetLog : public QObject {
    Q_OBJECT

    struct Place {
        test::MemoryDisk memory;
        test::FailingDisk disk{memory};
        fs::path file = "/Short.media/assets.log";
        AssetLog log{disk, file};

        std::string text() { return *disk.read(file); }
        void rewrite(std::string_view text) { QVERIFY(disk.writeAtomically(file, text)); }
        LoadedAssets load() { return *AssetLog(disk, file).load(); }
    };

private slots:
    void noFileIsAnEmptyLog() {
        Place p;
        const auto loaded = p.log.load();
        QVERIFY(loaded);
        QCOMPARE(loaded->index.size(), std::size_t{0});
        QVERIFY(loaded->warnings.empty());
    }

    void whatIsWrittenIsRead() {
        Place p;
        AssetIndex expected;
        for (int n = 1; n <= 3; ++n) {
            QVERIFY(p.log.append(record(n)));
            expected = expected.with(record(n));
        }
        QVERIFY(p.load().index == expected);
        QVERIFY(*p.load().index.find("voice/sentence-2") == record(2));
        const std::string text = p.text();
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), std::ptrdiff_t{3});
    }

    void theLatestLineStandsForItsNode() {
        Place p;
        AssetRecord later = record(1);
        later.fingerprint = "later";
        QVERIFY(p.log.append(record(1)));
        QVERIFY(p.log.append(later));
        QCOMPARE(p.load().index.find("voice/sentence-1")->fingerprint, std::string("later"));
        QVERIFY(p.load().index.findFingerprint("fingerprint-1"));
    }

    void unknownFieldsAreKept() {
        Json line = assetToJson(record(1));
        line["takenFrom"] = {{"cassette", 4}};
        const auto read = assetFromJson(line);
        QVERIFY(read);
        QCOMPARE(test::shown(assetToJson(*read)), test::shown(line));
    }

    /// A crash may cut the last line anywhere: nothing else is lost, and the next line starts clean.
    void aTornLastLineIsDropped() {
        Place p;
        QVERIFY(p.log.append(record(1)));
        const std::size_t before = p.text().size();
        QVERIFY(p.log.append(record(2)));
        const std::string whole = p.text();
        for (std::size_t length = before; length <= whole.size(); ++length) {
            p.rewrite(whole.substr(0, length));
            AssetLog log(p.disk, p.file);
            const auto loaded = log.load();
            QVERIFY(loaded);
            QVERIFY(loaded->warnings.empty());
            const bool complete = length + 1 >= whole.size();
            QCOMPARE(loaded->index.size(), std::size_t{1} + complete);

            QVERIFY(log.append(record(3)));
            const LoadedAssets after = p.load();
            QVERIFY(after.warnings.empty());
            QCOMPARE(after.index.size(), std::size_t{2} + complete);
            QVERIFY(*after.index.find("voice/sentence-3") == record(3));
        }
    }

    void aLogThatWasNeverLoadedIsRepairedToo() {
        Place p;
        QVERIFY(p.log.append(record(1)));
        p.rewrite(p.text() + "{\"fingerp");
        QVERIFY(AssetLog(p.disk, p.file).append(record(2)));
        QCOMPARE(p.load().index.size(), std::size_t{2});
        QVERIFY(p.load().warnings.empty());
    }

    void aBadLineIsLeftOutWithAWarning_data() {
        QTest::addColumn<std::string>("line");
        QTest::addColumn<std::string>("why");
        const auto changed = [](const char* name, const Json& value) {
            Json line = assetToJson(record(2));
            line[name] = value;
            return canonicalText(line);
        };
        QTest::newRow("no JSON") << std::string("{\"node\":") << std::string("it is not valid JSON");
        QTest::newRow("zeros") << std::string(40, '\0') << std::string("it is not valid JSON");
        QTest::newRow("list") << std::string("[1]") << std::string("it is not a JSON object");
        QTest::newRow("no node") << changed("node", 7) << std::string("its fingerprint or its node is missing");
        QTest::newRow("no parts") << changed("parts", Json()) << std::string("its parts are missing");
        QTest::newRow("parameters") << changed("parts", {{"parameters", {{"text", 1}}}})
                                    << std::string("its parameters are not all texts");
        QTest::newRow("inputs") << changed("parts", {{"inputs", 5}}) << std::string("its inputs are not an object");
        QTest::newRow("file name") << changed("files", {{"audio", "../../secret.wav"}})
                                   << std::string("“../../secret.wav” is not the name of a media file");
        QTest::newRow("file without dot") << changed("files", {{"audio", std::string(64, 'a')}})
                                          << "“" + std::string(64, 'a') + "” is not the name of a media file";
    }
    void aBadLineIsLeftOutWithAWarning() {
        QFETCH(std::string, line);
        QFETCH(std::string, why);
        Place p;
        QVERIFY(p.log.append(record(1)));
        p.rewrite(p.text() + line + "\n");
        QVERIFY(AssetLog(p.disk, p.file).append(record(3)));
        const LoadedAssets loaded = p.load();
        QCOMPARE(loaded.index.size(), std::size_t{2});
        QCOMPARE(loaded.warnings, (std::vector<std::string>{"Line 2 of assets.log was left out: " + why + "."}));
    }

    void aFullDiskIsToldAndRepairedLater() {
        Place p;
        QVERIFY(p.log.append(record(1)));
        const std::size_t line = p.text().size();
        for (const std::size_t room : {std::size_t{0}, std::size_t{1}, line / 2, line - 1}) {
            p.disk.fillUpAfter(room);
            const auto appended = p.log.append(record(2));
            QVERIFY(!appended);
            QVERIFY(appended.error().message.find("the disk is full") != std::string::npos);
            QCOMPARE(p.load().index.find("voice/sentence-2") != nullptr, room == line - 1);
            p.disk.freeSpace();
            QVERIFY(p.log.append(record(3)));
            QVERIFY(p.load().warnings.empty());
            QVERIFY(p.load().index.find("voice/sentence-3"));
        }
    }

    void aLogThatCannotBeReadIsAnError() {
        Place p;
        QVERIFY(p.disk.makeFolders(p.file));
        const auto loaded = p.log.load();
        QVERIFY(!loaded);
        QVERIFY(loaded.error().code == ErrorCode::Io);
        QVERIFY(loaded.error().message.find("it is a folder, not a file") != std::string::npos);
        QVERIFY(!p.log.append(record(1)));
    }
};

QTEST_APPLESS_MAIN(TestAssetLog)
#include "tst_asset_log.moc"
