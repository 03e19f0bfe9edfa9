#include <sys/stat.h>

#include <QTest>
#include <algorithm>

#include "core/model/validate.h"
#include "core/session/version_sharing.h"
#include "tests/support/project_folder.h"
#include "tests/support/show.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

/// Every text with the language before it: a translation that is easy to see.
Translations translated(const std::vector<ShortText>& texts, const std::string& language) {
    Translations all;
    for (const ShortText& text : texts)
        all[text] = language + ": " + text.text;
    return all;
}

std::vector<std::string> idsOf(const std::vector<ShortText>& texts) {
    std::vector<std::string> ids;
    for (const ShortText& text : texts)
        ids.push_back(text.id);
    return ids;
}

/// What is said, sentence by sentence.
std::vector<std::string> spoken(const Project& project) {
    std::vector<std::string> texts;
    for (const Scene& scene : project.script.scenes)
        for (const Sentence& sentence : scene.sentences)
            texts.push_back(sentence.text);
    return texts;
}

ino_t inodeOf(const fs::path& file) {
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? status.st_ino : 0;
}

/// The stages of which something is stale.
std::set<std::string> staleStages(const Plan& plan) {
    std::set<std::string> stages;
    for (const PlannedNode& node : plan.nodes)
        if (node.state != NodeState::Fresh)
            stages.insert(node.key.substr(0, node.key.find('/')));
    return stages;
}

PlatformRules platform(const std::string& name, double side) {
    PlatformRules rules;
    rules.name = name;
    rules.safe.right = side;
    rules.safe.left = 0.05;
    return rules;
}

}  // namespace

/// Stories of shorts and their versions.
class TestVersions : public QObject, test::ProjectFolder {
    Q_OBJECT

    test::FakeStudio m_studio;

    /// A finished short of three scenes: hook, point, closing.
    std::unique_ptr<Session> finished() {
        std::unique_ptr<Session> session = made(m_studio, newFile());
        if (!session || !session->generate({}, {}, {}))
            return nullptr;
        const bool described = session->dispatch(SetDescription{"What bees do.", "#bees"}).has_value();
        return described && session->save() && session->generate({}, {}, {}) ? std::move(session) : nullptr;
    }
    VersionWish wish(const std::string& language) { return {newFile(), language, {}, 0, {}}; }

    /// The version as a project of its own that shares what the source has; translated where that is asked for.
    std::unique_ptr<Session> version(const Session& source, const VersionWish& wanted) {
        const Result<VersionSource> from = versionSource(source);
        if (!from)
            return nullptr;
        const ProjectPtr now =
            m_disk.exists(wanted.file)
                ? Session::openToRead(m_studio.tools(m_disk, m_clock), wanted.file).value()->project()
                : nullptr;
        const Translations texts = translated(textsToTranslate(*from, wanted, now.get()), wanted.language);
        Result<MadeVersion> made = makeVersion(*from, wanted, texts, now.get());
        if (!made)
            return nullptr;
        auto session = Session::create(m_studio.tools(m_disk, m_clock), wanted.file, made->project, true);
        return session && shareAssets(m_disk, *from, **session, {}) ? std::move(*session) : nullptr;
    }
    static SentenceId sentence(const Session& session, std::size_t scene) {
        return session.project()->script.scenes[scene].sentences[0].id;
    }

private slots:
    void init() { m_studio = test::FakeStudio(); }

