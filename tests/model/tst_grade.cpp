#include <QTest>
#include <cmath>
#include <limits>

#include "core/model/edit.h"
#include "core/model/project_json.h"
#include "core/model/resolve.h"
#include "core/model/validate.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

const MediaRef kPicture{std::string(64, 'c'), "png"};

/// A scene, and a clip on an overlay track.
struct Story {
    Project project = test::projectOf({{"One two."}});
    SceneId scene = project.script.scenes[0].id;
    ClipId clip;

    Story() {
        project = sw::apply(project, AddTrack{TrackKind::Overlay, "logo"})->project;
        Clip own;
        own.track = project.timeline.tracks[0].id;
        own.duration = Duration::milliseconds(500);
        own.media = kPicture;
        own.box = {10, 20, 300, 200};
        project = sw::apply(project, AddClip{own})->project;
        clip = project.timeline.clips[0].id;
    }
    void apply(const Edit& edit) {
        const Result<Applied> applied = sw::apply(project, edit);
        QVERIFY2(applied, applied ? "" : applied.error().message.c_str());
        project = applied->project;
    }
};

/// As text, since moc cannot read "#" and digits in raw strings.
QByteArray keyOf(const char* colour) {
    const Json edit = {{"edit", "SetClipKey"}, {"clip", "clip-4"}, {"key", {{"colour", colour}}}};
    return QByteArray::fromStdString(edit.dump());
}

ColourGrade warm() {
    ColourGrade grade;
    grade.exposure = 0.5;
    grade.temperature = 0.25;
    grade.blur = 0.3;
    grade.lut = {std::string(64, 'd'), "cube"};
    return grade;
}

}  // namespace

class TestGrade : public QObject {
    Q_OBJECT

private slots:
    void neutralIsWhatIsSaid() {
        QVERIFY(ColourGrade{}.isNeutral());
        ColourGrade unusedTable;
        unusedTable.lutStrength = 0;
        unusedTable.lut = {std::string(64, 'd'), "cube"};
        QVERIFY(unusedTable.isNeutral());
        QVERIFY(warm().changesColour() && warm().changesDetail() && warm().usesLut());
    }

