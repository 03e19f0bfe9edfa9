#include <QtTest>
#include <set>

#include "core/model/captions.h"
#include "services/animation/motion_stage.h"
#include "services/animation/offline_animation.h"

using namespace sw;

class TestMotionStage : public QObject {
    Q_OBJECT

private slots:
    void keepsTheContract();
    void flatPicturesMoveAsMuch();
    void overhangOfThePictureCounts();
    void largeLayersStayInView_data();
    void largeLayersStayInView();
    void labelsStayAboveTheCaptions_data();
    void labelsStayAboveTheCaptions();
    void moodsChangeTheTransition();
    void errorsAreSentences();
    void sameRequestSameValue();

private:
    static Json picture() {
        return Json::parse(R"({"width": 1080, "height": 1920, "alt": "A volcano.", "layers": [
            {"file": "background", "x": -86.4, "y": -153.6, "width": 1252.8, "height": 2227.2, "depth": 0.25, "enter": "none"},
            {"file": "layer1", "x": 200, "y": 500, "width": 640, "height": 640, "depth": 1, "enter": "pop", "sway": 4},
            {"file": "layer2", "x": 700, "y": 300, "width": 200, "height": 200, "depth": 1.3, "enter": "fade"}]})");
    }
    static StageRequest request(Json picture, Json parameters) {
        StageRequest request;
        request.node = "motion/scene-2";
        request.parameters = std::move(parameters);
        request.inputs["image/scene-2"].value = std::move(picture);
        return request;
    }
    MotionStage m_stage{std::make_shared<OfflineAnimation>()};
};

void TestMotionStage::keepsTheContract() {
    const auto result = m_stage.run(
        request(picture(),
                {{"camera", "Push In"}, {"seed", 3}, {"energy", 0.5}, {"transition", "whip"}, {"first", false}}),
        {});
    QVERIFY2(result, result ? "" : result.error().message.c_str());
    QVERIFY(result->files.empty());
    QCOMPARE(result->provider, std::string("embedded"));
    const Json& camera = result->value["camera"];
    QCOMPARE(camera.size(), std::size_t{2});
    QCOMPARE(camera[0]["at"].get<double>(), 0.0);
    QCOMPARE(camera[1]["at"].get<double>(), 1.0);
    QVERIFY(camera[1]["zoom"].get<double>() > 1.08);
    const Json& enters = result->value["enters"];
    QCOMPARE(enters.size(), std::size_t{2});
    QCOMPARE(enters[0]["layer"].get<int>(), 1);
    QCOMPARE(enters[1]["layer"].get<int>(), 2);
    QVERIFY(enters[0]["at"].get<std::int64_t>() < enters[1]["at"].get<std::int64_t>());
    QCOMPARE(result->value["transition"]["kind"].get<std::string>(), std::string("whip"));
    QCOMPARE(result->value["transition"]["duration"].get<std::int64_t>(), Duration::milliseconds(240).flicks);
}

void TestMotionStage::flatPicturesMoveAsMuch() {
    Json flat = picture();
    flat["layers"].erase(2);
    flat["layers"].erase(1);
    const auto layered = m_stage.run(request(picture(), {{"camera", "Push In"}}), {});
    const auto single = m_stage.run(request(flat, {{"camera", "Push In"}}), {});
    QVERIFY(layered && single);
    const double subject = (layered->value["camera"][1]["zoom"].get<double>() - 1) * 1;
    const double background = (single->value["camera"][1]["zoom"].get<double>() - 1) * 0.25;
    QVERIFY(std::abs(subject - background) < 1e-9);
    QVERIFY(single->value["enters"].empty());
}

void TestMotionStage::overhangOfThePictureCounts() {
    std::vector<EnteringLayer> layers(1);
    layers[0].box = {-54, 0, 1080 + 108, 1920};
    const CameraRoom room = cameraRoom(layers, 1080, 1920);
    QVERIFY(std::abs(room.horizontal - 0.05) < 1e-9);
    QCOMPARE(room.vertical, 0.0);
    QVERIFY(std::abs(cameraRoom({}, 1080, 1080).horizontal - 0.08) < 1e-9);
    QCOMPARE(cameraRoom({}, 1080, 1080).aspect, 1.0);
}

void TestMotionStage::largeLayersStayInView_data() {
    QTest::addColumn<QString>("camera");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("depth");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("small enough") << "Push In" << 240.0 << 600.0 << 1.0 << false;
    QTest::newRow("a wide number") << "Zoom In" << 40.0 << 1000.0 << 1.0 << true;
    QTest::newRow("to one side") << "Move Left" << 400.0 << 670.0 << 1.2 << true;
    QTest::newRow("by numbers") << "{0,0,0,0,0,4}" << 40.0 << 1000.0 << 1.0 << false;
    QTest::newRow("cut off already") << "Zoom In" << -100.0 << 1000.0 << 1.0 << false;
    QTest::newRow("an ornament") << "Zoom In" << 900.0 << 170.0 << 1.2 << false;
}

