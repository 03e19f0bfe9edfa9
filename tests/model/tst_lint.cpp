#include <QTest>
#include <functional>

#include "core/model/lint.h"
#include "core/model/resolve.h"
#include "tests/support/project_builder.h"

using namespace sw;

namespace {

AssetRecord licensed(AssetRecord record) {
    record.licence = "MIT";
    record.provider = "embedded";
    record.parts.provider = "embedded";
    return record;
}

/// A short that nothing is wrong with: three scenes with pictures, voice and captions, as loud as it should be.
struct Story {
    Project project =
        test::projectOf({{"This is how bees dance."}, {"They tell where flowers are."}, {"Follow for more of it."}});
    AssetIndex assets;
    PlatformRules platform;
    LintFacts facts;
    std::vector<std::string> unmade;
    std::function<void(Cut&)> change = [](Cut&) {};

    Story() {
        platform.name = "tiktok";
        platform.title = "TikTok";
        platform.safe = {0.05, 0.06, 0.13, 0.2};
        platform.shortest = Duration::seconds(3);
        platform.longest = Duration::seconds(600);
        platform.lowestRate = 23;
        platform.highestRate = 60;
        platform.titleLength = 40;
        platform.descriptionLength = 100;
        platform.disclosure = "turn on the label.";
        project.canvas.safe = platform.safe;
        project.canvas.platform = platform.name;
        char name = 'b';
        for (const Scene& scene : project.script.scenes) {
            assets = test::withVoice(assets, scene.sentences[0], 2);
            AssetRecord voice = *assets.find("voice/" + toText(scene.sentences[0].id));
            voice.fingerprint += " licensed";
            assets = assets.with(licensed(voice));
            AssetRecord image =
                test::recordOf("image/" + toText(scene.id),
                               {{"layers", {{{"file", "background"}, {"width", 1080}, {"height", 1920}}}}});
            image.files["background"] = {std::string(64, name++), "jpg"};
            assets = assets.with(licensed(image));
        }
        facts.loudnessLufs = -14.2;
        facts.truePeakDb = -1.5;
    }

    /// A title over the second half of the first scene.
    Story& withTitle(const CutTitle& title, Duration length) {
        edit(AddTrack{TrackKind::Overlay, "titles"});
        Clip clip;
        clip.track = project.timeline.tracks.back().id;
        clip.offset = Duration::seconds(1);
        clip.duration = length;
        clip.box = {100, 200, 800, 200};
        clip.title = title;
        edit(AddClip{clip});
        return *this;
    }

    void edit(const Edit& one) {
        auto applied = sw::apply(project, one);
        if (!applied)
            qFatal("%s", applied.error().message.c_str());
        project = std::move(applied->project);
    }

    [[nodiscard]] Cut cut() const {
        Cut made = resolve(project, assets);
        change(made);
        return made;
    }
    [[nodiscard]] std::vector<Issue> issues() const {
        const Cut made = cut();
        return lint({project, made, assets, unmade, platform, facts, "bold"});
    }
    [[nodiscard]] const Scene& scene(std::size_t i) const { return project.script.scenes[i]; }
    [[nodiscard]] std::string sentence(std::size_t i) const { return toText(scene(i).sentences[0].id); }
};

TextMeasure caption(const std::string& origin, Box box, double size = 100, double contrast = 12) {
    return {origin, {{}, TimePoint{} + Duration::seconds(1)}, "how bees dance", box, size, contrast};
}

QString listed(const std::vector<Issue>& issues) {
    QStringList lines;
    for (const Issue& issue : issues)
        lines << QString::fromStdString(issue.rule + " " + issue.subject + ": " + issue.message);
    return lines.join('\n');
}

using Change = std::function<void(Story&)>;

CutTitle titleOf(const std::string& text) {
    CutTitle title;
    title.text = text;
    return title;
}

}  // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Severity)

class TestLint : public QObject {
    Q_OBJECT

private slots:
    void nothingIsWrong() {
        const Story story;
        QVERIFY2(story.issues().empty(), qPrintable(listed(story.issues())));
    }

