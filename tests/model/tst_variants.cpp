#include <QTest>
#include <cmath>

#include "core/model/aspect.h"
#include "core/model/captions.h"
#include "core/model/lint.h"
#include "core/model/project_json.h"
#include "core/model/resolve.h"
#include "core/model/validate.h"
#include "core/model/variants.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

/// Two scenes, a title on a track of its own, and a square variant.
struct Story {
    Project project = test::projectOf({{"One two."}, {"Three four five."}});
    ClipId title;
    PlatformRules platform;

    Story() {
        project.canvas.safe = platform.safe = {0.05, 0.06, 0.13, 0.2};
        project = sw::apply(project, AddTrack{TrackKind::Overlay, "Titles"})->project;
        Clip clip;
        clip.track = project.timeline.tracks[0].id;
        clip.duration = Duration::seconds(2);
        clip.box = {240, 400, 600, 200};
        clip.title.text = "Hello";
        const Applied added = *sw::apply(project, AddClip{clip});
        project = added.project;
        title = *idFromText<ClipTag>(added.made);
        give(SetVariant{"1:1", 1080, 1080, {0.05, 0.05, 0.05, 0.05}});
    }
    /// The error's message; "" when it was applied.
    std::string give(const Edit& edit) {
        Result<Applied> applied = sw::apply(project, edit);
        if (!applied)
            return applied.error().message;
        project = applied->project;
        made = applied->made;
        return {};
    }
    [[nodiscard]] std::map<std::string, Place>& places() { return project.variants["1:1"].places; }
    [[nodiscard]] Place at(double x) const { return {{x, 100, 300, 100}, 5, {}}; }

    std::string made;
};

/// The base's cut with one generated picture and one overlay.
Cut cutOf(int width, int height, const Box& overlay) {
    Cut cut;
    cut.width = width;
    cut.height = height;
    cut.duration = Duration::seconds(2);
    cut.safe = {0.05, 0.06, 0.13, 0.2};
    CutPicture picture;
    picture.origin = "scene-3";
    picture.range = {{}, TimePoint{} + cut.duration};
    CutLayer ground;
    ground.box = {-0.08 * width, -0.08 * height, 1.16 * width, 1.16 * height};
    CutLayer figure;
    figure.box = {width * 0.25, height * 0.2, width * 0.5, height * 0.2};
    figure.sway = 6;
    picture.layers = {ground, figure};
    picture.camera = {{0, 0, 0, 1, 0}, {1, 0.1, 0, 1.2, 0}};
    cut.pictures = {picture};
    CutOverlay title;
    title.origin = "clip-7";
    title.range = picture.range;
    title.layer.box = overlay;
    title.layer.keyframes = {{{}, KeyedProperty::X, 100, {}}, {{}, KeyedProperty::Scale, 2, {}}};
    cut.overlays = {title};
    return cut;
}

Variant shape(int width, int height) {
    return newVariant({}, width, height);
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-6;
}

}  // namespace