    void aVersionSpeaksAnotherLanguageAndShowsTheSame() {
        const auto source = finished();
        QVERIFY(source);
        const auto german = version(*source, wish("de"));
        QVERIFY(german);
        const Project& project = *german->project();
        QCOMPARE(project.script.language, std::string("de"));
        QCOMPARE(spoken(project), (std::vector<std::string>{"de: The hook comes first.", "de: A point is made.",
                                                            "de: The end is near."}));
        QCOMPARE(project.script.title, "de: " + source->project()->script.title);
        QCOMPARE(project.script.hashtags, std::string("de: #bees"));
        QCOMPARE(project.script.scenes[1].emphasis, std::vector<std::string>{"de: point"});
        QCOMPARE(project.script.scenes[1].id, source->project()->script.scenes[1].id);
        QVERIFY(isVersionOf(project, german->paths().file, source->paths().file));
        QVERIFY(!isVersionOf(project, german->paths().file, german->paths().file));
        // Whatever is shown or played is there already; the storyboard is only read by pictures that show words.
        const Result<Plan> plan = german->plan();
        QCOMPARE(staleStages(*plan), (std::set<std::string>{"captions", "storyboard", "voice"}));
        const MediaRef picture =
            plan->index.find("image/" + toText(project.script.scenes[0].id))->files.at("background");
        QVERIFY(inodeOf(german->store().path(picture)) != 0);
        QCOMPARE(inodeOf(german->store().path(picture)), inodeOf(source->store().path(picture)));
        const Result<GenerateReport> made = german->generate({}, {}, {});
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QCOMPARE(made->ran.size(), std::size_t{7});  // three voices, their captions, the storyboard
        QCOMPARE(german->plan()->runs + german->plan()->maybeRuns, 0);
        const Cut shown = *german->cut();
        const Cut before = *source->cut();
        for (std::size_t i = 0; i < before.pictures.size(); ++i)
            QVERIFY(shown.pictures[i].layers == before.pictures[i].layers);
    }

    void anUpdateKeepsWhatWasWrittenInTheVersion() {
        const auto source = finished();
        const VersionWish german = wish("de");
        auto session = version(*source, german);
        QVERIFY(session && session->generate({}, {}, {}));
        QVERIFY(session->dispatch(SetSentenceText{sentence(*session, 0), "Zuerst kommt der Haken."}));
        QVERIFY(session->dispatch(SetTitle{"Bienen"}));
        QVERIFY(session->save());
        session.reset();
        QVERIFY(source->dispatch(SetSentenceText{sentence(*source, 1), "Another point is made."}));
        QVERIFY(source->dispatch(SetScenePicture{source->project()->script.scenes[2].id, "a meadow", ""}));
        QVERIFY(source->generate({}, {}, {}));
        const ProjectPtr before = Session::openToRead(m_studio.tools(m_disk, m_clock), german.file).value()->project();
        const VersionSource from = *versionSource(*source);
        QCOMPARE(idsOf(textsToTranslate(from, german, before.get())),
                 std::vector<std::string>{toText(sentence(*source, 1))});
        session = version(*source, german);
        QVERIFY(session);
        QCOMPARE(spoken(*session->project()),
                 (std::vector<std::string>{"Zuerst kommt der Haken.", "de: Another point is made.",
                                           "de: The end is near."}));
        QCOMPARE(session->project()->script.title, std::string("Bienen"));
        QCOMPARE(session->project()->script.scenes[2].picturePrompt, std::string("a meadow"));
        // The version's own voice of the first sentence was not made yet; the third one's is there.
        const Plan plan = *session->plan();
        QCOMPARE(plan.find("voice/" + toText(sentence(*source, 2)))->state, NodeState::Fresh);
        QCOMPARE(plan.find("voice/" + toText(sentence(*source, 1)))->state, NodeState::Stale);
        QCOMPARE(staleStages(plan), (std::set<std::string>{"captions", "storyboard", "voice"}));
        // Once more changes nothing.
        const ProjectPtr now = session->project();
        QVERIFY(makeVersion(*versionSource(*source), german, {}, now.get())->project == *now);
    }

