#include <QTest>

#include "core/model/edit.h"
#include "core/model/project_json.h"
#include "core/model/validate.h"
#include "tests/support/project_builder.h"

using namespace sw;
using test::projectOf;

namespace {

/// The script as text: scenes in brackets, sentences behind bars.
std::string drawing(const Project& project) {
    std::string out;
    for (const Scene& scene : project.script.scenes) {
        out += "[";
        for (const Sentence& sentence : scene.sentences)
            out += (out.back() == '[' ? "" : "|") + sentence.text;
        out += "]";
    }
    return out;
}

Edit edit(const char* json) {
    const auto parsed = editFromJson(Json::parse(json));
    return parsed ? *parsed : Edit();
}

}  // namespace

class TestEdit : public QObject {
    Q_OBJECT

private slots:
    void scriptEdits_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("after");
        // The project is [a b|c d][e f], with sentences 1, 2 in scene 3 and sentence 4 in scene 5.
        QTest::newRow("text") << QByteArray(R"({"edit":"SetSentenceText","sentence":"sentence-2","text":" x "})")
                              << QByteArray("[a b|x][e f]");
        QTest::newRow("insert") << QByteArray(R"({"edit":"InsertSentence","scene":"scene-3","index":1,"text":"n"})")
                                << QByteArray("[a b|n|c d][e f]");
        QTest::newRow("insert far behind is at the end")
            << QByteArray(R"({"edit":"InsertSentence","scene":"scene-3","index":99,"text":"n"})")
            << QByteArray("[a b|c d|n][e f]");
        QTest::newRow("remove") << QByteArray(R"({"edit":"RemoveSentence","sentence":"sentence-1"})")
                                << QByteArray("[c d][e f]");
        QTest::newRow("removing the only sentence removes the scene")
            << QByteArray(R"({"edit":"RemoveSentence","sentence":"sentence-4"})") << QByteArray("[a b|c d]");
        QTest::newRow("move sentence") << QByteArray(R"({"edit":"MoveSentence","sentence":"sentence-1","scene":"scene-5","index":0})")
                                       << QByteArray("[c d][a b|e f]");
        QTest::newRow("split") << QByteArray(R"({"edit":"SplitSentence","sentence":"sentence-1","word":1})")
                               << QByteArray("[a|b|c d][e f]");
        QTest::newRow("join") << QByteArray(R"({"edit":"JoinSentence","sentence":"sentence-1"})")
                              << QByteArray("[a b c d][e f]");
        QTest::newRow("insert scene") << QByteArray(R"({"edit":"InsertScene","index":1,"text":"n","picturePrompt":""})")
                                      << QByteArray("[a b|c d][n][e f]");
        QTest::newRow("remove scene") << QByteArray(R"({"edit":"RemoveScene","scene":"scene-3"})") << QByteArray("[e f]");
        QTest::newRow("move scene") << QByteArray(R"({"edit":"MoveScene","scene":"scene-5","index":0})")
                                    << QByteArray("[e f][a b|c d]");
    }
    void scriptEdits() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, after);
        const Project before = projectOf({{"a b", "c d"}, {"e f"}});
        const Result<Applied> applied = sw::apply(before, edit(json.constData()));
        QVERIFY2(applied, applied ? "" : applied.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(drawing(applied->project)), after);
        QVERIFY(validate(applied->project).empty());
    }

    void wrongEdits_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("unknown name") << QByteArray(R"({"edit":"SetSentenceTxt"})") << QByteArray("Did you mean SetSentenceText?");
        QTest::newRow("no name") << QByteArray(R"({"text":"a"})") << QByteArray("\"edit\"");
        QTest::newRow("missing member") << QByteArray(R"({"edit":"SetSentenceText","sentence":"sentence-1"})")
                                        << QByteArray("needs \"text\"");
        QTest::newRow("unknown member")
            << QByteArray(R"({"edit":"RemoveScene","scene":"scene-3","x":1})") << QByteArray("no member \"x\"");
        QTest::newRow("wrong type") << QByteArray(R"({"edit":"SetSentenceText","sentence":3,"text":"a"})")
                                    << QByteArray("\"sentence\" must be an identity");
        QTest::newRow("no such sentence")
            << QByteArray(R"({"edit":"SetSentenceText","sentence":"sentence-77","text":"a"})") << QByteArray("sentence-77");
        QTest::newRow("empty text") << QByteArray(R"({"edit":"SetSentenceText","sentence":"sentence-1","text":"  "})")
                                    << QByteArray("cannot be empty");
        QTest::newRow("split beyond") << QByteArray(R"({"edit":"SplitSentence","sentence":"sentence-1","word":2})")
                                      << QByteArray("between 1 and 1");
        QTest::newRow("join last") << QByteArray(R"({"edit":"JoinSentence","sentence":"sentence-4"})")
                                   << QByteArray("no sentence after");
        QTest::newRow("speed") << QByteArray(R"({"edit":"SetVoice","voice":"","speed":9})") << QByteArray("between 0.5 and 2");
        const auto language = [](const char* name, const Json& edit, const char* tag, const char* part) {
            QTest::addRow("%s: %s", name, tag) << QByteArray::fromStdString(edit.dump()) << QByteArray(part);
        };
        for (const char* tag : {"en-/../x", "e", "en-", "12", "en--US", "en-toolongpart", "zh-Hant-TW-aaaaaaaa-bbbbbbbb-cccccccc"}) {
            language("no language of the brief", {{"edit", "SetBrief"}, {"brief", {{"language", tag}}}}, tag, "names no language");
            language("no language of the script", {{"edit", "AdoptScript"}, {"script", {{"language", tag}, {"scenes", Json::array({{{"sentences", {"a b"}}}})}}}},
                     tag, "names no language");
        }
        for (const char* tag : {"", "auto", "de", "pt-BR", "zh-Hant-TW", "es-419", "en_GB", "sl-rozaj-biske"})
            language("a language", {{"edit", "SetBrief"}, {"brief", {{"seconds", 30}, {"language", tag}}}}, tag, "it was applied");
        QTest::newRow("odd canvas") << QByteArray(R"({"edit":"SetCanvas","canvas":{"width":1081,"height":1920}})")
                                    << QByteArray("even");
        QTest::newRow("frame rate")
            << QByteArray(R"({"edit":"SetCanvas","canvas":{"width":1080,"height":1920,"rate":{"num":0,"den":1}}})")
            << QByteArray("frame rate");
    }
    void wrongEdits() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, part);
        const Project before = projectOf({{"a b", "c d"}, {"e f"}});
        const Result<Edit> parsed = editFromJson(Json::parse(json.toStdString()));
        const std::string message = !parsed ? parsed.error().message : [&] {
            const Result<Applied> applied = sw::apply(before, *parsed);
            return applied ? std::string("it was applied") : applied.error().message;
        }();
        QVERIFY2(message.find(part.toStdString()) != std::string::npos, message.c_str());
    }

    void everyEditSurvivesJson() {
        const Json schemas = editSchemas();
        QVERIFY(schemas.size() >= 30);
        for (const auto& [name, entry] : schemas.items()) {
            // A minimal document of each schema must be read as that edit and written back with all its members.
            Json document = {{"edit", name}};
            for (const auto& [member, shape] : entry["schema"]["properties"].items()) {
                if (member == "edit")
                    continue;
                const std::string type = shape.value("type", "");
                document[member] = shape.contains("enum")  ? shape["enum"][0]
                                   : type == "string"      ? Json("")
                                   : type == "integer"     ? Json(1)
                                   : type == "number"      ? Json(1.0)
                                   : type == "boolean"     ? Json(false)
                                   : type == "array"       ? Json::array()
                                                           : Json::object();
            }
            const Result<Edit> read = editFromJson(document);
            QVERIFY2(read, (name + ": " + (read ? "" : read.error().message)).c_str());
            const Json written = editToJson(*read);
            QCOMPARE(written["edit"].get<std::string>(), name);
            const Result<Edit> again = editFromJson(written);
            QVERIFY(again);
            QCOMPARE(editToJson(*again).dump(), written.dump());
        }
    }

    void adoptingAScriptKeepsWhatIsStillThere() {
        Project project = projectOf({{"One stays."}, {"Two goes."}});
        const SentenceId kept = project.script.scenes[0].sentences[0].id;
        const SceneId keptScene = project.script.scenes[0].id;
        const Json script = {{"title", "New"},
                             {"scenes", {{{"description", "Three comes."}}, {{"description", "One stays."}}}}};
        const Result<Applied> applied = sw::apply(project, AdoptScript{script});
        QVERIFY(applied);
        const Script& now = applied->project.script;
        QCOMPARE(now.scenes[1].sentences[0].id.value, kept.value);
        QCOMPARE(now.scenes[1].id.value, keptScene.value);
        QVERIFY(now.scenes[0].sentences[0].id.value > project.lastId);
        QVERIFY(validate(applied->project).empty());
    }

    void clipsOfSomethingRemovedHangOnItsSuccessor() {
        Project project = projectOf({{"a"}, {"b"}});
        Clip clip;
        clip.duration = Duration::seconds(1);
        project = sw::apply(project, AddTrack{TrackKind::Sound, "mine"})->project;
        clip.track = project.timeline.tracks[0].id;
        clip.anchor = {AnchorKind::Sentence, {}, project.script.scenes[0].sentences[0].id, 0};
        const Result<Applied> added = sw::apply(project, AddClip{clip});
        QVERIFY(added);
        QCOMPARE(added->made, std::string("clip-6"));
        const Result<Applied> removed = sw::apply(added->project, RemoveScene{project.script.scenes[0].id});
        QVERIFY(removed);
        QCOMPARE(removed->project.timeline.clips[0].anchor.scene.value, project.script.scenes[1].id.value);
        QVERIFY(validate(removed->project).empty());
    }

    void aClipsSound() {
        Project project = sw::apply(projectOf({{"a"}}), AddTrack{TrackKind::Sound, "mine"})->project;
        Clip clip;
        clip.track = project.timeline.tracks[0].id;
        clip.duration = Duration::seconds(1);
        const Result<Applied> added = sw::apply(project, AddClip{clip});
        QVERIFY(added);
        const auto changed = [&](Json json) {
            json.update({{"edit", "SetClipSound"}, {"clip", added->made}, {"gainDb", 0}, {"fadeIn", 0}, {"fadeOut", 0}});
            const Result<Edit> edit = editFromJson(json);
            const Result<Applied> applied = edit ? sw::apply(project, *edit) : tl::unexpected(edit.error());
            if (applied)
                project = applied->project;
            return applied ? std::string() : applied.error().message;
        };
        project = added->project;
        QCOMPARE(changed({{"fadeCurve", "equal-power"}, {"pan", -0.5}}), std::string());
        QCOMPARE(changed({}), std::string());  // what is not said stays
        QVERIFY(project.timeline.clips[0].fadeCurve == FadeCurve::EqualPower);
        QCOMPARE(project.timeline.clips[0].pan, -0.5);
        QCOMPARE(changed({{"pan", 1.5}}), std::string("The pan must be between -1 and 1."));
        QCOMPARE(changed({{"fadeCurve", "steep"}}), std::string("\"fadeCurve\" must be one of s-curve, linear, equal-power."));
    }

    void clipsMoveAsTheyAreTold() {
        const Project project = withClip();
        const ClipId clip = project.timeline.clips[0].id;
        OverlayAnimation animation;
        animation.in = "bounce";
        animation.loop = "float";
        animation.inDuration = Duration::milliseconds(700);
        const Edit edit = SetClipAnimation{clip, animation};
        const Result<Edit> read = editFromJson(editToJson(edit));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const Result<Applied> applied = sw::apply(project, *read);
        QVERIFY(applied);
        QVERIFY(applied->project.timeline.clips[0].animation == animation);
        QVERIFY(validate(applied->project).empty());
    }

    void clipsCanBeTitles() {
        const Project project = withClip();
        CutTitle title;
        title.text = "Seven\nseas";
        title.boxColour = "#80000000";
        title.align = "left";
        const Edit edit = SetClipTitle{project.timeline.clips[0].id, title};
        const Result<Edit> read = editFromJson(editToJson(edit));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const Result<Applied> applied = sw::apply(project, *read);
        QVERIFY(applied);
        QVERIFY(applied->project.timeline.clips[0].title == title);
    }

    void wrongLooksOfClips_data() {
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<QByteArray>("part");
        const auto edit = [](const char* name, const char* member, const char* clip, const Json& value) {
            return QByteArray::fromStdString(Json{{"edit", name}, {"clip", clip}, {member, value}}.dump());
        };
        const auto animation = [&](const Json& value) { return edit("SetClipAnimation", "animation", "clip-6", value); };
        const auto title = [&](const Json& value) { return edit("SetClipTitle", "title", "clip-6", value); };
        QTest::newRow("no clip") << edit("SetClipTitle", "title", "clip-99", Json::object()) << QByteArray("no clip \"clip-99\"");
        QTest::newRow("animation") << animation({{"in", "popp"}}) << QByteArray("Did you mean \"pop\"?");
        QTest::newRow("part") << animation({{"loop", "typewriter"}}) << QByteArray("Choose one of: none, pulse");
        QTest::newRow("length") << animation({{"inDuration", -1}}) << QByteArray("a minute long");
        QTest::newRow("colour") << title({{"fill", "reddish"}}) << QByteArray("\"#ffde28\"");
        QTest::newRow("no colour") << title({{"outlineColour", ""}}) << QByteArray("must be a colour");
        QTest::newRow("plate") << title({{"boxColour", "#12345"}}) << QByteArray("plate");
        QTest::newRow("size") << title({{"size", 3}}) << QByteArray("between 1 and 100");
        QTest::newRow("outline") << title({{"outline", -0.1}}) << QByteArray("outline");
        QTest::newRow("weight") << title({{"weight", 5000}}) << QByteArray("100 and 900");
        QTest::newRow("align") << title({{"align", "justify"}}) << QByteArray("left, centre or right");
        QTest::newRow("font") << title({{"font", ""}}) << QByteArray("needs a font");
    }
    void wrongLooksOfClips() {
        QFETCH(QByteArray, edit);
        QFETCH(QByteArray, part);
        const Result<Edit> read = editFromJson(Json::parse(edit.toStdString()));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const Result<Applied> applied = sw::apply(withClip(), *read);
        QVERIFY(!applied);
        QVERIFY2(applied.error().message.find(part.toStdString()) != std::string::npos, applied.error().message.c_str());
    }

    void markers() {
        const Project project = projectOf({{"a"}, {"b"}});
        Marker marker{
            {}, {AnchorKind::Scene, project.script.scenes[0].id, {}, 0}, Duration::seconds(1), "Here", "#00ff80", {}};
        const Result<Applied> added = sw::apply(project, AddMarker{marker});
        QVERIFY(added);
        QCOMPARE(added->made, std::string("marker-5"));
        marker.id = {5};
        QVERIFY(added->project.timeline.markers == std::vector<Marker>{marker});
        // It stays when what it hangs on goes away.
        const Project less = sw::apply(added->project, RemoveScene{project.script.scenes[0].id})->project;
        QVERIFY(less.timeline.markers[0].anchor.scene == project.script.scenes[1].id);
        QVERIFY(validate(less).empty());
        marker.name = "There";
        QVERIFY(sw::apply(added->project, SetMarker{marker})->project.timeline.markers[0] == marker);
        marker.colour = "green";
        QCOMPARE(sw::apply(project, AddMarker{marker}).error().message,
                 std::string("A marker's colour must be written as #rrggbb, not \"green\"."));
        marker.id = {6};
        QCOMPARE(sw::apply(added->project, SetMarker{marker}).error().code, ErrorCode::NotFound);
        QVERIFY(sw::apply(added->project, RemoveMarker{{5}})->project.timeline.markers.empty());
        QCOMPARE(sw::apply(project, RemoveMarker{{5}}).error().code, ErrorCode::NotFound);
    }

    void scenesAreHeldAndRolled() {
        const Project project = projectOf({{"a"}, {"b"}});
        const SceneId id = project.script.scenes[0].id;
        const Project held =
            *applyAll(project, {SetSceneHold{id, Duration::seconds(1)}, SetSceneLead{id, -Duration::seconds(1)}});
        QVERIFY(held.script.scenes[0].hold == Duration::seconds(1) &&
                held.script.scenes[0].lead == -Duration::seconds(1));
        QVERIFY(!sw::apply(project, SetSceneHold{id, -Duration{1}}));
        QVERIFY(!sw::apply(project, SetSceneLead{id, Duration::seconds(601)}));
        QCOMPARE(sw::apply(project, SetSceneHold{{99}, {}}).error().code, ErrorCode::NotFound);
        // An adopted script keeps what it does not name.
        const Result<Applied> adopted =
            sw::apply(held, AdoptScript{{{"title", "t"}, {"scenes", {{{"description", "a"}}}}}});
        QVERIFY(adopted);
        QVERIFY(adopted->project.script.scenes[0].hold == Duration::seconds(1));
    }

    void takesAndLocks() {
        const Project project = projectOf({{"a"}});
        const Project taken = sw::apply(project, SetTake{"music", 2})->project;
        QCOMPARE(taken.timeline.overrides.at("music").take, 2);
        QVERIFY(sw::apply(taken, SetTake{"music", 0})->project == project);
        const Project locked = sw::apply(taken, SetLocked{"music", true, "f00d"})->project;
        QCOMPARE(locked.timeline.overrides.at("music").lockedTo, std::string("f00d"));
        QVERIFY(sw::apply(locked, SetLocked{"music", false})->project == taken);
        QVERIFY(!sw::apply(project, SetTake{"music", -1}));
        QVERIFY(!sw::apply(project, SetTake{"", 1}));
        QCOMPARE(editLabel(SetLocked{"music", true}), std::string("Lock"));
        QCOMPARE(editLabel(SetLocked{"music", false}), std::string("Unlock"));
    }

    void theBin() {
        MediaItem item;
        item.media = {std::string(64, 'd'), "mp4"};
        item.name = "beach.mp4";
        const Project bare = withClip();
        const Project project = sw::apply(bare, AddMedia{item})->project;
        QVERIFY(project.media.at(item.media.digest) == item);
        QCOMPARE(sw::apply(project, AddMedia{item}).error().code, ErrorCode::Exists);
        item.folder = "summer";
        QVERIFY(sw::apply(project, SetMedia{item})->project.media.at(item.media.digest).folder == "summer");
        QCOMPARE(sw::apply(bare, SetMedia{item}).error().code, ErrorCode::NotFound);
        QVERIFY(sw::apply(project, RemoveMedia{item.media})->project == bare);
        QCOMPARE(sw::apply(bare, RemoveMedia{item.media}).error().code, ErrorCode::NotFound);
        const Project used = sw::apply(project, ReplaceClipMedia{bare.timeline.clips[0].id, item.media, {}})->project;
        const Result<Applied> refused = sw::apply(used, RemoveMedia{item.media});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("is used by clip-6") != std::string::npos,
                 refused.error().message.c_str());
        item.media = {"../x", "mp4"};
        QVERIFY(!sw::apply(bare, AddMedia{item}));
    }

    void wrongMembersAreFound_data() {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const char* patch, const char* part) {
            QTest::newRow(name) << QByteArray(patch) << QByteArray(part);
        };
        row("hold", R"([{"op":"add","path":"/script/scenes/0/hold","value":-1}])", "cannot end before");
        row("keys out of order",
            R"([{"op":"add","path":"/timeline/clips/0/keyframes","value":[{"at":9,"property":"x"},{"at":1,"property":"x"}]}])",
            "in order of time");
        row("crop", R"([{"op":"add","path":"/timeline/clips/0/crop","value":{"x":0.5,"width":1,"height":1}}])",
            "beyond the media");
        row("rotation", R"([{"op":"add","path":"/timeline/clips/0/rotation","value":1e9}])", "rotation");
        row("group that is a scene", R"([{"op":"add","path":"/timeline/clips/0/group","value":"group-2"}])",
            "same identity");
        row("group that never was", R"([{"op":"add","path":"/timeline/clips/0/group","value":"group-99"}])",
            "beyond the highest");
        row("marker of nothing",
            R"([{"op":"add","path":"/timeline/markers","value":[{"id":"marker-7","anchor":{"kind":"scene","scene":"scene-99"}}]}])",
            "does not exist");
        row("take", R"([{"op":"add","path":"/timeline/overrides","value":{"music":{"take":-2}}}])", "A take must be");
        row("words out of order",
            R"([{"op":"add","path":"/timeline/overrides","value":{"voice/sentence-1":{"words":[{"text":"a","range":{"start":9,"end":10}},{"text":"b","range":{"start":1,"end":2}}]}}}])",
            "in order of time");
        row("media under another name",
            R"([{"op":"add","path":"/media","value":{"x":{"media":{"digest":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee","extension":"mp4"}}}}])",
            "another one's name");
        row("media without a file", R"([{"op":"add","path":"/media","value":{"":{"name":"x"}}}])",
            "file of the media folder");
    }
    void wrongMembersAreFound() {
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, part);
        Project project = withClip();
        project.lastId = 8;
        const Json json = projectToJson(project).patch(Json::parse(patch.toStdString()));
        const Result<ReadProject> read = projectFromJson(json);
        QVERIFY(!read);
        QVERIFY2(read.error().message.find(part.toStdString()) != std::string::npos, read.error().message.c_str());
    }

    void transitionsHaveNames() {
        const Project project = projectOf({{"a"}, {"b"}});
        const SceneId scene = project.script.scenes[1].id;
        for (const char* name : {"auto", "", "whip", "page_turn", " Clock "})
            QVERIFY2(sw::apply(project, SetSceneTransition{scene, name}), name);
        const Result<Applied> wrong = sw::apply(project, SetSceneTransition{scene, "page turn"});
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.find("Did you mean \"page_turn\"?") != std::string::npos);
    }

    void allOrNone() {
        const Project project = projectOf({{"a"}, {"b"}});
        const auto id = project.script.scenes[0].sentences[0].id;
        const Result<Project> wrong = applyAll(project, {SetSentenceText{id, "x"}, SetSentenceText{{99}, "y"}});
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.starts_with("Edit 2 (SetSentenceText)"));
        QVERIFY(applyAll(project, {SetSentenceText{id, "x"}}));
    }

private:
    /// With one overlay, "clip-6".
    static Project withClip() {
        Project project = sw::apply(projectOf({{"a"}, {"b"}}), AddTrack{TrackKind::Overlay, "mine"})->project;
        Clip clip;
        clip.duration = Duration::seconds(1);
        clip.track = project.timeline.tracks[0].id;
        return sw::apply(project, AddClip{clip})->project;
    }
};

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