void TestMotionStage::largeLayersStayInView() {
    QFETCH(QString, camera);
    QFETCH(double, x);
    QFETCH(double, width);
    QFETCH(double, depth);
    QFETCH(bool, isHeld);
    const EnteringLayer back{{-86, -154, 1252, 2228}, 0.3, LayerEnter::None};
    MotionOrder order;
    order.width = 1080;
    order.height = 1920;
    order.camera = camera.toStdString();
    order.layers = {back};
    OfflineAnimation animation;
    order.layers.push_back({{500, 500, 10, 10}, 1, LayerEnter::Pop});
    const auto free = animation.animate(order, {});
    order.layers.push_back({{x, 600, width, 300}, depth, LayerEnter::Pop});
    const auto held = animation.animate(order, {});
    QVERIFY(free && held);
    QCOMPARE(held->camera != free->camera, isHeld);
    double moved = 0;
    for (const CameraKey& key : held->camera) {
        moved = std::max({moved, std::abs(key.x), std::abs(key.y), std::abs(key.zoom - 1)});
        const double scale = 1 + (key.zoom - 1) * depth;
        const double centre = 540 - scale * key.x * depth * 1080;
        if (isHeld) {
            QVERIFY(centre + scale * (x - 540) >= -6);
            QVERIFY(centre + scale * (x + width - 540) <= 1080 + 6);
        }
    }
    QVERIFY(moved > 0.005);
}

void TestMotionStage::labelsStayAboveTheCaptions_data() {
    QTest::addColumn<QString>("camera");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("width");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("the view goes up") << "Move Up" << 1100.0 << 200.0 << true;
    QTest::newRow("a crane") << "Crane Up" << 1100.0 << 200.0 << true;
    QTest::newRow("the view goes down") << "Move Down" << 1100.0 << 200.0 << true;
    QTest::newRow("far above") << "Move Up" << 700.0 << 200.0 << false;
    QTest::newRow("behind the captions") << "Move Up" << 1180.0 << 200.0 << false;
    QTest::newRow("a heading at the top") << "Move Down" << 20.0 << 700.0 << true;
}

void TestMotionStage::labelsStayAboveTheCaptions() {
    QFETCH(QString, camera);
    QFETCH(double, y);
    QFETCH(double, width);
    QFETCH(bool, isHeld);
    MotionOrder order;
    order.camera = camera.toStdString();
    order.layers = {{{-86, -154, 1252, 2228}, 0.3, LayerEnter::None}, {{500, 500, 10, 10}, 1, LayerEnter::Pop}};
    OfflineAnimation animation;
    const auto free = animation.animate(order, {});
    order.layers.push_back({{540 - width / 2, y, width, 70}, 1, LayerEnter::Pop});
    const auto held = animation.animate(order, {});
    QVERIFY(free && held);
    QCOMPARE(held->camera != free->camera, isHeld);
    for (std::size_t i = 0; i < held->camera.size(); ++i) {
        const CameraKey& key = held->camera[i];
        const auto at = [&](double from) { return 960 + key.zoom * (from - 960 - key.y * 1920); };
        if (isHeld) {
            QVERIFY(at(y + 70) <= captionTop(1080, 1920) + 33);
            QVERIFY(at(y) >= -33);
            QCOMPARE(key.zoom, free->camera[i].zoom);  // only the way up and down is shorter
        }
    }
}

void TestMotionStage::moodsChangeTheTransition() {
    int whips = 0;
    int calmWhips = 0;
    const auto isWhip = [](const StageResult& motion) {
        return motion.value["transition"]["kind"].get<std::string>().starts_with("whip");
    };
    for (int seed = 0; seed < 100; ++seed) {
        const auto epic = m_stage.run(request(picture(), {{"mood", "epic"}, {"seed", seed}}), {});
        const auto calm = m_stage.run(request(picture(), {{"mood", "calm"}, {"seed", seed}}), {});
        whips += isWhip(*epic);
        calmWhips += isWhip(*calm);
    }
    QVERIFY(whips > calmWhips + 8);
}

void TestMotionStage::errorsAreSentences() {
    StageRequest lonely;
    lonely.node = "motion/scene-2";
    const auto without = m_stage.run(lonely, {});
    QVERIFY(!without);
    QVERIFY(without.error().message.find("picture") != std::string::npos);
    const auto broken = m_stage.run(request({{"width", 1080}}, Json::object()), {});
    QVERIFY(!broken);
    QVERIFY(broken.error().message.find("scene-2") != std::string::npos);
    const auto camera = m_stage.run(request(picture(), {{"camera", "Zoom Inn"}}), {});
    QVERIFY(!camera);
    QVERIFY(camera.error().message.find("Did you mean \"Zoom In\"?") != std::string::npos);
    std::stop_source source;
    source.request_stop();
    StageContext context;
    context.stop = source.get_token();
    const auto stopped = m_stage.run(request(picture(), Json::object()), context);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestMotionStage::sameRequestSameValue() {
    const StageRequest asked = request(picture(), {{"camera", "Orbit Left"}, {"seed", 8}, {"transition", "auto"}});
    QCOMPARE(canonicalText(m_stage.run(asked, {})->value), canonicalText(m_stage.run(asked, {})->value));
    StageRequest other = asked;
    std::set<std::string> seen{canonicalText(m_stage.run(asked, {})->value)};
    for (int take = 1; take <= 4; ++take) {
        other.parameters["take"] = take;
        const auto result = m_stage.run(other, {});
        QVERIFY(result);
        QVERIFY(seen.insert(canonicalText(result->value)).second);
    }
}

QTEST_APPLESS_MAIN(TestMotionStage)
#include "tst_motion_stage.moc"
