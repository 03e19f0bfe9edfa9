#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>
#include <set>

#include "core/base/text.h"
#include "core/media/export/export_settings.h"

using namespace sw;

namespace {
const std::filesystem::path kData = std::filesystem::path(SW_SOURCE_DIR) / "resources";
}

class TestExportSettings : public QObject {
    Q_OBJECT

private slots:
    void allPresetsLoad();
    void endingChoosesThePreset_data();
    void endingChoosesThePreset();
    void presetForAnotherEndingIsRefused();
    void codecFollowsTheEnding();
    void wrongValuesAreNamed_data();
    void wrongValuesAreNamed();
    void containersRefuseCodecs_data();
    void containersRefuseCodecs();
    void widthIsLimited();
    void sizeBringsARateFactor();
};

void TestExportSettings::allPresetsLoad() {
    const auto presets = exportPresets(kData);
    QVERIFY2(presets, presets ? "" : presets.error().message.c_str());
    std::set<std::string> names;
    for (const ExportSettings& preset : *presets) {
        QVERIFY(names.insert(preset.name).second);
        QVERIFY(!preset.title.empty() && preset.title != preset.name);
        QCOMPARE(preset.encoder, std::string("software"));  // the same bytes everywhere
    }
    for (const char* name : {"default", "tiktok", "reels", "shorts", "fast", "draft", "small", "hevc", "av1", "webm-vp9", "webm-av1",
                             "prores", "gif", "png", "jpg", "wav", "m4a"})
        QVERIFY2(names.contains(name), name);
    QCOMPARE(loadExportSettings(kData, "small")->maxMegabytes, 50.0);
    const auto fast = loadExportSettings(kData, "fast");
    QCOMPARE(fast->crf, 20.0);
    QCOMPARE(fast->subpixelRefinement, 2);
    QCOMPARE(fast->keyframeSeconds, 8.0);
}

void TestExportSettings::endingChoosesThePreset_data() {
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("preset");
    QTest::newRow("mp4") << "a.mp4" << "default";
    QTest::newRow("capitals") << "a.MOV" << "default";
    QTest::newRow("webm") << "a.webm" << "webm-vp9";
    QTest::newRow("gif") << "a.gif" << "gif";
    QTest::newRow("png") << "a.png" << "png";
    QTest::newRow("sequence") << "a%04d.jpeg" << "jpg";
    QTest::newRow("wav") << "a.wav" << "wav";
    QTest::newRow("m4a") << "a.m4a" << "m4a";
    QTest::newRow("raw") << "a.y4m" << "default";
}

void TestExportSettings::endingChoosesThePreset() {
    QFETCH(QString, output);
    QFETCH(QString, preset);
    const auto settings = exportSettingsFor(kData, "", output.toStdString());
    QVERIFY2(settings, settings ? "" : settings.error().message.c_str());
    QCOMPARE(settings->name, preset.toStdString());
    QVERIFY(checkContainer(*settings, endingOf(output.toStdString())));
    QCOMPARE(*exportSettingsFor(kData, preset.toStdString(), output.toStdString()), *settings);
}

void TestExportSettings::presetForAnotherEndingIsRefused() {
    const auto settings = exportSettingsFor(kData, "prores", "a.mp4");
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, ErrorCode::InvalidInput);
    QCOMPARE(settings.error().message, std::string("The preset prores writes .mov files, not .mp4: give the output that ending, or "
                                                   "choose another preset."));
    QVERIFY(!exportSettingsFor(kData, "hevc", "a.webm"));
    QVERIFY(!exportSettingsFor(kData, "webm-vp9", "a.mp4"));
    QVERIFY(exportSettingsFor(kData, "hevc", "a.mov"));
    QCOMPARE(exportSettingsFor(kData, "webm-vp0", "a.webm").error().code, ErrorCode::NotFound);
}

void TestExportSettings::codecFollowsTheEnding() {
    const auto draft = exportSettingsFor(kData, "draft", "a.webm");
    QVERIFY(draft);
    QCOMPARE(draft->name, std::string("draft"));
    QCOMPARE(draft->codec, VideoCodec::Vp9);
    QCOMPARE(draft->soundCodec, std::string("opus"));
    QCOMPARE(draft->scale, 0.5);
    const auto gif = exportSettingsFor(kData, "tiktok", "a.gif");
    QVERIFY(gif && gif->mostWidth == 480 && gif->mostFramesPerSecond == 15);
    QCOMPARE(*exportSettingsFor(kData, "tiktok", "a.mov"), *loadExportSettings(kData, "tiktok"));
}