    void whatWasAddedToAVersionStays() {
        const auto source = finished();
        const VersionWish german = wish("de");
        auto session = version(*source, german);
        const SceneId second = session->project()->script.scenes[1].id;
        QVERIFY(session->dispatch(InsertSentence{second, 0, "Vorweg."}));
        QVERIFY(session->dispatch(InsertScene{2, "Nur hier.", "a map"}));
        const Result<std::string> track = session->dispatch(AddTrack{TrackKind::Overlay, "Titel", {}});
        QVERIFY(track);
        Clip title;
        title.track = *idFromText<TrackTag>(*track);
        title.anchor = {AnchorKind::Scene, second, {}, 0};
        title.duration = Duration::seconds(1);
        title.title.text = "Hallo";
        QVERIFY(session->dispatch(AddClip{title}));
        QVERIFY(session->dispatch(RemoveSentence{sentence(*session, 0)}));
        QVERIFY(session->save());
        session.reset();
        // The source gives out numbers of its own meanwhile, and moves what it has.
        QVERIFY(source->dispatch(InsertScene{3, "A new end.", "an end"}));
        QVERIFY(source->dispatch(MoveScene{second, 3}));
        session = version(*source, german);
        QVERIFY(session);
        QCOMPARE(spoken(*session->project()),
                 (std::vector<std::string>{"de: The end is near.", "de: A new end.", "Vorweg.", "de: A point is made.",
                                           "Nur hier."}));
        QCOMPARE(session->project()->timeline.clips.size(), std::size_t{1});
        QCOMPARE(session->project()->timeline.clips[0].title.text, std::string("Hallo"));
        for (const Issue& issue : validate(*session->project()))
            QVERIFY2(issue.severity != Severity::Error, issue.message.c_str());
        // And what is removed stays away.
        session.reset();
        session = version(*source, german);
        QCOMPARE(spoken(*session->project()).size(), std::size_t{5});
    }

    void speechIsTheVersionsOwn() {
        const auto source = finished();
        const std::string first = "voice/" + toText(sentence(*source, 0));
        AssetStore store(m_disk, source->paths().media());
        Override recording;
        recording.media = *store.put("my voice", "wav");
        recording.mediaDuration = Duration::seconds(2);
        recording.gainDb = 3;
        QVERIFY(source->dispatch(SetOverride{first, recording}));
        QVERIFY(source->dispatch(SetVoice{"slt", 1.1}));
        QVERIFY(source->dispatch(SetSentenceVoice{sentence(*source, 1), "kal"}));
        QVERIFY(source->dispatch(SetCaptionText{sentence(*source, 1), "A POINT is made."}));
        const VersionWish german = wish("de");
        auto session = version(*source, german);
        QVERIFY(session);
        const Project& project = *session->project();
        QVERIFY(!findOverride(project, first)->media);
        QCOMPARE(findOverride(project, first)->gainDb, 3.0);
        QCOMPARE(project.voice.name, std::string());
        QCOMPARE(project.voice.speed, 1.1);
        QCOMPARE(project.script.scenes[1].sentences[0].voice, std::string());
        QCOMPARE(project.script.scenes[1].sentences[0].captionText, std::string());
        // A recording in the version outlives an update; in the source's language everything is the source's.
        Override own;
        own.media = *AssetStore(m_disk, session->paths().media()).put("meine Stimme", "wav");
        own.mediaDuration = Duration::seconds(3);
        QVERIFY(session->dispatch(SetOverride{first, own}));
        QVERIFY(session->dispatch(SetVoice{"anna", 1}));
        QVERIFY(session->save());
        session.reset();
        session = version(*source, german);
        QVERIFY(findOverride(*session->project(), first)->media == own.media);
        QCOMPARE(session->project()->voice.name, std::string("anna"));
        VersionWish reels = wish("");
        reels.platform = platform("reels", 0.3);
        const auto same = version(*source, reels);
        QVERIFY(findOverride(*same->project(), first)->media == recording.media);
        QVERIFY(same->store().has(recording.media));
        QCOMPARE(same->project()->voice.name, std::string("slt"));
        QCOMPARE(same->project()->script.scenes[1].sentences[0].captionText, std::string("A POINT is made."));
    }

