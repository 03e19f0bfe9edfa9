#include <QImage>
#include <QtTest>
#include <filesystem>
#include <future>
#include <memory>

#include "sample_directions.h"
#include "services/image/easel.h"
#include "services/image/illustrator.h"
#include "services/image/picture.h"

using namespace sw;
using namespace sw::illustration;

class tst_Illustrator : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void drawsEveryTemplate_data();
    void drawsEveryTemplate();
    void drawsByDay_data();
    void drawsByDay();
    void keepsWordsInside_data();
    void keepsWordsInside();
    void drawsOtherCanvases_data();
    void drawsOtherCanvases();
    void groundsOfOneShortDiffer();
    void lettersByDayAreNotBrown();
    void nightsInWarmPalettesAreBlue();
    void mapKeepsItsPinsFree();
    void isTheSameOnAllThreads();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    [[nodiscard]] Result<Picture> draw(const std::string& look, const Json& json, const Json& palette, int width,
                                       int height) const;

    std::unique_ptr<Illustrator> m_illustrator;
};

namespace {

void addSamples() {
    QTest::addColumn<int>("index");
    const std::vector<SampleDirection> all = sampleDirections();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow((all[i].name + " in " + all[i].look).c_str()) << static_cast<int>(i);
}

SampleDirection sampleAt(int index) {
    return sampleDirections()[static_cast<std::size_t>(index)];
}

double meanDifference(const QImage& a, const QImage& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    return sum / (3.0 * a.width() * a.height());
}

/// Kept pictures are small: few pixels, five bits per channel.
QImage reduced(const QImage& image) {
    QImage small =
        image.scaled(180, 320, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < small.height(); ++y) {
        unsigned char* row = small.scanLine(y);
        for (int i = 0; i < small.width() * 3; ++i)
            row[i] = static_cast<unsigned char>((row[i] & 0xf8) | 4);
    }
    return small;
}

/// SW_KEEP_GOLDEN=1 writes the picture anew instead: look at it before you commit it.
void compareWithKept(const QImage& picture, const SampleDirection& sample) {
    const QImage now = reduced(picture);
    const QString file = QStringLiteral(SW_SOURCE_DIR "/tests/services/image/golden/") +
                         QString::fromStdString(sample.name + "_" + sample.look) + QStringLiteral(".png");
    if (qEnvironmentVariableIsSet("SW_KEEP_GOLDEN"))
        QVERIFY(now.save(file, "PNG", 0));
    const QImage kept(file);
    QVERIFY2(!kept.isNull(), qPrintable(file + " is missing"));
    QCOMPARE(kept.size(), now.size());
    const double difference = meanDifference(kept, now);
    QVERIFY2(difference <= 6, qPrintable(QString("differs by %1 levels from %2").arg(difference).arg(file)));
}

}  // namespace

void tst_Illustrator::initTestCase() {
    loadTestFonts();
    auto opened = Illustrator::open(SW_DATA_DIR);
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    m_illustrator = std::make_unique<Illustrator>(std::move(*opened));
}

Result<Picture> tst_Illustrator::draw(const std::string& look, const Json& json, const Json& palette, int width,
                                      int height) const {
    IllustrationOrder order;
    SW_TRY(order.direction, directionFrom(json));
    SW_TRY(order.palette, paletteFrom(palette));
    order.look = look;
    order.width = width;
    order.height = height;
    order.seed = 7;
    return m_illustrator->draw(order);
}

void tst_Illustrator::drawsEveryTemplate_data() {
    addSamples();
}