void TestExportSettings::wrongValuesAreNamed_data() {
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("said");
    QTest::newRow("crf") << R"("crf": 52)" << "\"crf\" must lie between 0 and 51, and is 52";
    QTest::newRow("crf of AV1") << R"("codec": "av1", "encoderPreset": "8", "crf": 64)" << "between 0 and 63";
    QTest::newRow("preset") << R"("encoderPreset": "quick")" << "veryfast";
    QTest::newRow("preset of another") << R"("codec": "vp9")" << "must be one of 0, 1";
    QTest::newRow("codec") << R"("codec": "h266")" << "h264, hevc";
    QTest::newRow("sound") << R"("soundCodec": "mp3")" << "aac, opus, pcm";
    QTest::newRow("encoder") << R"("encoder": "cuda")" << "nvenc";
    QTest::newRow("bits") << R"("bits": 10)" << "H.264 of 10 bits";
    QTest::newRow("profile") << R"("codec": "prores", "bits": 10)" << "proxy";
    QTest::newRow("container") << R"("containers": ["avi"])" << "mp4, mov";
    QTest::newRow("container, no text") << R"("containers": [5])" << "mp4, mov";
    QTest::newRow("container that cannot hold it") << R"("containers": ["webm"])" << "A .webm file cannot hold H.264";
    QTest::newRow("size") << R"("maxMegabytes": -1)" << "maxMegabytes";
    QTest::newRow("width") << R"("mostWidth": 99999999999999)" << "mostWidth";
    QTest::newRow("frames") << R"("mostFramesPerSecond": 1000)" << "mostFramesPerSecond";
    QTest::newRow("quality") << R"("quality": 0)" << "quality";
    QTest::newRow("keyframes") << R"("keyframeSeconds": 0)" << "keyframeSeconds";
    QTest::newRow("scale") << R"("scale": 9)" << "scale";
}

void TestExportSettings::wrongValuesAreNamed() {
    QFETCH(QString, members);
    QFETCH(QString, said);
    const QTemporaryDir folder;
    std::ofstream(folder.filePath("export_presets.json").toStdString())
        << R"({"presets": [{"name": "mine", )" << members.toStdString() << "}]}";
    const auto presets = exportPresets(folder.path().toStdString());
    QVERIFY(!presets);
    QCOMPARE(presets.error().code, ErrorCode::InvalidInput);
    const QString sentence = QString::fromStdString(presets.error().message);
    QVERIFY2(sentence.contains("\"mine\"") && sentence.contains(said) && sentence.endsWith("choose another preset."),
             qPrintable(sentence));
}

void TestExportSettings::containersRefuseCodecs_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<bool>("fits");
    QTest::newRow("h264 mp4") << "default" << "mp4" << true;
    QTest::newRow("h264 webm") << "default" << "webm" << false;
    QTest::newRow("vp9 mp4") << "webm-vp9" << "mp4" << false;
    QTest::newRow("prores mp4") << "prores" << "mp4" << false;
    QTest::newRow("prores mov") << "prores" << "mov" << true;
    QTest::newRow("av1 with AAC, webm") << "av1" << "webm" << false;
    QTest::newRow("no film") << "prores" << "png" << true;
}

void TestExportSettings::containersRefuseCodecs() {
    QFETCH(QString, preset);
    QFETCH(QString, ending);
    QFETCH(bool, fits);
    const auto checked = checkContainer(*loadExportSettings(kData, preset.toStdString()), ending.toStdString());
    QCOMPARE(checked.has_value(), fits);
    QVERIFY(checked || checked.error().message.find("." + ending.toStdString()) != std::string::npos);
}

void TestExportSettings::widthIsLimited() {
    const auto gif = loadExportSettings(kData, "gif");
    QCOMPARE(outputSize(*gif, 1080, 1920).width, 480);
    QCOMPARE(outputSize(*gif, 1080, 1920).height, 854);
    QCOMPARE(outputSize(*gif, 270, 480).width, 270);
}

void TestExportSettings::sizeBringsARateFactor() {
    QCOMPARE(crfForSize(20, 50'000'000, 50'000'000), 20.0);
    QCOMPARE(crfForSize(20, 10, 50'000'000), 20.0);
    // Half the bytes are 6 steps, and a little more to be sure.
    QVERIFY(crfForSize(20, 100'000'000, 50'000'000) > 26 && crfForSize(20, 100'000'000, 50'000'000) < 27);
    QVERIFY(crfForSize(20, 50'000'001, 50'000'000) > 20);
    QCOMPARE(crfForSize(20, 100'000'000'000, 1), 51.0);
    QVERIFY(std::isfinite(crfForSize(20, 1, 0)));
    QCOMPARE(crfForSize(30, 100'000'000'000, 1, VideoCodec::Vp9), 63.0);
    for (std::uintmax_t wanted = 10; wanted < 90; wanted += 10)
        QVERIFY(crfForSize(20, 100, wanted) > crfForSize(20, 100, wanted + 10));
}

QTEST_APPLESS_MAIN(TestExportSettings)
#include "tst_export_settings.moc"