    void picturesWithWordsFollowTheLanguage() {
        m_studio.fakes["storyboard"]->body = [](const StageRequest& request,
                                                const StageContext&) -> Result<StageResult> {
            StageResult result;
            for (const Json& scene : request.parameters["scenes"]) {
                const std::string prompt = scene["prompt"];
                const Json fields = prompt.find("point") == std::string::npos ? Json{{"kind", "hills"}}
                                                                              : Json{{"label", prompt}, {"amount", 6}};
                result.value["scenes"][scene["id"].get<std::string>()] = {
                    {"template", "number"}, {"heroes", {"bee"}}, {"fields", fields}};
            }
            result.value["palette"] = {{"accent", "#ffcc00"}};
            return result;
        };
        const auto source = finished();
        QVERIFY(source->dispatch(SetScenePicture{source->project()->script.scenes[2].id, "a point in a circle", ""}));
        QVERIFY(source->generate({}, {}, {}));
        const Scene lettered = source->project()->script.scenes[1];
        // One picture says what is spoken, and follows it; another one was asked for in words of its own.
        const std::vector<std::string> texts = idsOf(textsToTranslate(*versionSource(*source), wish("de"), nullptr));
        const auto has = [&](const Scene& scene) { return std::ranges::count(texts, toText(scene.id) + ".picture"); };
        QCOMPARE(has(source->project()->script.scenes[0]), 0);
        QCOMPARE(has(lettered), 0);
        QCOMPARE(has(source->project()->script.scenes[2]), 1);
        const auto session = version(*source, wish("de"));
        QVERIFY(session);
        QCOMPARE(session->project()->script.scenes[1].picturePrompt, std::string("de: A point is made."));
        (void)m_studio.fakes["image"]->takeRequests();
        QVERIFY(session->generate({}, {}, {}));
        const std::vector<StageRequest> drawn = m_studio.fakes["image"]->takeRequests();
        const std::string node = "image/" + toText(lettered.id);
        QCOMPARE(drawn.size(), std::size_t{2});
        const StageRequest& first = drawn[drawn[0].node == node ? 0 : 1];
        QCOMPARE(first.node, node);
        QCOMPARE(session->project()->script.scenes[2].picturePrompt, std::string("de: a point in a circle"));
        QCOMPARE(first.parameters["direction"]["fields"]["label"].get<std::string>(),
                 std::string("de: A point is made."));
        const Plan plan = *session->plan();
        QVERIFY(!plan.find(node)->locked);
        const std::string other = "image/" + toText(source->project()->script.scenes[0].id);
        QVERIFY(plan.find(other)->locked);
        QCOMPARE(plan.index.find(other)->fingerprint, source->assets().find(other)->fingerprint);
    }

    void directionsThatWriteWords_data() {
        QTest::addColumn<QString>("direction");
        QTest::addColumn<bool>("writes");
        QTest::newRow("objects") << R"({"template":"podium","heroes":["bee"],"fields":{},"alt":"A bee."})" << false;
        QTest::newRow("a landscape") << R"({"template":"landscape","heroes":["bee"],"fields":{"kind":"hills"}})"
                                     << false;
        QTest::newRow("a hero for each")
            << R"({"template":"ratio","heroes":[],"fields":{"part":9,"whole":10,"hero":"bee"}})" << false;
        QTest::newRow("a number") << R"({"template":"number","heroes":["bee"],"fields":{"value":"20","amount":20}})"
                                  << true;
        QTest::newRow("bars")
            << R"({"template":"bars","heroes":[],"fields":{"items":[{"label":"Bees","amount":2,"text":"2"}]}})" << true;
        QTest::newRow("lines") << R"({"template":"type","heroes":[],"fields":{"lines":["Bees dance"],"emphasis":0}})"
                               << true;
        QTest::newRow("a country") << R"({"template":"country","heroes":[],"fields":{"iso":"ID","name":"Indonesia"}})"
                                   << true;
        QTest::newRow("nothing") << "null" << false;
    }
    void directionsThatWriteWords() {
        QFETCH(QString, direction);
        QFETCH(bool, writes);
        QCOMPARE(writesWords(Json::parse(direction.toStdString())), writes);
    }