void tst_Illustrator::drawsEveryTemplate() {
    QFETCH(int, index);
    const SampleDirection sample = sampleAt(index);
    const auto picture = draw(sample.look, sample.direction, tensePalette(), 540, 960);
    QVERIFY2(picture, picture ? "" : picture.error().message.c_str());
    QVERIFY(picture->layers.size() >= 2);
    QVERIFY2(picture->layers.size() <= 1 + kMostSprites, qPrintable(QString::number(picture->layers.size())));
    QCOMPARE(picture->alt, sample.direction["alt"].get<std::string>());
    const PictureLayer& ground = picture->layers[0];
    QCOMPARE(ground.sheet.rect(), QRect(-43, -76, 626, 1112));
    QVERIFY(!ground.sheet.image.hasAlphaChannel());
    for (std::size_t i = 1; i < picture->layers.size(); ++i) {
        const PictureLayer& sprite = picture->layers[i];
        QVERIFY(sprite.sheet.image.hasAlphaChannel());
        QVERIFY(sprite.depth >= 0 && sprite.depth <= 1.6);
        QVERIFY(sprite.sheet.rect().intersects(QRect(0, 0, 540, 960)));
        QCOMPARE(trimmed(sprite.sheet).rect(), sprite.sheet.rect());
    }
    const Canvas canvas = canvasFor(540, 960);
    const double deviation = lumaDeviation(flatten(*picture), canvas.captions.toAlignedRect());
    QVERIFY2(deviation < 30, qPrintable(QString("captions lie on a ground of deviation %1").arg(deviation)));
    compareWithKept(flatten(*picture), sample);
}

void tst_Illustrator::drawsByDay_data() {
    addSamples();
}

void tst_Illustrator::drawsByDay() {
    QFETCH(int, index);
    const SampleDirection sample = sampleAt(index);
    const auto night = draw(sample.look, sample.direction, tensePalette(), 180, 320);
    const auto day = draw(sample.look, sample.direction, dayPalette(), 180, 320);
    QVERIFY2(day, day ? "" : day.error().message.c_str());
    QVERIFY(meanDifference(flatten(*night), flatten(*day)) > 8);
}

void tst_Illustrator::keepsWordsInside_data() {
    QTest::addColumn<QString>("words");
    QTest::newRow("long word") << "Donaudampfschifffahrtsgesellschaftskapitän";
    QTest::newRow("long text")
        << "The undersea telegraph cable had been laid only a few years earlier and so the news reached London";
    QTest::newRow("accents") << "¿Qué pasó en Ñuñoa? ÀÉÎÕÜ";
    QTest::newRow("Japanese") << "コンクリートは負けました。今、私たちは水に行き場を与えているのです。";
    QTest::newRow("Arabic") << "إذا لم تفرغه أبداً، يبدأ البريد الجديد بالارتداد";
    QTest::newRow("pictographs") << "Waves 🌊 of 30 m ⚡";
}

void tst_Illustrator::keepsWordsInside() {
    QFETCH(QString, words);
    const std::string text = words.toStdString();
    const Json row = {{"text", text}, {"when", text}};
    const Json bar = {{"label", text}, {"text", text.substr(0, 1) == "7" ? "7" : text}, {"amount", 5}};
    const Json place = {{"name", text}, {"lon", 139.7}, {"lat", 35.7}};
    const std::vector<Json> all{
        direction("number", {}, {{"qualifier", text}, {"value", text}, {"unit", text}, {"label", text}}),
        direction("when", {"ship"}, {{"value", text}, {"label", text}}),
        direction("ratio", {}, {{"part", 2}, {"whole", 3}, {"value", text}, {"label", text}}),
        direction("ratio", {}, {{"part", 40}, {"whole", 100}, {"value", text}, {"label", text}}),
        direction("bars", {}, {{"title", text}, {"unit", text}, {"items", Json::array({bar, bar, bar})}}),
        direction("change", {}, {{"title", text}, {"unit", text}, {"from", bar}, {"to", bar}}),
        direction("comparison", {},
                  {{"left", {{"label", text}, {"value", text}}}, {"right", {{"label", text}, {"value", "1"}}}}),
        direction("quote", {}, {{"text", text}, {"speaker", text}}),
        direction("type", {}, {{"lines", {text, "7", text}}, {"emphasis", 0}}),
        direction("definition", {}, {{"term", text}, {"text", text}}),
        direction("list", {}, {{"title", text}, {"items", Json::array({row, row, row, row})}}),
        direction("timeline", {}, {{"items", Json::array({row, row, row})}}),
        direction("country", {},
                  {{"iso", "JP"}, {"name", text}, {"label", text}, {"pin", place}, {"value", text}, {"unit", text}}),
        direction("world", {}, {{"label", text}, {"places", Json::array({place})}}),
    };
    for (const Json& json : all)
        for (const char* look : {"depth", "cutout"}) {
            const auto picture = draw(look, json, tensePalette(), 270, 480);
            const QString what = QString::fromStdString(json["template"].get<std::string>() + " in " + look);
            QVERIFY2(picture,
                     qPrintable(what + (picture ? "" : ": " + QString::fromStdString(picture.error().message))));
            for (std::size_t i = 1; i < picture->layers.size(); ++i) {
                const PictureLayer& layer = picture->layers[i];
                if (layer.enter == LayerEnter::None)
                    continue;  // blurred things at the edges
                const QRect ink = solidBounds(layer.sheet);
                QVERIFY2(QRect(-2, 0, 274, 310).contains(ink), qPrintable(QString("%1, layer %2: %3…%4 × %5…%6")
                                                                              .arg(what)
                                                                              .arg(i)
                                                                              .arg(ink.left())
                                                                              .arg(ink.right())
                                                                              .arg(ink.top())
                                                                              .arg(ink.bottom())));
            }
        }
}

