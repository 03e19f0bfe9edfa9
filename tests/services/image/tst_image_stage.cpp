#include <QImage>
#include <QtTest>
#include <stop_token>

#include "sample_directions.h"
#include "services/image/image_stage.h"
#include "services/image/style_pack.h"

using namespace sw;

class tst_ImageStage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void makesLayers();
    void isDeterministic();
    void choosesTheProvider();
    void stops();
    void needsItsParts();
    void readsStylePacks_data();
    void readsStylePacks();

private:
    [[nodiscard]] static StageRequest request();
    std::unique_ptr<ImageStage> m_stage;
};

void tst_ImageStage::initTestCase() {
    loadTestFonts();
    auto stage = ImageStage::create(SW_DATA_DIR);
    QVERIFY2(stage, stage ? "" : stage.error().message.c_str());
    m_stage = std::move(*stage);
}

StageRequest tst_ImageStage::request() {
    StageRequest r;
    r.node = "image/scene-1";
    r.parameters = {{"prompt", "The number 27 kilometres"},
                    {"negativePrompt", ""},
                    {"direction", commonDirections()[0].second},
                    {"palette", tensePalette()},
                    {"look", "depth"},
                    {"width", 540},
                    {"height", 960},
                    {"seed", 3}};
    return r;
}

void tst_ImageStage::makesLayers() {
    const auto result = m_stage->run(request(), {});
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    QCOMPARE(result->provider, std::string("embedded"));
    QCOMPARE(result->model, std::string("illustrator"));
    QCOMPARE(result->value["width"].get<int>(), 540);
    QCOMPARE(result->value["layers"].size(), result->files.size());
    for (std::size_t i = 0; i < result->files.size(); ++i) {
        const StageFile& file = result->files[i];
        const Json& layer = result->value["layers"][i];
        QCOMPARE(layer["file"].get<std::string>(), file.name);
        QCOMPARE(file.name, i == 0 ? std::string("background") : "layer" + std::to_string(i));
        QCOMPARE(file.extension, std::string(i == 0 ? "jpg" : "png"));
        const QImage image = QImage::fromData(QByteArray::fromStdString(file.bytes));
        QCOMPARE(image.size(), QSize(layer["width"].get<int>(), layer["height"].get<int>()));
        QCOMPARE(image.hasAlphaChannel(), i != 0);
    }
    QCOMPARE(result->value["layers"][0]["x"].get<int>(), -43);
}

void tst_ImageStage::isDeterministic() {
    const auto first = m_stage->run(request(), {});
    const auto second = m_stage->run(request(), {});
    QVERIFY(first && second);
    QCOMPARE(canonicalText(first->value), canonicalText(second->value));
    for (std::size_t i = 0; i < first->files.size(); ++i)
        QVERIFY(first->files[i].bytes == second->files[i].bytes);
    StageRequest other = request();
    other.parameters["seed"] = 4;
    const auto third = m_stage->run(other, {});
    QVERIFY(third);
    QVERIFY(third->files[0].bytes != first->files[0].bytes);
}

void tst_ImageStage::choosesTheProvider() {
    QCOMPARE(m_stage->provider(Json::object()), std::string("embedded"));
    QCOMPARE(m_stage->provider({{"provider", "nobody"}}), std::string("nobody"));
    QCOMPARE(m_stage->concurrency("embedded"), 2);
    StageRequest r = request();
    r.parameters["provider"] = "nobody";
    const auto result = m_stage->run(r, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotFound);
}

void tst_ImageStage::stops() {
    std::stop_source source;
    source.request_stop();
    StageContext context;
    context.stop = source.get_token();
    const auto result = m_stage->run(request(), context);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void tst_ImageStage::needsItsParts() {
    const auto stage = ImageStage::create("/nowhere");
    QVERIFY(!stage);
    QCOMPARE(stage.error().code, ErrorCode::MissingComponent);
    StageRequest r = request();
    r.parameters.erase("palette");
    const auto result = m_stage->run(r, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
}

void tst_ImageStage::readsStylePacks_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("whole") << R"({"name":"noir","title":"Noir","manner":"depth","grain":0.03})"
                           << "";
    QTest::newRow("no name") << R"({"title":"Noir","manner":"depth"})"
                             << "name";
    QTest::newRow("no manner") << R"({"name":"noir","title":"Noir"})"
                               << "manner";
    QTest::newRow("too much grain") << R"({"name":"noir","title":"Noir","manner":"cutout","grain":3})"
                                    << "grain";
}

void tst_ImageStage::readsStylePacks() {
    QFETCH(QString, json);
    QFETCH(QString, complaint);
    const auto parsed = parseJson(json.toStdString(), "The sample");
    QVERIFY(parsed);
    const auto pack = illustration::stylePackFrom(*parsed, "The style pack");
    QCOMPARE(pack.has_value(), complaint.isEmpty());
    if (pack)
        QCOMPARE(pack->grain, 0.03);
    else
        QVERIFY2(QString::fromStdString(pack.error().message).contains(complaint), pack.error().message.c_str());
}

QTEST_MAIN(tst_ImageStage)
#include "tst_image_stage.moc"