    void otherPlatformsShareEverything() {
        const auto source = finished();
        VersionWish tiktok = wish("");
        tiktok.platform = platform("tiktok", 0.2);
        const auto session = version(*source, tiktok);
        QVERIFY(session);
        QCOMPARE(session->project()->canvas.platform, std::string("tiktok"));
        QCOMPARE(session->project()->canvas.safe.right, 0.2);
        QCOMPARE(session->plan()->runs + session->plan()->maybeRuns, 0);
        QCOMPARE(session->project()->script.language, source->project()->script.language);
        // Where the app is read from the right, its buttons are on the other side.
        VersionWish arabic = wish("ar");
        arabic.platform = platform("tiktok", 0.2);
        QCOMPARE(version(*source, arabic)->project()->canvas.safe.left, 0.2);
    }

    void pointsAreLeftOutFromTheLast() {
        const auto source = finished();
        const std::string third = "A third point, which takes even longer, is made" + std::string(160, 'e') + ".";
        for (const std::string& text :
             {std::string("A second point, which takes a while to be made, is made here."), third})
            QVERIFY(source->dispatch(
                InsertScene{static_cast<int>(source->project()->script.scenes.size()) - 1, text, "a point"}));
        QVERIFY(source->generate({}, {}, {}));
        const Result<std::string> track = source->dispatch(AddTrack{TrackKind::Overlay, "Titles", {}});
        Clip title;
        title.track = *idFromText<TrackTag>(*track);
        title.anchor = {AnchorKind::Scene, source->project()->script.scenes[3].id, {}, 0};
        title.duration = Duration::seconds(1);
        title.title.text = "Third";
        QVERIFY(source->dispatch(AddClip{title}));
        const VersionSource from = *versionSource(*source);
        VersionWish shorter = wish("");
        shorter.seconds = 15;
        QVERIFY(source->cut()->duration > Duration::seconds(15));
        const MadeVersion made = *makeVersion(from, shorter, {}, nullptr);
        QCOMPARE(spoken(made.project),
                 (std::vector<std::string>{"The hook comes first.", "A point is made.",
                                           "A second point, which takes a while to be made, is made here.",
                                           "The end is near."}));
        QVERIFY(made.project.timeline.clips.empty());
        QCOMPARE(made.project.brief.seconds, 15);
        QVERIFY(made.notes.empty());
        QVERIFY(made.project.timeline.overrides.at("music").locked);
        // What is left out need not be translated.
        VersionWish german = wish("de");
        german.seconds = shorter.seconds;
        for (const ShortText& text : textsToTranslate(from, german, nullptr))
            QVERIFY(text.text.find("hird") == std::string::npos);
    }

    void lengthsThatCannotBeReachedAreSaid() {
        const auto source = finished();
        const VersionSource from = *versionSource(*source);
        VersionWish longer = wish("");
        longer.seconds = 60;
        const MadeVersion made = *makeVersion(from, longer, {}, nullptr);
        QCOMPARE(made.notes.size(), std::size_t{1});
        QVERIFY2(made.notes[0].find("no more to say") != std::string::npos, made.notes[0].c_str());
        QVERIFY(source->dispatch(SetSentenceText{sentence(*source, 0), std::string(600, 'a') + "."}));
        QVERIFY(source->generate({}, {}, {}));
        VersionWish shorter = wish("");
        shorter.seconds = 15;
        const MadeVersion same = *makeVersion(*versionSource(*source), shorter, {}, nullptr);
        QCOMPARE(same.project.script.scenes.size(), std::size_t{2});
        QVERIFY2(same.notes.size() == 1 && same.notes[0].find("no point left") != std::string::npos, "");
    }