void tst_Illustrator::drawsOtherCanvases_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("1:1") << 240 << 240;
    QTest::newRow("16:9") << 426 << 240;
}

void tst_Illustrator::drawsOtherCanvases() {
    QFETCH(int, width);
    QFETCH(int, height);
    for (const SampleDirection& sample : sampleDirections()) {
        const auto picture = draw(sample.look, sample.direction, tensePalette(), width, height);
        QVERIFY2(picture, (sample.name + (picture ? "" : ": " + picture.error().message)).c_str());
        QVERIFY(picture->layers[0].sheet.rect().contains(QRect(0, 0, width, height)));
        QVERIFY(picture->layers[0].sheet.rect().width() % 2 == 0 && picture->layers[0].sheet.rect().height() % 2 == 0);
        QVERIFY(picture->layers.size() <= 1 + kMostSprites);
        for (std::size_t i = 1; i < picture->layers.size(); ++i)
            if (picture->layers[i].enter != LayerEnter::None) {
                const QRect ink = solidBounds(picture->layers[i].sheet);
                QVERIFY2(QRect(-2, -2, width + 4, height + 4).contains(ink),
                         (sample.name + " in " + sample.look + ", layer " + std::to_string(i)).c_str());
            }
    }
}

namespace {

/// Below the captions, where nothing but the ground is seen.
QImage footOf(const Picture& picture) {
    const QImage all = picture.layers.front().sheet.image;
    return all.copy(0, all.height() * 86 / 100, all.width(), all.height() * 13 / 100);
}

Json warmPalette() {
    return {{"hue", 58}, {"hue2", 33}, {"accentHue", 195}, {"dark", false}, {"accent", "#00e7e7"}};
}

/// Hue of the most colourful pixel, in degrees of HSV.
int hueOf(const QImage& image) {
    QColor best;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor c = image.pixelColor(x, y); c.alpha() == 255 && c.saturation() > best.saturation())
                best = c;
    return best.hue();
}

}  // namespace

void tst_Illustrator::groundsOfOneShortDiffer() {
    for (const char* look : {"depth", "cutout"}) {
        std::vector<QImage> grounds;
        for (const Json& json :
             {direction("when", {}, {{"value", "1883"}}), direction("number", {}, {{"value", "7"}}),
              direction("list", {}, {{"items", Json::array({{{"text", "a"}}, {{"text", "b"}}})}}),
              direction("bars", {},
                        {{"items", Json::array({{{"label", "a"}, {"amount", 1}, {"text", "1"}},
                                                {{"label", "b"}, {"amount", 2}, {"text", "2"}}})}})}) {
            const auto picture = draw(look, json, tensePalette(), 270, 480);
            QVERIFY(picture);
            grounds.push_back(std::string(look) == "depth" ? footOf(*picture) : picture->layers.front().sheet.image);
        }
        for (std::size_t a = 0; a < grounds.size(); ++a)
            for (std::size_t b = a + 1; b < grounds.size(); ++b)
                QVERIFY2(meanDifference(grounds[a], grounds[b]) > 4,
                         qPrintable(QString("%1 %2 %3").arg(look).arg(a).arg(b)));
    }
}

void tst_Illustrator::lettersByDayAreNotBrown() {
    const auto picture = draw("depth", direction("number", {}, {{"value", "7"}}), warmPalette(), 270, 480);
    QVERIFY(picture);
    QVERIFY2(hueOf(picture->layers.back().sheet.image) < 26, "a dark orange is brown");
}

