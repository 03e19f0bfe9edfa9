#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <set>

#include "core/media/caption/caption_style.h"
#include "core/media/caption/fonts.h"
#include "core/media/export/export_settings.h"
#include "core/media/export/platform.h"

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
    void wrongStyleNamesItsMember_data();
    void wrongStyleNamesItsMember();
    void looksNameStylesThatAreThere();
    void platformsLoad();
    void presetsLoad();
    void sizesAreEven();
    void noFontsIsAnError();
    void damagedFontIsNamed();
};

void TestMediaResources::stylesLoad() {
    const auto names = captionStyleNames(kData);
    QVERIFY(names.size() >= 12);
    std::set<std::string> titles;
    for (const std::string& name : names) {
        const auto style = loadCaptionStyle(kData, name, "");
        QVERIFY2(style, style ? "" : style.error().message.c_str());
        QCOMPARE(style->name, name);
        QVERIFY(style->title != name && titles.insert(style->title).second);
        QVERIFY(style->fill.isValid());
    }
}

void TestMediaResources::accentReplacesTheStylesOwn() {
    const auto own = loadCaptionStyle(kData, "pill", "");
    const auto changed = loadCaptionStyle(kData, "pill", "#ffe040");
    QVERIFY(own && changed);
    QCOMPARE(changed->pill->plate.colour, QColor("#ffe040"));
    QVERIFY(own->pill->plate.colour != changed->pill->plate.colour);
    // Dark letters on light yellow, white ones on violet.
    QVERIFY(changed->activeFill.top.lightness() < 60);
    QVERIFY(own->activeFill.top.lightness() > 200);
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

void TestMediaResources::wrongStyleNamesItsMember_data() {
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("member");
    const auto row = [](const char* patch, const char* member) { QTest::newRow(member) << QByteArray(patch) << member; };
    row(R"({"fonts": []})", "fonts");
    row(R"({"fill": "whitish"})", "fill");
    row(R"({"fills": ["#fff", 7]})", "fills");
    row(R"({"mode": "loud"})", "mode");
    row(R"({"size": "big"})", "size");
    row(R"({"lineHeight": 1e300})", "lineHeight");
    row(R"({"upperCase": "yes"})", "upperCase");
    row(R"({"outlines": {}})", "outlines");
    row(R"({"shadow": 3})", "shadow");
    row(R"({"glow": {"reach": -1}})", "glow.reach");
    row(R"({"card": {"enter": "spin"}})", "card.enter");
    row(R"({"active": {"pill": {"radios": 1}}})", "active.pill.radios");
    row(R"({"active": {"pill": {"slide": 0.1, "grow": 0.1}}})", "active.pill.grow");
    row(R"({"mode": "sweep", "active": {"underline": {}}})", "active.underline");
    row(R"({"mode": "sweep", "reveal": "letter"})", "reveal");
    row(R"({"emphasis": {"shake": "much"}})", "emphasis.shake");
}

void TestMediaResources::wrongStyleNamesItsMember() {
    QFETCH(QByteArray, patch);
    QFETCH(QString, member);
    Json json{{"name", "x"}, {"fonts", {{{"family", "Inter"}}}}};
    QVERIFY(captionStyleFrom(json, ""));
    json.update(Json::parse(patch.toStdString()));
    const auto style = captionStyleFrom(json, "");
    QVERIFY(!style);
    QCOMPARE(style.error().code, ErrorCode::InvalidInput);
    const QString said = QString::fromStdString(style.error().message);
    QVERIFY2(said.contains("\"" + member + "\""), qPrintable(said));
}

void TestMediaResources::looksNameStylesThatAreThere() {
    const auto names = captionStyleNames(kData);
    int looks = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kData / "looks")) {
        std::ifstream file(entry.path());
        const Json look = Json::parse(file);
        QCOMPARE(stringOr(look, "name"), entry.path().stem().string());
        QVERIFY2(std::count(names.begin(), names.end(), stringOr(look, "captionStyle")) == 1, entry.path().c_str());
        ++looks;
    }
    QVERIFY(looks >= 11);
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