class TestVariants : public QObject {
    Q_OBJECT

private slots:
    void badInput_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const char* json, const char* part) { QTest::newRow(name) << QByteArray(json) << QByteArray(part); };
        row("no name", R"({"edit":"SetVariant","name":"","width":1080,"height":1080,"safe":{}})", "named by its shape");
        row("a word", R"({"edit":"SetVariant","name":"square","width":1080,"height":1080,"safe":{}})", "not \"square\"");
        row("nothing wide", R"({"edit":"SetVariant","name":"0:1","width":1080,"height":1080,"safe":{}})", "named by its shape");
        row("three numbers", R"({"edit":"SetVariant","name":"1:1:1","width":1080,"height":1080,"safe":{}})", "named by its shape");
        row("another shape", R"({"edit":"SetVariant","name":"16:9","width":1080,"height":1080,"safe":{}})", "has not the shape 16:9");
        row("odd", R"({"edit":"SetVariant","name":"1:1","width":1081,"height":1081,"safe":{}})", "even");
        row("tiny", R"({"edit":"SetVariant","name":"1:1","width":2,"height":2,"safe":{}})", "between 64 and 7680");
        row("no safe area", R"({"edit":"SetVariant","name":"1:1","width":1080,"height":1080,"safe":{"left":0.6}})", "safe area");
        row("none to remove", R"({"edit":"RemoveVariant","name":"4:5"})", "There is no variant \"4:5\"; there are: 1:1.");
        row("place in none", R"({"edit":"SetVariantPlace","variant":"4:5","what":"captions"})", "There is no variant \"4:5\"");
        row("of what", R"({"edit":"SetVariantPlace","variant":"1:1","what":"music"})", "not \"music\"");
        row("no such clip", R"({"edit":"SetVariantPlace","variant":"1:1","what":"clip-99","place":{"box":{"width":9,"height":9}}})", "clip-99");
        row("no such scene", R"({"edit":"SetVariantPlace","variant":"1:1","what":"image/scene-99"})", "scene-99");
        row("no size", R"({"edit":"SetVariantPlace","variant":"1:1","what":"captions","place":{}})", "The width of a place");
        row("far away", R"({"edit":"SetVariantPlace","variant":"1:1","what":"captions","place":{"box":{"x":1e9,"width":9,"height":9}}})", "The x of a place");
        row("turned captions", R"({"edit":"SetVariantPlace","variant":"1:1","what":"captions","place":{"box":{"width":9,"height":9},"rotation":3}})",
            "Only clips can be turned");
    }
    void badInput() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, part);
        Story story;
        const Project before = story.project;
        const Result<Edit> edit = editFromJson(Json::parse(json.toStdString()));
        QVERIFY2(edit, edit ? "" : edit.error().message.c_str());
        const std::string message = story.give(*edit);
        QVERIFY2(message.find(part.toStdString()) != std::string::npos, message.c_str());
        QVERIFY(story.project == before);
    }

    void placesAreSetAndTakenBack() {
        Story story;
        const std::string what = toText(story.title);
        QCOMPARE(story.give(SetVariantPlace{"1:1", what, story.at(10)}), std::string());
        QVERIFY(story.places()[what] == story.at(10));
        QVERIFY((story.project.timeline.clips[0].box == Box{240, 400, 600, 200}));
        QVERIFY(validate(story.project).empty());
        QCOMPARE(editLabel(SetVariantPlace{"1:1", what, story.at(10)}), std::string("Move in this shape"));
        QCOMPARE(editLabel(SetVariantPlace{"1:1", what, {}}), std::string("Back to the base layout"));
        story.give(SetVariantPlace{"1:1", "captions", Place{{100, 100, 800, 200}, 0, {}}});
        const std::vector<Edit> back = backToBaseEdits(story.project, "1:1");
        QCOMPARE(back.size(), std::size_t{2});
        story.project = *applyAll(story.project, back);
        QVERIFY(story.places().empty());
        QCOMPARE(story.give(RemoveVariant{"1:1"}), std::string());
        QVERIFY(story.project.variants.empty());
    }

    void lockedClipsStay() {
        Story story;
        SetTrack lock{story.project.timeline.tracks[0].id, "Titles"};
        lock.locked = true;
        story.give(lock);
        QVERIFY(story.give(SetVariantPlace{"1:1", toText(story.title), story.at(0)}).find("locked") != std::string::npos);
    }

    void anotherSizeTakesThePlacesAlong() {
        Story story;
        story.give(SetVariantPlace{"1:1", toText(story.title), Place{{100, 200, 300, 100}, 5, {}}});
        QCOMPARE(story.give(SetVariant{"1:1", 2160, 2160, {}}), std::string());
        QCOMPARE(story.made, std::string());
        QVERIFY((story.places()[toText(story.title)] == Place{{200, 400, 600, 200}, 5, {}}));
    }

    void whatIsUnknownIsKept() {
        Story story;
        story.give(SetVariantPlace{"1:1", "captions", Place{{100, 100, 800, 200}, 0, {}}});
        Json json = projectToJson(story.project);
        json["variants"]["1:1"]["future"] = 1;
        json["variants"]["1:1"]["places"]["captions"]["future"] = 2;
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY(read);
        QCOMPARE(projectToJson(read->project).dump(), json.dump());
        const Result<Applied> moved = sw::apply(read->project, SetVariantPlace{"1:1", "captions", Place{{0, 0, 800, 200}, 0, {}}});
        QCOMPARE(projectToJson(moved->project)["variants"]["1:1"]["places"]["captions"]["future"].get<int>(), 2);
    }

    void damagedFilesAreRefused() {
        Json json = projectToJson(Story().project);
        json["variants"]["1:1"]["width"] = 7;
        QVERIFY(!projectFromJson(json));
    }

    void copiesLieWhereTheirOriginalLies() {
        Story story;
        const std::string what = toText(story.title);
        story.give(SetVariantPlace{"1:1", what, story.at(10)});
        story.give(DuplicateClip{story.title, story.project.timeline.tracks[0].id, {}, {}});
        QVERIFY(story.places().at(story.made) == story.at(10));
        story.give(SplitClip{story.title, Duration::seconds(1)});
        QVERIFY(story.places().at(story.made) == story.at(10));
        const SceneId scene = story.project.script.scenes[1].id;
        story.give(SetVariantPlace{"1:1", "image/" + toText(scene), Place{{0, -50, 1080, 1920}, 0, {}}});
        story.give(SplitScene{story.project.script.scenes[1].sentences[0].id, 1});
        QCOMPARE(story.places().at("image/" + story.made).box.y, -50.0);
    }

    void whatIsGoneHasNoPlace() {
        Story story;
        story.give(SetVariantPlace{"1:1", toText(story.title), story.at(10)});
        const SceneId scene = story.project.script.scenes[1].id;
        story.give(SetVariantPlace{"1:1", "image/" + toText(scene), Place{{0, 0, 1080, 1920}, 0, {}}});
        Story other = story;
        other.give(RemoveTrack{other.project.timeline.tracks[0].id});
        QCOMPARE(other.places().size(), std::size_t{1});
        story.give(RemoveClip{story.title});
        story.give(RemoveScene{scene});
        QVERIFY(story.places().empty());
    }

    void names() {
        Story story;
        QCOMPARE(aspectName(1920, 1080), std::string("16:9"));
        story.give(SetVariant{"21:9", 1680, 720, {}});
        QCOMPARE(variantNamed(story.project, story.platform, "21:9")->width, 1680);
        QCOMPARE(variantNamed(story.project, story.platform, "4:5")->height, 1350);
        QCOMPARE(variantNamed(story.project, story.platform, "9:16")->safe, story.platform.safe);
        QCOMPARE(variantNamed(story.project, story.platform, "3:1").error().message,
                 std::string("The short has no variant \"3:1\". There are: 1:1, 21:9, 9:16, 4:5, 16:9."));
        const Cut base = resolve(story.project, {});
        QVERIFY(*cutNamed(story.project, base, story.platform, "") == base);
        QVERIFY(*cutNamed(story.project, base, story.platform, "9:16") == base);
        QCOMPARE(cutNamed(story.project, base, story.platform, "16:9")->width, 1920);
    }

    void placingByHandChangesOneLayout() {
        Story story;
        const Clip& clip = story.project.timeline.clips[0];
        QVERIFY(placingEdits("", clip, clip.box, clip.rotation).empty());
        const auto base = placingEdits("", clip, {1, 2, 3, 4}, 9);
        QCOMPARE(editName(base.at(0)), std::string("SetClipBox"));
        QCOMPARE(editName(base.at(1)), std::string("SetClipTransform"));
        const auto own = placingEdits("1:1", clip, {1, 2, 3, 4}, 9);
        QCOMPARE(own.size(), std::size_t{1});
        QCOMPARE(std::get<SetVariantPlace>(own[0]).what, toText(story.title));
    }

    void pictures_data() {
        QTest::addColumn<int>("baseWidth");
        QTest::addColumn<int>("baseHeight");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("9:16 to 1:1") << 1080 << 1920 << 1080 << 1080;
        QTest::newRow("9:16 to 4:5") << 1080 << 1920 << 1080 << 1350;
        QTest::newRow("9:16 to 16:9") << 1080 << 1920 << 1920 << 1080;
        QTest::newRow("16:9 to 9:16") << 1920 << 1080 << 1080 << 1920;
        QTest::newRow("1:1 to 4:5") << 1080 << 1080 << 1080 << 1350;
        QTest::newRow("same shape, smaller") << 1080 << 1920 << 540 << 960;
    }
    void pictures() {
        QFETCH(int, baseWidth);
        QFETCH(int, baseHeight);
        QFETCH(int, width);
        QFETCH(int, height);
        const Cut base = cutOf(baseWidth, baseHeight, {100, 100, 200, 100});
        const Cut cut = adapted(base, shape(width, height));
        QCOMPARE(cut.width, width);
        QCOMPARE(cut.height, height);
        const Box& ground = cut.pictures[0].layers[0].box;
        QVERIFY(ground.x <= 0 && ground.y <= 0 && ground.x + ground.width >= width && ground.y + ground.height >= height);
        QVERIFY(near(ground.width / ground.height, double(baseWidth) / baseHeight));  // cropped, not distorted
        QVERIFY(cut.pictures[0].camera == base.pictures[0].camera);
        const double scale = std::max(double(width) / baseWidth, double(height) / baseHeight);
        const Box& was = base.pictures[0].layers[1].box;
        const Box& now = cut.pictures[0].layers[1].box;
        QVERIFY(near(now.width / was.width, now.height / was.height));
        QVERIFY(now.width <= scale * was.width + 1e-3 && now.width > 0.4 * was.width);
        QVERIFY(near(cut.pictures[0].layers[1].sway, 6 * now.width / was.width));
        QVERIFY(now.x >= 0 && now.y >= 0 && now.x + now.width <= width && now.y + now.height <= captionTop(width, height));
        // The rest of the film is the same.
        QVERIFY(cut.sounds == base.sounds && cut.captions == base.captions && cut.duration == base.duration);
    }

    void whatIsToBeSeenStaysAboveTheCaptions() {
        const Cut base = cutOf(1080, 1920, {});
        const Cut cut = adapted(base, shape(1080, 1080));
        const Box& figure = cut.pictures[0].layers[1].box;
        QVERIFY(figure.y > 0);
        QVERIFY(figure.y + figure.height < captionTop(1080, 1080));
    }

    /// What would be cut off with the background becomes smaller and stays together, on its ground.
    void aLargeMotifIsSeenWhole() {
        Cut base = cutOf(1080, 1920, {});
        std::vector<CutLayer>& layers = base.pictures[0].layers;
        layers[1].box = {171, 267, 800, 750};
        CutLayer label = layers[1];
        label.box = {227, 910, 630, 230};
        CutLayer ground = layers[1];
        ground.box = {-149, 1056, 1378, 1084};
        CutLayer moon = layers[1];
        moon.box = {-78, 25, 178, 178};
        layers.insert(layers.end(), {label, ground, moon});
        const Cut cut = adapted(base, shape(1920, 1080));
        const std::vector<CutLayer>& laid = cut.pictures[0].layers;
        const Box& number = laid[1].box;
        const Box& below = laid[2].box;
        const double scale = number.width / 800;
        QVERIFY(number.y >= 0.05 * 1080 - 1e-3 && below.y + below.height < captionTop(1920, 1080));
        QVERIFY(near(below.width, scale * 630) && near(below.y - number.y, scale * (910 - 267)) && near(below.x - number.x, scale * (227 - 171)));
        QVERIFY(near((std::min(number.x, below.x) + std::max(number.x + number.width, below.x + below.width)) / 2, 960));
        const Box& grass = laid[3].box;
        QVERIFY(grass.x <= 0 && grass.x + grass.width >= 1920 && grass.y + grass.height >= 1080);
        QVERIFY(near(grass.y - number.y, scale * (1056 - 267)));
        QVERIFY(laid[4].box.x < 0 && near(laid[4].box.width, scale * 178));
    }

    void ownPicturesAreCroppedAnew() {
        Cut base = cutOf(1080, 1920, {});
        base.pictures[0].layers.resize(1);
        base.pictures[0].layers[0].fit = LayerFit::Cover;
        const Cut cut = adapted(base, shape(1920, 1080));
        const Box wanted{-0.08 * 1920, -0.08 * 1080, 1.16 * 1920, 1.16 * 1080};
        const Box& box = cut.pictures[0].layers[0].box;
        QVERIFY(near(box.x, wanted.x) && near(box.y, wanted.y) && near(box.width, wanted.width) && near(box.height, wanted.height));
    }

    void overlays_data() {
        QTest::addColumn<Box>("box");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<Box>("wanted");
        // The base is 1080 × 1920, and its safe area from 54 to 939.6 across, from 115.2 to 1536 down.
        QTest::newRow("centre") << Box{340, 860, 400, 200} << 1080 << 1080 << Box{340, 440, 400, 200};
        QTest::newRow("corner") << Box{0, 0, 400, 200} << 1920 << 1080 << Box{0, 0, 400, 200};
        QTest::newRow("other corner") << Box{680, 1720, 400, 200} << 1920 << 1080 << Box{1520, 880, 400, 200};
        QTest::newRow("safe area's top left") << Box{54, 115.2, 400, 200} << 1920 << 1080 << Box{96, 54, 400, 200};
        QTest::newRow("safe area's bottom") << Box{340, 1336, 400, 200} << 1080 << 1080 << Box{340, 826, 400, 200};
        QTest::newRow("wider than the safe area") << Box{40, 860, 1000, 200} << 1920 << 1080 << Box{460, 440, 1000, 200};
        QTest::newRow("the whole canvas") << Box{0, 0, 1080, 1920} << 1920 << 1080 << Box{0, 0, 1920, 1080};
        QTest::newRow("covers") << Box{-540, 0, 2160, 1920} << 1080 << 1080 << Box{-540, -420, 2160, 1920};
        QTest::newRow("half the size") << Box{340, 860, 400, 200} << 540 << 960 << Box{170, 430, 200, 100};
        QTest::newRow("too high for it") << Box{340, 240, 400, 1440} << 1080 << 1080 << Box{405, 54, 270, 972};
        QTest::newRow("beyond the border") << Box{-100, 860, 400, 200} << 1080 << 1080 << Box{-100, 440, 400, 200};
        QTest::newRow("beyond the border of a smaller one") << Box{-100, 860, 400, 200} << 540 << 960 << Box{-50, 430, 200, 100};
    }
    void overlays() {
        QFETCH(Box, box);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(Box, wanted);
        const Cut cut = adapted(cutOf(1080, 1920, box), shape(width, height));
        const Box& now = cut.overlays[0].layer.box;
        const QString text = QStringLiteral("%1 %2 %3 %4").arg(now.x).arg(now.y).arg(now.width).arg(now.height);
        QVERIFY2(std::abs(now.x - wanted.x) < 1e-3 && std::abs(now.y - wanted.y) < 1e-3 && near(now.width, wanted.width) && near(now.height, wanted.height),
                 qPrintable(text));
        QVERIFY(near(cut.overlays[0].layer.keyframes[0].value, 100 * now.width / box.width));
        QCOMPARE(cut.overlays[0].layer.keyframes[1].value, 2.0);
    }

    void placesWin() {
        const Cut base = cutOf(1080, 1920, {100, 100, 200, 100});
        Variant square = shape(1080, 1080);
        square.places["clip-7"] = {{10, 20, 400, 200}, 15, {}};
        square.places["captions"] = {{100, 50, 800, 200}, 0, {}};
        square.places["image/scene-3"] = {{0, -100, 1080, 1920}, 0, {}};
        square.places["clip-99"] = {{1, 1, 1, 1}, 0, {}};
        const Cut cut = adapted(base, square);
        QVERIFY((cut.overlays[0].layer.box == Box{10, 20, 400, 200}));
        QCOMPARE(cut.overlays[0].layer.rotation, 15.0);
        QCOMPARE(cut.overlays[0].layer.keyframes[0].value, 200.0);
        QVERIFY((cut.captionBox == Box{100, 50, 800, 200}));
        QVERIFY(near(cut.pictures[0].layers[1].box.y, 0.2 * 1920 - 100));
        // A place of another shape is covered, not filled with a distorted picture.
        square.places["image/scene-3"].box = {0, 0, 1080, 1080};
        QVERIFY(near(adapted(base, square).pictures[0].layers[0].box.height, 1.16 * 1920));
    }

    void lintMovesATitleInItsVariantAlone() {
        Story story;
        const Cut cut = adapted(resolve(story.project, {}), story.project.variants["1:1"]);
        const AssetIndex assets;
        LintInput in{story.project, cut, assets, {}, story.platform, {}, {}, "1:1"};
        TextMeasure title;
        title.origin = toText(story.title);
        title.text = "Hello";
        title.box = {-20, 300, 600, 200};
        title.size = 90;
        in.facts.titles = {title};
        const std::vector<Issue> issues = lint(in);
        const auto issue = std::find_if(issues.begin(), issues.end(), [](const Issue& i) { return i.rule == "safe-area"; });
        QVERIFY(issue != issues.end());
        const auto* fix = std::get_if<SetVariantPlace>(&issue->fix.at(0));
        QVERIFY(fix && fix->variant == "1:1");
        in.variant.clear();
        const std::vector<Issue> ofBase = lint(in);
        const auto base = std::find_if(ofBase.begin(), ofBase.end(), [](const Issue& i) { return i.rule == "safe-area"; });
        QVERIFY(std::holds_alternative<SetClipBox>(base->fix.at(0)));
    }
};

QTEST_APPLESS_MAIN(TestVariants)
#include "tst_variants.moc"