void tst_Illustrator::nightsInWarmPalettesAreBlue() {
    const auto picture = draw("depth", direction("landscape", {"bed"}, {{"kind", "night"}}), warmPalette(), 270, 480);
    QVERIFY(picture);
    const QColor sky = picture->layers.front().sheet.image.pixelColor(150, 20);
    QVERIFY2(sky.blue() > sky.red(), "the night is red");
}

void tst_Illustrator::mapKeepsItsPinsFree() {
    const auto layers = [&](const std::vector<std::string>& heroes, double lon, double lat) {
        const auto picture = draw("depth",
                                  direction("country", heroes,
                                            {{"iso", "ES"},
                                             {"name", "Spain"},
                                             {"label", "The Canary Islands"},
                                             {"pin", {{"lon", lon}, {"lat", lat}}}}),
                                  tensePalette(), 270, 480);
        return picture ? picture->layers.size() : 0;
    };
    QCOMPARE(layers({"ship"}, -16, 28.2), layers({}, -16, 28.2));
    QCOMPARE(layers({"ship"}, -8, 43), layers({}, -8, 43) + 1);
}

void tst_Illustrator::isTheSameOnAllThreads() {
    const std::vector<SampleDirection> all = sampleDirections();
    const auto bytesOf = [&](const SampleDirection& sample) {
        const auto picture = draw(sample.look, sample.direction, tensePalette(), 270, 480);
        std::string bytes;
        if (picture)
            if (const auto result = encoded(*picture)) {
                bytes = canonicalText(result->value);
                for (const StageFile& file : result->files)
                    bytes += file.name + file.bytes;
            }
        return bytes;
    };
    for (const std::size_t i :
         {std::size_t{0}, std::size_t{5}, std::size_t{8}, std::size_t{16}, std::size_t{24}, all.size() - 3}) {
        auto other = std::async(std::launch::async, [&] { return bytesOf(all[i]); });
        const std::string here = bytesOf(all[i]);
        QVERIFY(!here.empty());
        QVERIFY2(other.get() == here, all[i].name.c_str());
    }
}

void tst_Illustrator::saysWhatIsWrong_data() {
    QTest::addColumn<QString>("look");
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("names");
    QTest::newRow("no such drawing") << "depth"
                                     << R"({"template":"podium","heroes":["sea-serpent"]})"
                                     << "sea-serpent";
    QTest::newRow("no such drawing in a list")
        << "cutout"
        << R"({"template":"list","fields":{"items":[{"text":"a","hero":"sea-serpent"},{"text":"b"}]}})"
        << "sea-serpent";
    QTest::newRow("no such template") << "depth"
                                      << R"({"template":"hologram"})"
                                      << "hologram";
    QTest::newRow("no such look") << "baroque"
                                  << R"({"template":"pair","heroes":["ship","volcano"]})"
                                  << "baroque";
    QTest::newRow("no such country") << "depth"
                                     << R"({"template":"country","fields":{"iso":"QQ","name":"Nowhere"}})"
                                     << "QQ";
    QTest::newRow("no such landscape") << "depth"
                                       << R"({"template":"landscape","heroes":["ship"],"fields":{"kind":"moor"}})"
                                       << "moor";
    QTest::newRow("no value") << "depth"
                              << R"({"template":"number","fields":{}})"
                              << "value";
    QTest::newRow("part above whole") << "depth"
                                      << R"({"template":"ratio","fields":{"part":9,"whole":3,"value":"9 of 3"}})"
                                      << "whole";
    QTest::newRow("no hero") << "depth"
                             << R"({"template":"podium"})"
                             << "heroes";
    QTest::newRow("one of two heroes") << "cutout"
                                       << R"({"template":"pair","heroes":["ship"]})"
                                       << "heroes";
}

void tst_Illustrator::saysWhatIsWrong() {
    QFETCH(QString, look);
    QFETCH(QString, json);
    QFETCH(QString, names);
    const auto parsed = parseJson(json.toStdString(), "The sample");
    QVERIFY(parsed);
    const auto picture = draw(look.toStdString(), *parsed, tensePalette(), 270, 480);
    QVERIFY(!picture);
    QVERIFY2(QString::fromStdString(picture.error().message).contains(names), picture.error().message.c_str());
}

QTEST_MAIN(tst_Illustrator)
#include "tst_illustrator.moc"