    void finds_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<bool>("fixable");
        const auto row = [](const char* name, const char* rule, const char* subject, Severity severity, bool fixable,
                            const Change& change) {
            QTest::newRow(name) << change << QString(rule) << QString(subject) << severity << fixable;
        };
        row("blank in a draft", "draft", "sentence-1", Severity::Error, false, [](Story& s) {
            s.project.script.draft = true;
            s.project.script.scenes[0].sentences[0].text = "Bees are [one word].";
        });
        row("blank elsewhere", "draft", "sentence-1", Severity::Warning, false,
            [](Story& s) { s.project.script.scenes[0].sentences[0].text = "Bees are ____ and loud."; });
        row("not made", "not-made", "film", Severity::Error, false, [](Story& s) { s.unmade = {"music"}; });
        row("scene without sentences", "empty-scene", "scene-4", Severity::Error, true,
            [](Story& s) { s.project.script.scenes[1].sentences.clear(); });
        row("hidden picture", "empty-scene", "scene-4", Severity::Error, true, [](Story& s) {
            Override hidden;
            hidden.hidden = true;
            s.edit(SetOverride{"image/scene-4", hidden});
        });
        row("not made, and so not heard", "not-made", "film", Severity::Error, false, [](Story& s) {
            s.unmade = {"music"};
            s.facts.loudnessLufs = -70;
        });
        row("missing media", "missing-media", "scene-4", Severity::Error, false, [](Story& s) {
            s.facts.missingMedia = {{"scene-4", "It is not there."}};
        });
        row("missing font", "missing-font", "film", Severity::Error, false, [](Story& s) {
            s.facts.missingFonts = {{"film", "Anton is not installed."}};
        });
        row("too long", "length", "film", Severity::Error, false,
            [](Story& s) { s.platform.longest = Duration::seconds(5); });
        row("too short", "length", "film", Severity::Error, false,
            [](Story& s) { s.platform.shortest = Duration::seconds(30); });
        row("frame rate too high", "frame-rate", "film", Severity::Warning, true, [](Story& s) {
            s.project.canvas.rate = {120, 1};
        });
        row("long title", "title-length", "film", Severity::Warning, true, [](Story& s) {
            s.project.script.title = "A title that is much longer than any platform would ever want to show";
        });
        row("long description", "title-length", "film", Severity::Warning, false,
            [](Story& s) { s.project.script.description = std::string(120, 'a'); });
        row("caption under buttons", "safe-area", "sentence-1", Severity::Warning, true, [](Story& s) {
            s.project.canvas.safe = {};
            s.facts.captions = {caption("sentence-1", {200, 1500, 500, 100})};
        });
        row("caption at the side", "safe-area", "sentence-1", Severity::Warning, false, [](Story& s) {
            s.facts.captions = {caption("sentence-1", {500, 1000, 560, 100})};
        });
        row("left side, from right to left", "safe-area", "sentence-1", Severity::Warning, true, [](Story& s) {
            s.facts.rightToLeft = true;
            s.facts.captions = {caption("sentence-1", {60, 1000, 500, 100})};
        });
        row("small letters", "text-size", "sentence-1", Severity::Warning, true, [](Story& s) {
            s.facts.captions = {caption("sentence-1", {200, 1000, 500, 100}, 30)};
        });
        row("weak caption", "contrast", "sentence-1", Severity::Warning, true, [](Story& s) {
            s.project.look.captionStyle = "clean";
            s.facts.captions = {caption("sentence-1", {200, 1000, 500, 100}, 100, 1.4)};
        });
        row("read too fast", "reading-speed", "sentence-1", Severity::Warning, true, [](Story& s) {
            s.edit(SetCaptionText{s.scene(0).sentences[0].id,
                                  "This is how the bees of all the countries of this earth dance together."});
        });
        row("no word at the start", "hook", "scene-2", Severity::Warning, false, [](Story& s) {
            s.change = [](Cut& cut) { cut.captions.erase(cut.captions.begin(), cut.captions.begin() + 2); };
        });
        row("no word at all", "hook", "scene-2", Severity::Warning, false,
            [](Story& s) { s.change = [](Cut& cut) { cut.captions.clear(); }; });
        row("long pause", "dead-air", "scene-4", Severity::Warning, false, [](Story& s) {
            s.change = [](Cut& cut) {
                std::erase_if(cut.captions, [](const CutCaption& caption) { return caption.origin == "sentence-3"; });
                for (CutPicture& picture : cut.pictures)
                    picture.range.start =
                        picture.origin == "scene-4" ? TimePoint{} + Duration::seconds(1) : picture.range.start;
                cut.pictures.erase(cut.pictures.begin());
            };
        });
        row("long ending", "dead-air", "film", Severity::Warning, false, [](Story& s) {
            s.change = [](Cut& cut) {
                cut.duration = cut.duration + Duration::seconds(4);
                cut.pictures.clear();
            };
        });
        row("same picture", "same-picture", "scene-4", Severity::Warning, false,
            [](Story& s) { s.change = [](Cut& cut) { cut.pictures[1].layers = cut.pictures[0].layers; }; });
        row("black at the start", "black-frames", "scene-2", Severity::Warning, false, [](Story& s) {
            s.facts.black = {{{}, TimePoint{} + Duration::milliseconds(200)}};
        });
        row("black", "black-frames", "scene-2", Severity::Warning, false, [](Story& s) {
            s.facts.black = {{TimePoint{} + Duration::seconds(1), TimePoint{} + Duration::seconds(2)}};
        });
        row("frozen", "frozen-frames", "scene-2", Severity::Warning, false, [](Story& s) {
            s.facts.frozen = {{{}, TimePoint{} + Duration::seconds(4)}};
        });
        row("too loud", "loudness", "film", Severity::Warning, false, [](Story& s) { s.facts.loudnessLufs = -9; });
        row("too soft", "loudness", "film", Severity::Warning, false, [](Story& s) { s.facts.loudnessLufs = -20; });
        row("silent", "loudness", "film", Severity::Warning, false, [](Story& s) { s.facts.loudnessLufs = -70; });
        row("peaks", "true-peak", "film", Severity::Warning, false, [](Story& s) { s.facts.truePeakDb = -0.2; });
        row("unknown licence", "licence", "scene-2", Severity::Warning, false, [](Story& s) {
            AssetRecord image = *s.assets.find("image/scene-2");
            image.fingerprint += " again";
            image.licence = " ";
            s.assets = s.assets.with(image);
        });
        row("not for profit", "licence", "scene-2", Severity::Warning, false, [](Story& s) {
            AssetRecord image = *s.assets.find("image/scene-2");
            image.fingerprint += " again";
            image.licence = "CC BY-NC 4.0";
            s.assets = s.assets.with(image);
        });
        row("own media", "licence", "film", Severity::Hint, false, [](Story& s) {
            Override own;
            own.media = {std::string(64, '0'), "jpg"};
            s.edit(SetOverride{"image/scene-4", own});
        });
        row("made by a model", "ai-disclosure", "film", Severity::Hint, true, [](Story& s) {
            AssetRecord image = *s.assets.find("image/scene-2");
            image.fingerprint += " again";
            image.provider = image.parts.provider = "comfyui";
            s.assets = s.assets.with(image);
        });
    }
    void finds() {
        QFETCH(Change, change);
        QFETCH(QString, rule);
        QFETCH(QString, subject);
        QFETCH(Severity, severity);
        QFETCH(bool, fixable);
        Story story;
        change(story);
        const std::vector<Issue> issues = story.issues();
        QVERIFY2(issues.size() == 1, qPrintable(listed(issues)));
        QCOMPARE(QString::fromStdString(issues[0].rule), rule);
        QCOMPARE(QString::fromStdString(issues[0].subject), subject);
        QCOMPARE(issues[0].severity, severity);
        QCOMPARE(!issues[0].fix.empty(), fixable);
        QCOMPARE(!issues[0].fixLabel.empty(), fixable);
        QVERIFY(issues[0].message.size() > 10 && issues[0].message.ends_with("."));
        if (fixable)
            QVERIFY(applyAll(story.project, issues[0].fix));
    }

    void fixesCure_data() {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
        row("frame rate", [](Story& s) { s.project.canvas.rate = {100, 1}; });
        row("title", [](Story& s) {
            s.project.script.title = "Ein Titel mit Umlauten: \u00e4\u00f6\u00fc, der viel zu lang ist";
        });
        row("hidden picture", [](Story& s) {
            Override hidden;
            hidden.hidden = true;
            s.edit(SetOverride{"image/scene-4", hidden});
        });
        row("no sentence", [](Story& s) { s.project.script.scenes[1].sentences.clear(); });
        row("reading speed", [](Story& s) {
            s.edit(SetCaptionText{s.scene(0).sentences[0].id,
                                  "This is how the bees of all the countries of this earth dance together."});
        });
        row("own picture twice", [](Story& s) {
            Override own;
            own.media = {std::string(64, '0'), "jpg"};
            s.edit(SetOverride{"image/scene-2", own});
            s.edit(SetOverride{"image/scene-4", own});
        });
        row("title shown too shortly", [](Story& s) {
            s.withTitle(titleOf("Bees dance in the dark of their hive"), Duration::milliseconds(500));
        });
        row("disclosure", [](Story& s) {
            AssetRecord image = *s.assets.find("image/scene-2");
            image.fingerprint += " again";
            image.provider = image.parts.provider = "comfyui";
            s.assets = s.assets.with(image);
        });
    }
    void fixesCure() {
        QFETCH(Change, change);
        Story story;
        change(story);
        story.facts.titles.clear();
        for (const CutOverlay& overlay : story.cut().overlays)
            story.facts.titles.push_back(
                {overlay.origin, overlay.range, overlay.title.text, overlay.layer.box, 90, 10});
        const std::vector<Issue> issues = story.issues();
        const std::vector<Edit> edits = combinedFixes(issues);
        QVERIFY2(!edits.empty(), qPrintable(listed(issues)));
        auto fixed = applyAll(story.project, edits);
        QVERIFY2(fixed, fixed ? "" : fixed.error().message.c_str());
        story.project = std::move(*fixed);
        for (const CutOverlay& overlay : story.cut().overlays)
            story.facts.titles = {{overlay.origin, overlay.range, overlay.title.text, overlay.layer.box, 90, 10}};
        for (const Issue& issue : story.issues())
            QVERIFY2(issue.severity == Severity::Hint && issue.fix.empty(), qPrintable(listed(story.issues())));
    }

    /// The title is drawn in the middle of its box; both move so far that what is drawn is inside.
    void titlesMoveIntoTheSafeArea_data() {
        QTest::addColumn<QRectF>("drawn");
        QTest::addColumn<QRectF>("box");
        QTest::newRow("too far right") << QRectF(400, 400, 600, 100) << QRectF(300, 300, 800, 300);
        QTest::newRow("too low") << QRectF(200, 1700, 500, 100) << QRectF(100, 1600, 700, 300);
        QTest::newRow("too high and left") << QRectF(0, 0, 500, 100) << QRectF(-100, -100, 700, 300);
        QTest::newRow("too wide") << QRectF(0, 400, 1080, 200) << QRectF(0, 300, 1080, 400);
    }
    void titlesMoveIntoTheSafeArea() {
        QFETCH(QRectF, drawn);
        QFETCH(QRectF, box);
        Story story;
        story.withTitle(titleOf("Bees"), Duration::seconds(2));
        const ClipId id = story.project.timeline.clips.back().id;
        story.edit(SetClipBox{id, {box.x(), box.y(), box.width(), box.height()}});
        story.facts.titles = {{toText(id),
                               story.cut().overlays[0].range,
                               "Bees",
                               {drawn.x(), drawn.y(), drawn.width(), drawn.height()},
                               90,
                               10}};
        const std::vector<Issue> issues = story.issues();
        QVERIFY2(issues.size() == 1 && issues[0].rule == "safe-area", qPrintable(listed(issues)));
        const Box moved = std::get<SetClipBox>(issues[0].fix.at(0)).box;
        const double factor = moved.width / box.width();
        const QRectF now(moved.x + (drawn.x() - box.x()) * factor, moved.y + (drawn.y() - box.y()) * factor,
                         drawn.width() * factor, drawn.height() * factor);
        const SafeArea& safe = story.platform.safe;
        const QRectF area(QPointF(safe.left * 1080, safe.top * 1920),
                          QPointF((1 - safe.right) * 1080, (1 - safe.bottom) * 1920));
        QVERIFY2(area.adjusted(-2, -2, 2, 2).contains(now),
                 qPrintable(QString("%1 %2 %3 %4").arg(now.x()).arg(now.y()).arg(now.width()).arg(now.height())));
        QVERIFY(factor <= 1);
    }

    void titlesAreRead_data() {
        QTest::addColumn<double>("size");
        QTest::addColumn<double>("contrast");
        QTest::addColumn<QString>("rule");
        QTest::newRow("fine") << 90.0 << 9.0 << "";
        QTest::newRow("small") << 20.0 << 9.0 << "text-size";
        QTest::newRow("weak") << 90.0 << 1.5 << "contrast";
        QTest::newRow("not measured") << 90.0 << 0.0 << "";
    }
    void titlesAreRead() {
        QFETCH(double, size);
        QFETCH(double, contrast);
        QFETCH(QString, rule);
        Story story;
        CutTitle title = titleOf("Bees");
        title.size = size / 1080;
        story.withTitle(title, Duration::seconds(2));
        const CutOverlay overlay = story.cut().overlays[0];
        story.facts.titles = {{overlay.origin, overlay.range, "Bees", overlay.layer.box, size, contrast}};
        const std::vector<Issue> issues = story.issues();
        QCOMPARE(issues.size(), rule.isEmpty() ? std::size_t{0} : std::size_t{1});
        if (rule.isEmpty())
            return;
        QCOMPARE(QString::fromStdString(issues[0].rule), rule);
        QVERIFY(applyAll(story.project, issues[0].fix));
    }

    void passes_data() {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
        row("footnote", [](Story& s) { s.project.script.scenes[0].sentences[0].text = "This is how bees dance [1]."; });
        row("a short black moment", [](Story& s) {
            s.facts.black = {{TimePoint{} + Duration::seconds(1), TimePoint{} + Duration::milliseconds(1300)}};
        });
        row("a short stop", [](Story& s) { s.facts.frozen = {{{}, TimePoint{} + Duration::seconds(2)}}; });
        row("a title begins", [](Story& s) {
            s.withTitle(titleOf("Bees"), Duration::seconds(3));
            s.change = [](Cut& cut) { cut.captions.erase(cut.captions.begin(), cut.captions.begin() + 2); };
        });
        row("own sound in a pause", [](Story& s) {
            s.change = [](Cut& cut) {
                std::erase_if(cut.captions, [](const CutCaption& caption) { return caption.origin == "sentence-3"; });
                CutSound sound;
                sound.origin = "clip-9";
                sound.range = {TimePoint{}, TimePoint{} + cut.duration};
                cut.sounds.push_back(sound);
            };
        });
        row("said that a model made it", [](Story& s) {
            AssetRecord image = *s.assets.find("image/scene-2");
            image.fingerprint += " again";
            image.provider = image.parts.provider = "comfyui";
            s.assets = s.assets.with(image);
            s.project.script.hashtags = "#bees #AI";
        });
        row("the mix could not be made", [](Story& s) { s.facts.loudnessLufs = s.facts.truePeakDb = std::nullopt; });
        row("no limits known", [](Story& s) {
            s.platform.lowestRate = s.platform.highestRate = 0;
            s.project.canvas.rate = {120, 1};
        });
        row("measure of a title that is gone", [](Story& s) {
            s.facts.titles = {
                {"clip-99", {{}, TimePoint{} + Duration::seconds(3)}, "Bees", {200, 1000, 300, 100}, 90, 10}};
        });
    }
    void passes() {
        QFETCH(Change, change);
        Story story;
        change(story);
        QVERIFY2(story.issues().empty(), qPrintable(listed(story.issues())));
    }

    void missingOwnMediaAreTakenAway() {
        Story story;
        story.withTitle(titleOf("Bees"), Duration::seconds(2));
        const std::string clip = toText(story.project.timeline.clips.back().id);
        story.facts.missingMedia = {{clip, "It is not there."}};
        story.facts.missingFonts = {{clip, "Its font is not installed."}};
        const std::vector<Issue> issues = story.issues();
        QCOMPARE(issues.size(), std::size_t{2});
        for (const Issue& issue : issues)
            QVERIFY(applyAll(story.project, issue.fix));
        Override own;
        own.media = {std::string(64, '0'), "wav"};
        story.edit(SetOverride{"voice/sentence-3", own});
        story.facts.missingFonts.clear();
        story.facts.missingMedia = {{"sentence-3", "It is not there."}};
        const std::vector<Issue> voice = story.issues();
        QCOMPARE(voice[0].rule, std::string("missing-media"));
        const auto fixed = applyAll(story.project, voice[0].fix);
        QVERIFY(fixed && fixed->timeline.overrides.empty());
    }

    /// Two fixes that set the canvas would undo each other.
    void fixesDoNotUndoEachOther() {
        Story story;
        story.project.canvas.rate = {120, 1};
        story.project.canvas.safe = {};
        story.facts.captions = {caption("sentence-1", {200, 1500, 500, 100})};
        const std::vector<Issue> issues = story.issues();
        QCOMPARE(issues.size(), std::size_t{2});
        QCOMPARE(combinedFixes(issues).size(), std::size_t{1});
    }

    void errorsComeFirst() {
        Story story;
        story.facts.frozen = {{{}, TimePoint{} + Duration::seconds(4)}};
        story.unmade = {"music"};
        const std::vector<Issue> issues = story.issues();
        QCOMPARE(issues.size(), std::size_t{2});
        QCOMPARE(issues[0].severity, Severity::Error);
    }

    void safeAreas() {
        const Story story;
        QCOMPARE(safeAreaOn(story.platform, 1080, 1920), story.platform.safe);
        QCOMPARE(safeAreaOn(story.platform, 540, 960, true).left, story.platform.safe.right);
        QCOMPARE(safeAreaOn(story.platform, 1080, 1080).bottom, 0.05);
    }
};

QTEST_APPLESS_MAIN(TestLint)
#include "tst_lint.moc"