    void editsReachTheCut() {
        Story story;
        LayerMask mask;
        mask.shape = MaskShape::Ellipse;
        mask.feather = 0.1;
        ChromaKey key;
        key.colour = "#1FAE4b";
        ColourGrade film;
        film.vignette = 0.4;
        story.apply(SetClipColour{story.clip, warm()});
        story.apply(SetClipBlend{story.clip, BlendMode::Screen, 0.5});
        story.apply(SetClipMask{story.clip, mask});
        story.apply(SetClipKey{story.clip, key});
        story.apply(SetSceneColour{story.scene, warm()});
        story.apply(SetFilmColour{film});
        QVERIFY(validate(story.project).empty());

        const AssetIndex assets = test::withVoice({}, story.project.script.scenes[0].sentences[0], 2);
        const Cut cut = resolve(story.project, assets);
        QVERIFY(cut.grade == film);
        QVERIFY(cut.pictures.at(0).grade == warm());
        const CutLayer& layer = cut.overlays.at(0).layer;
        QVERIFY(layer.grade == warm());
        QVERIFY(layer.mask == mask);
        QVERIFY(layer.key == key);
        QCOMPARE(layer.blend, BlendMode::Screen);
        QCOMPARE(layer.opacity, 0.5);

        const Result<ReadProject> read = projectFromJson(Json::parse(projectToJson(story.project).dump()));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->project == story.project);
    }

    void aSceneGivesItsColourBack() {
        Story story;
        story.apply(SetSceneColour{story.scene, warm()});
        QCOMPARE(story.project.timeline.overrides.size(), std::size_t{1});
        story.apply(SetSceneColour{story.scene, {}});
        QVERIFY(story.project.timeline.overrides.empty());
        Override hidden;
        hidden.hidden = true;
        story.apply(SetOverride{"image/" + toText(story.scene), hidden});
        story.apply(SetSceneColour{story.scene, warm()});
        story.apply(SetSceneColour{story.scene, {}});
        QVERIFY(story.project.timeline.overrides.at("image/" + toText(story.scene)) == hidden);
    }

    void projectsWithoutItAreAsBefore() {
        const Story story;
        Json json = projectToJson(story.project);
        json["timeline"].erase("grade");
        for (const char* member : {"grade", "mask", "key", "blend", "opacity"})
            json["timeline"]["clips"][0].erase(member);
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->project == story.project);
        QVERIFY(read->project.timeline.clips[0].grade.isNeutral());
        QCOMPARE(read->project.timeline.clips[0].opacity, 1.0);
    }

    void unknownMembersAreKept() {
        Story story;
        story.apply(SetSceneColour{story.scene, warm()});
        Json json = projectToJson(story.project);
        json["timeline"]["grade"]["bloom"] = 0.5;
        json["timeline"]["clips"][0]["grade"]["bloom"] = 0.25;
        json["timeline"]["clips"][0]["mask"]["angle"] = 12;
        json["timeline"]["clips"][0]["key"]["choke"] = 1;
        json["timeline"]["overrides"]["image/" + toText(story.scene)]["grade"]["bloom"] = 1;
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(projectToJson(read->project).dump(), json.dump());
        const Result<Applied> applied = sw::apply(read->project, SetClipColour{story.clip, warm()});
        QVERIFY(applied);
        QCOMPARE(projectToJson(applied->project)["timeline"]["clips"][0]["grade"]["bloom"].get<double>(), 0.25);
    }

    void wrongValues_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const QByteArray& json, const QByteArray& part) {
            QTest::newRow(name) << json << part;
        };
        row("exposure", QByteArray(R"({"edit":"SetClipColour","clip":"clip-4","grade":{"exposure":3.5}})"),
            "exposure in stops must be between -3 and 3");
        row("contrast", QByteArray(R"({"edit":"SetFilmColour","grade":{"contrast":-1.2}})"),
            "contrast must be between -1 and 1");
        row("saturation", QByteArray(R"({"edit":"SetFilmColour","grade":{"saturation":2}})"), "saturation");
        row("temperature", QByteArray(R"({"edit":"SetSceneColour","scene":"scene-2","grade":{"temperature":6500}})"),
            "temperature");
        row("tint", QByteArray(R"({"edit":"SetFilmColour","grade":{"tint":1.1}})"), "tint");
        row("vignette", QByteArray(R"({"edit":"SetFilmColour","grade":{"vignette":-0.1}})"),
            "vignette must be between 0 and 1");
        row("grain", QByteArray(R"({"edit":"SetFilmColour","grade":{"grain":7}})"), "grain");
        row("blur", QByteArray(R"({"edit":"SetFilmColour","grade":{"blur":7}})"), "blur");
        row("sharpen", QByteArray(R"({"edit":"SetFilmColour","grade":{"sharpen":7}})"), "sharpening");
        row("strength", QByteArray(R"({"edit":"SetFilmColour","grade":{"lutStrength":7}})"),
            "strength of the look-up table");
        row("not a table",
            QByteArray(
                R"({"edit":"SetFilmColour","grade":{"lut":{"digest":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","extension":"png"}}})"),
            ".cube");
        row("grain of a clip", QByteArray(R"({"edit":"SetClipColour","clip":"clip-4","grade":{"grain":0.2}})"),
            "give them to its scene");
        row("no scene", QByteArray(R"({"edit":"SetSceneColour","scene":"scene-77","grade":{}})"), "scene-77");
        row("no clip", QByteArray(R"({"edit":"SetClipColour","clip":"clip-77","grade":{}})"), "clip-77");
        row("opacity", QByteArray(R"({"edit":"SetClipBlend","clip":"clip-4","blend":"add","opacity":1.5})"),
            "opacity must be between 0 and 1");
        row("mode", QByteArray(R"({"edit":"SetClipBlend","clip":"clip-4","blend":"glow","opacity":1})"),
            "one of normal, multiply");
        row("feather", QByteArray(R"({"edit":"SetClipMask","clip":"clip-4","mask":{"shape":"ellipse","feather":9}})"),
            "feather");
        row("corner", QByteArray(R"({"edit":"SetClipMask","clip":"clip-4","mask":{"cornerRadius":-1}})"),
            "corner radius");
        row("box", QByteArray(R"({"edit":"SetClipMask","clip":"clip-4","mask":{"box":{"width":-1}}})"), "mask's width");
        row("mask of nothing", QByteArray(R"({"edit":"SetClipMask","clip":"clip-4","mask":{"shape":"media"}})"),
            "needs a picture");
        row("shape", QByteArray(R"({"edit":"SetClipMask","clip":"clip-4","mask":{"shape":"star"}})"),
            "one of none, rectangle");
        row("colour's name", QByteArray(R"({"edit":"SetClipKey","clip":"clip-4","key":{"colour":"green"}})"),
            "#rrggbb");
        row("colour's digits", keyOf("#00g000"), "#00g000");
        row("grey", keyOf("#808890"), "nearly grey");
        row("tolerance", QByteArray(R"({"edit":"SetClipKey","clip":"clip-4","key":{"tolerance":2}})"), "tolerance");
        row("softness", QByteArray(R"({"edit":"SetClipKey","clip":"clip-4","key":{"softness":2}})"), "softness");
        row("spill", QByteArray(R"({"edit":"SetClipKey","clip":"clip-4","key":{"spill":-1}})"), "spill");
        row("override", QByteArray(R"({"edit":"SetOverride","node":"image/scene-2","value":{"grade":{"exposure":9}}})"),
            "exposure");
    }
    void wrongValues() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, part);
        const Story story;
        QCOMPARE(toText(story.clip), std::string("clip-4"));
        const Result<Edit> parsed = editFromJson(Json::parse(json.toStdString()));
        const Result<Applied> applied =
            parsed ? sw::apply(story.project, *parsed) : tl::unexpected<Error>(parsed.error());
        QVERIFY(!applied);
        QVERIFY2(applied.error().message.find(part.toStdString()) != std::string::npos,
                 applied.error().message.c_str());
    }

    void damagedProjectsAreRefused() {
        Story story;
        story.project.timeline.grade.exposure = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(validate(story.project).size(), std::size_t{1});
        story = {};
        story.project.timeline.clips[0].opacity = -1;
        QCOMPARE(validate(story.project).size(), std::size_t{1});
        story = {};
        story.project.timeline.overrides["image/scene-2"].grade.grain = 2;
        QCOMPARE(validate(story.project).size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestGrade)
#include "tst_grade.moc"