    void anotherHook() {
        const auto source = finished();
        VersionWish hook = wish("");
        hook.hook = "Did you know?";
        const auto session = version(*source, hook);
        QVERIFY(session);
        QCOMPARE(spoken(*session->project()).front(), std::string("Did you know?"));
        QCOMPARE(session->plan()->runs + session->plan()->maybeRuns, 2);
        VersionWish german = wish("de");
        german.hook = hook.hook;
        QCOMPARE(spoken(*version(*source, german)->project()).front(), std::string("de: Did you know?"));
    }

    void plansShareWhatIsMadeBefore() {
        m_studio.fakes["voice"]->body = [usual = m_studio.fakes["voice"]->body](const StageRequest& request,
                                                                                const StageContext& context) {
            Result<StageResult> result = usual(request, context);
            result->cost = 0.5;
            return result;
        };
        const auto source = finished();
        const VersionSource from = *versionSource(*source);
        const FileExists exists = [&](const MediaRef& file) { return source->store().has(file); };
        std::vector<NodeAsset> before;
        std::vector<std::pair<int, double>> planned;
        for (const char* name : {"tiktok", "reels"}) {
            VersionWish german = wish("de");
            german.platform = platform(name, 0.2);
            const Translations texts = translated(textsToTranslate(from, german, nullptr), "de");
            const Project project = makeVersion(from, german, texts, nullptr)->project;
            const AssetIndex known = withShared({}, from, project).with(before);
            const Result<VersionForecast> forecast =
                sw::forecast(project, known, m_studio.tools(m_disk, m_clock).stages, exists);
            QVERIFY(forecast);
            planned.emplace_back(forecast->runs, forecast->cost);
            before = forecast->made;
            QVERIFY(!fs::exists(german.file));
        }
        QCOMPARE(planned[0].first, 7);
        QCOMPARE(planned[0].second, 1.5);
        QCOMPARE(planned[1].first, 0);
        QCOMPARE(planned[1].second, 0.0);
    }

    void textsThatAreNotTranslatedAreRefused() {
        const auto source = finished();
        const Result<MadeVersion> refused = makeVersion(*versionSource(*source), wish("de"), {}, nullptr);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY2(refused.error().message.find("title") != std::string::npos, refused.error().message.c_str());
        const VersionSource from = *versionSource(*source);
        Translations texts = translated(textsToTranslate(from, wish("de"), nullptr), "de");
        for (auto& [text, saying] : texts)
            if (text.id.starts_with("sentence-"))
                saying = std::string(3000, 'x');
        QVERIFY(!makeVersion(from, wish("de"), texts, nullptr));
        const auto empty = made(m_studio, newFile());
        QVERIFY(!versionSource(*empty));
    }

    void cancelledSharingLeavesWholeFiles() {
        const auto source = finished();
        const VersionSource from = *versionSource(*source);
        const VersionWish german = wish("de");
        const auto texts = translated(textsToTranslate(from, german, nullptr), "de");
        auto session = Session::create(m_studio.tools(m_disk, m_clock), german.file,
                                       makeVersion(from, german, texts, nullptr)->project, false);
        QVERIFY(session);
        std::stop_source stop;
        stop.request_stop();
        const Result<void> shared = shareAssets(m_disk, from, **session, stop.get_token());
        QVERIFY(!shared);
        QCOMPARE(shared.error().code, ErrorCode::Cancelled);
        const auto names = m_disk.list((*session)->paths().media());
        QVERIFY(names);
        for (const std::string& name : *names)
            QVERIFY2(!name.ends_with(kPartSuffix), name.c_str());
        QVERIFY(shareAssets(m_disk, from, **session, {}));
        QCOMPARE(staleStages(*(*session)->plan()), (std::set<std::string>{"captions", "storyboard", "voice"}));
    }
};

QTEST_APPLESS_MAIN(TestVersions)
#include "tst_versions.moc"
