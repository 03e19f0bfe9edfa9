#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "core/media/caption_style.h"
#include "core/media/export_settings.h"
#include "core/media/fonts.h"
#include "core/media/platform.h"

using namespace sw;

namespace {

const std::filesystem::path kData = std::filesystem::path(SW_SOURCE_DIR) / "resources";

}  // namespace

class TestMediaResources : public QObject {
    Q_OBJECT

private slots:
    void stylesLoad();
    void accentReplacesTheStylesOwn();
    void unknownNamesGetTheNearest();
    void wrongStyleNamesItsMember();
    void platformsLoad();
    void presetsLoad();
    void sizesAreEven();
    void noFontsIsAnError();
    void damagedFontIsNamed();
};

void TestMediaResources::stylesLoad() {
    const auto names = captionStyleNames(kData);
    QVERIFY(names.size() >= 5);
    for (const std::string& name : names) {
        const auto style = loadCaptionStyle(kData, name, "");
        QVERIFY2(style, style ? "" : style.error().message.c_str());
        QCOMPARE(style->name, name);
        QVERIFY(!style->title.empty());
        QVERIFY(style->fill.isValid() && style->activeFill.isValid());
    }
}

void TestMediaResources::accentReplacesTheStylesOwn() {
    const auto own = loadCaptionStyle(kData, "pill", "");
    const auto changed = loadCaptionStyle(kData, "pill", "#ffe040");
    QVERIFY(own && changed);
    QCOMPARE(changed->pill->colour, QColor("#ffe040"));
    QVERIFY(own->pill->colour != changed->pill->colour);
    // Dark letters on light yellow, white ones on violet.
    QVERIFY(changed->activeFill.lightness() < 60);
    QVERIFY(own->activeFill.lightness() > 200);
    QVERIFY(!loadCaptionStyle(kData, "pill", "violet-ish"));
}

void TestMediaResources::unknownNamesGetTheNearest() {
    const auto style = loadCaptionStyle(kData, "blod", "");
    QVERIFY(!style);
    QCOMPARE(style.error().code, ErrorCode::NotFound);
    QVERIFY(QString::fromStdString(style.error().message).contains("\"bold\""));
    QVERIFY(QString::fromStdString(loadPlatform(kData, "tiktak").error().message).contains("tiktok"));
    QVERIFY(QString::fromStdString(loadExportSettings(kData, "fats").error().message).contains("fast"));
}

void TestMediaResources::wrongStyleNamesItsMember() {
    const auto noFonts = captionStyleFrom(Json{{"name", "x"}}, "");
    QVERIFY(!noFonts && QString::fromStdString(noFonts.error().message).contains("fonts"));
    const auto colour =
        captionStyleFrom(Json{{"name", "x"}, {"fonts", {{{"family", "Inter"}}}}, {"fill", "whitish"}}, "");
    QVERIFY(!colour && QString::fromStdString(colour.error().message).contains("fill"));
}

void TestMediaResources::platformsLoad() {
    const auto names = platformNames(kData);
    QCOMPARE(names, (std::vector<std::string>{"reels", "shorts", "tiktok"}));
    for (const std::string& name : names) {
        const auto platform = loadPlatform(kData, name);
        QVERIFY2(platform, platform ? "" : platform.error().message.c_str());
        QVERIFY(platform->safe.bottom > 0.1 && platform->safe.right > 0.05);
        QVERIFY(platform->safeAds.bottom >= platform->safe.bottom);
        QVERIFY(platform->longest >= Duration::seconds(180));
        QCOMPARE(platform->checked.size(), std::size_t{10});
    }
}

void TestMediaResources::presetsLoad() {
    for (const char* name : {"", "default", "tiktok", "reels", "shorts", "fast", "draft"})
        QVERIFY2(loadExportSettings(kData, name), name);
    const auto fast = loadExportSettings(kData, "fast");
    QCOMPARE(fast->encoderPreset, std::string("veryfast"));
    QCOMPARE(fast->crf, 20.0);
    QCOMPARE(fast->audioBitrate, 192'000);
    QCOMPARE(loadExportSettings(kData, "")->name, std::string("default"));
}

void TestMediaResources::sizesAreEven() {
    const auto draft = loadExportSettings(kData, "draft");
    const OutputSize size = outputSize(*draft, 1080, 1920);
    QCOMPARE(size.width, 540);
    QCOMPARE(size.height, 960);
    QCOMPARE(outputSize(*draft, 1081, 1351).width % 2, 0);
    QCOMPARE(outputSize(*draft, 1081, 1351).height % 2, 0);
}

void TestMediaResources::noFontsIsAnError() {
    const QTemporaryDir empty;
    const auto loaded = loadFonts(empty.path().toStdString());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::MissingComponent);
    const auto checks = checkFonts();
    QVERIFY(checks.size() >= 6);
    QVERIFY(std::any_of(checks.begin(), checks.end(), [](const FontCheck& check) { return check.ok; }));
}

void TestMediaResources::damagedFontIsNamed() {
    const QTemporaryDir data;
    const std::filesystem::path fonts = std::filesystem::path(data.path().toStdString()) / "fonts";
    std::filesystem::create_directory(fonts);
    std::ofstream(fonts / "Torn.ttf") << "not a font";
    const auto loaded = loadFonts(data.path().toStdString());
    QVERIFY(!loaded);
    QVERIFY(QString::fromStdString(loaded.error().message).contains("Torn.ttf"));
}

QTEST_MAIN(TestMediaResources)
#include "tst_media_resources.moc"
