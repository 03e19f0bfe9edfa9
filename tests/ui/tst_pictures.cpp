#include <QCheckBox>
#include <QComboBox>
#include <QCursor>
#include <QDir>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <functional>

#include "core/media/caption/fonts.h"
#include "core/media/preview/sound_output.h"
#include "tests/ui/fake_book.h"
#include "tests/ui/fake_studio_server.h"
#include "tests/ui/fake_versions.h"
#include "tests/ui/media_files.h"
#include "tests/ui/picture_comparison.h"
#include "tests/ui/ui_fixture.h"
#include "tests/ui/widget_finding.h"
#include "ui/actions.h"
#include "ui/command_palette.h"
#include "ui/export_panel.h"
#include "ui/fault_notice.h"
#include "ui/history_panel.h"
#include "ui/icons.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/issues_panel.h"
#include "ui/jobs_panel.h"
#include "ui/main_window.h"
#include "ui/make_page.h"
#include "ui/media_panel.h"
#include "ui/notice_bar.h"
#include "ui/preview/preview_panel.h"
#include "ui/record/voice_recorder.h"
#include "ui/script_panel.h"
#include "ui/settings_panel.h"
#include "ui/spending_watch.h"
#include "ui/start_screen.h"
#include "ui/takes/takes_page.h"
#include "ui/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/translation.h"
#include "ui/versions/version_maker.h"
#include "ui/versions/versions_page.h"

using namespace sw;
using namespace sw::ui;

namespace {

constexpr int kLongMs = 60'000;
constexpr int kSettledMs = 1000;  // what has not changed for so long will not

/// A picture with a sky, a sun and a hill, in colours by its number; few of them, so that kept pictures are small.
std::string landscape(int number) {
    QImage image(270, 480, QImage::Format_RGB32);
    image.fill(QColor::fromHsv((230 + 47 * number) % 360, 120, 170));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 236, 179));
    painter.drawEllipse(QPoint(70 + 60 * (number % 3), 150), 38, 38);
    painter.setBrush(QColor::fromHsv((130 + 47 * number) % 360, 130, 90));
    painter.drawEllipse(QPoint(135, 560), 300, 220);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

/// An editor whose content is the same each time, and what panels need beside it.
class Gallery {
public:
    Gallery() : fixture([this](Studio& studio) { furnish(studio); }), preferences(fixture.path("config")) {
        fixture.fakes().fakes["image"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            result.value = {{"layers", {{{"file", "background"}, {"x", -87}, {"y", -154}, {"width", 1254}, {"height", 2228}}}}};
            result.files.push_back({"background", "png", landscape(request.node.back() - '0')});
            return result;
        };
    }
    Editor& editor() { return fixture.editor(); }

    /// A finished project, with a title, two pictures and a sound laid over it.
    bool open() {
        if (!fixture.openFinished())
            return false;
        const MediaRef picture = editor().state().cut->pictures.front().layers.front().media;
        const MediaRef sound = editor().state().cut->sounds.front().media;
        const auto track = [this](TrackKind kind, const char* name) { return *idFromText<TrackTag>(editor().apply(AddTrack{kind, name}).value_or("track-1")); };
        const TrackId pictures = track(TrackKind::Overlay, "Pictures");
        const TrackId titles = track(TrackKind::Overlay, "Titles");
        const TrackId sounds = track(TrackKind::Sound, "Sounds");
        const auto add = [this](TrackId on, const MediaRef& media, double from, double length, const std::string& words) {
            Clip made;
            made.track = on;
            made.offset = Duration::seconds(from);
            made.duration = Duration::seconds(length);
            made.media = media;
            made.title.text = words;
            made.box = {140, 260, 800, 400};
            return editor().apply(AddClip{made}).value_or("");
        };
        clip = add(pictures, picture, 0.5, 1.5, "");
        add(pictures, picture, 2, 1, "");
        title = add(titles, {}, 0.2, 2.5, "Bees dance");
        add(sounds, sound, 0, 1.2, "");
        Marker marker;
        marker.offset = Duration::seconds(3.4);
        marker.name = "The turn";
        Canvas canvas = editor().state().project->canvas;
        canvas.safe = editor().studio().platforms.front().safe;
        return editor().apply(SetCanvas{canvas}) && editor().apply(AddMarker{marker}) && !clip.empty() && !title.empty();
    }
    /// The same, with a changed sentence whose voice could not be made.
    bool openTroubled() {
        if (!open())
            return false;
        fixture.fakes().fakes["voice"]->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            return fail(ErrorCode::Provider, "The voice could not be made: Piper at 127.0.0.1:5000 refused the connection. Start Piper, or choose another voice.",
                        "connect: Connection refused");
        };
        editor().apply(SetSentenceText{editor().state().project->script.scenes[1].sentences[0].id, "A better point is made."});
        editor().generate();
        return QTest::qWaitFor([this] { return !editor().isGenerating(); }, kLongMs);
    }

    // What the settings and the versions are about; what they say may be changed before they are shown.
    bool asksProviders = false;  ///< a remote one comes first
    test::FakeStudioServer server;
    test::FakeBook book;
    test::FakeVersions versions;

    test::UiFixture fixture;
    Preferences preferences;
    std::string clip;
    std::string title;

private:
    void furnish(Studio& studio) {
        studio.version = "1.0";
        studio.automation = {[](Editor&, int port) -> Result<std::string> { return "http://127.0.0.1:" + std::to_string(port); }, [] {}, [] { return Result<std::string>("secret"); }};
        studio.providers.load = [this]() -> Result<ProviderChoices> {
            return ProviderChoices{{{"llm",
                                     {{"studio", "openai · https://llm.example.com · large", asksProviders, true, true},
                                      {"embedded", "", true, false, false},
                                      {"ollama", "openai · http://127.0.0.1:11434", false, false, false}},
                                     {"openai", "anthropic", "gemini"},
                                     {"", "", ""}}},
                                   true};
        };
        studio.server = server.controls();
        studio.spending = book.controls();
        studio.versions = versions.controls();
        studio.presets = exportPresets(studio.data).value_or(std::vector<ExportSettings>());
        for (const std::string& name : platformNames(studio.data))
            if (const Result<Platform> platform = loadPlatform(studio.data, name))
                studio.platforms.push_back(*platform);
        studio.templates = {{{"how-to", "How to", "One thing that viewers can do afterwards"}, "How to [do one thing]\n\nMost people [make this mistake].", "depth", "calm", 45},
                            {{"story", "A story", "Somebody wants something"}, "In [year], [somebody] wanted [something].", "depth", "epic", 60}};
        studio.cameras = {{"Push In", "Push In", ""}, {"Pan Left", "Pan Left", ""}};
    }
};

/// One thing that is shown, and what it lives on.
struct Exhibit {
    std::unique_ptr<Gallery> gallery = std::make_unique<Gallery>();
    std::vector<std::shared_ptr<void>> beside;
    std::unique_ptr<QWidget> widget;
    bool ready = true;

    template <class T, class... Args>
    T& show(Args&&... args) {
        auto made = std::make_unique<T>(std::forward<Args>(args)...);
        T& shown = *made;
        widget = std::move(made);
        return shown;
    }
    template <class T, class... Args>
    T& needs(Args&&... args) {
        auto made = std::make_shared<T>(std::forward<Args>(args)...);
        beside.push_back(made);
        return *made;
    }
    Editor& editor() { return gallery->editor(); }
    Actions& actions() { return *new Actions(gallery->preferences, &needs<QWidget>()); }
    void open() { ready = gallery->open(); }
    void openTroubled() { ready = gallery->openTroubled(); }
};

/// What screen readers call so in English.
template <class T>
T* called(const QWidget* root, const char* words) {
    return test::named<T>(root, QCoreApplication::translate("", words));
}

struct Panel {
    const char* name;
    QSize size;
    std::function<void(Exhibit&)> make;
};

std::vector<Issue> someIssues(const Editor& editor) {
    const Scene& scene = editor.state().project->script.scenes[1];
    Issue error{Severity::Error, toText(scene.sentences[0].id), "The sentence is read too fast: 21 characters a second. Viewers follow 17. Shorten it, or slow the voice down."};
    error.fix = {SetSentenceText{scene.sentences[0].id, "Shorter."}};
    error.fixLabel = "Slow the voice down";
    const Issue warning{Severity::Warning, toText(scene.id), "The same picture is shown twice in a row."};
    const Issue hint{Severity::Hint, "film", "Say in the description that voices are generated."};
    return {error, warning, hint};
}

void showPreview(Exhibit& e, bool guides) {
    e.open();
    auto& playback = e.needs<Playback>(e.editor(), std::make_unique<SilentOutput>());
    e.editor().setPlayhead(startOfFrame(30, {30, 1}));
    e.editor().select(e.gallery->title);
    Actions& actions = e.actions();
    auto& recorder = e.needs<VoiceRecorder>(e.editor());
    PreviewPanel& panel = e.show<PreviewPanel>(e.editor(), playback, actions, recorder);
    panel.canvas().setGuides(guides);
    panel.canvas().setSafeArea(guides);
}

void showInspector(Exhibit& e, const std::string& item) {
    e.editor().select(item);
    e.show<InspectorPanel>(e.editor());
}

/// The film's page, with what all pictures have in common.
void showCharacters(Exhibit& e) {
    e.editor().apply(SetPictureStyle{"woodcut, two inks", "text, logos"});
    e.editor().apply(SetCharacter{"The queen", "a large bee with a golden stripe", {}});
    e.editor().select(Selection{});
    auto& panel = e.show<InspectorPanel>(e.editor());
    called<QToolButton>(&panel, "Canvas")->click();
    called<QToolButton>(&panel, "Look and voice")->click();
    called<QToolButton>(&panel, "All pictures")->click();
}

void showMedia(Exhibit& e, bool filled) {
    e.open();
    MediaPanel& panel = e.show<MediaPanel>(e.editor());
    if (!filled)
        return;
    QStringList files;
    for (int i = 0; i < 3; ++i) {
        const auto file = e.gallery->fixture.path(qPrintable(QStringLiteral("Meadow %1.png").arg(i + 1)));
        files << QString::fromStdString(test::writeBytes(file, QByteArray::fromStdString(landscape(i))).string());
    }
    files << QString::fromStdString(test::writeTone(e.gallery->fixture.path("A long hum from the garden.wav"), 65).string());
    panel.importFiles(files);
    e.ready = e.ready && QTest::qWaitFor([&] { return !panel.imports().isRunning(); }, kLongMs);
}

/// With one export that waits, and one whose preset nobody knows.
void showExport(Exhibit& e, bool queued) {
    e.gallery->preferences.setValue("export/folder", "/home/ada/Videos");
    e.open();
    if (queued) {
        const std::string project = e.editor().session()->paths().file.string();
        const Json list = {{{"project", project}, {"title", "Bees"}, {"output", "/home/ada/Videos/Bees.mp4"}, {"preset", "default"}, {"encoder", "software"}},
                           {{"project", project}, {"title", "Bees"}, {"output", "/home/ada/Videos/Bees for all.mp4"}, {"preset", "nobody's"}, {"encoder", "software"}}};
        QDir().mkpath(QString::fromStdString(e.gallery->fixture.path("config").string()));
        test::writeBytes(e.editor().studio().config / "exports.json", QByteArray::fromStdString(list.dump()));
    }
    auto& queue = e.needs<ExportQueue>(e.editor());
    if (queued)
        queue.resume(queue.items().back().id);
    e.show<ExportPanel>(e.editor(), queue, e.gallery->preferences);
}

void showSettings(Exhibit& e, int page) {
    Preferences& preferences = e.gallery->preferences;
    e.gallery->asksProviders = page == 4;
    if (page == 2)
        preferences.setOwnShortcuts("timeline.marker", {"Q"});
    Actions& actions = e.actions();
    Automation& automation = e.needs<Automation>(e.editor(), preferences);
    if (page == 3)
        automation.turnOn();
    SettingsPanel& panel = e.show<SettingsPanel>(e.editor(), preferences, actions, automation);
    panel.findChild<QTabWidget*>()->setCurrentIndex(page);
    if (page == 2)
        called<QLineEdit>(&panel, "Search shortcuts")->setText("mar");
    for (QLabel* label : panel.findChildren<QLabel*>())
        if (label->text().startsWith(QDir::tempPath()))
            label->setText("/home/ada/Documents/" + label->text().section('/', -1));
}

constexpr int kStudioTab = 5;
constexpr int kSpendingTab = 6;

/// Somebody is signed in at a studio; or could not sign in, with what is said of it.
void showStudio(Exhibit& e, bool in) {
    if (in)
        e.gallery->server.link = {true, "https://studio.example.com", "ada@example.com", {"image", "animation"}};
    showSettings(e, kStudioTab);
    if (in)
        return;
    const auto type = [&](const char* field, const char* words) { called<QLineEdit>(e.widget.get(), field)->setText(words); };
    type("Address of the studio", "studio.example.com");
    type("E-mail address", "ada@example.com");
    type("Password", "wrong");
    called<QLineEdit>(e.widget.get(), "Password")->setFocus();
    emit called<QLineEdit>(e.widget.get(), "Password")->returnPressed();
    e.ready = QTest::qWaitFor([&] { return e.gallery->server.lastCall() != ""; }, kLongMs);
}

void showSpending(Exhibit& e, SpendingView::State state) {
    test::FakeBook& book = e.gallery->book;
    book.view.state = state;
    if (state == SpendingView::State::Used) {
        book.view.budget = 5;
        book.credits = CreditsView{120.5, 10, 79.5, "Small studio", {{"image", 3, 60, 0}, {"voice", 8, 19.5, 0}}};
    }
    showSettings(e, kSpendingTab);
}

void showUnspent(Exhibit& e) {
    e.gallery->book.view = {"USD", std::vector<SpentMonth>(12, SpentMonth{2026, 1, {}, {}, {}, {}}), {}, 0, SpendingView::State::Fine, {}};
    showSettings(e, kSpendingTab);
}

VersionsPage& versionsOf(Exhibit& e, bool open = true) {
    if (open)
        e.open();
    auto& maker = e.needs<VersionMaker>(e.gallery->versions.controls());
    auto& exports = e.needs<ExportQueue>(e.editor());
    VersionsPage& page = e.show<VersionsPage>(e.editor(), maker, exports, e.gallery->preferences);
    page.begin();
    called<QLineEdit>(&page, "Folder of the versions")->setText("/home/ada/Videos/bees versions");
    return page;
}

/// Some to make; or why that cannot be.
void showPlanned(Exhibit& e, std::optional<Error> why) {
    e.gallery->preferences.setValue("versions/languages", QStringList{"de", "es"});
    e.gallery->preferences.setValue("versions/lengths", QStringList{"30"});
    e.gallery->versions.planFails = std::move(why);
    e.gallery->versions.priced = false;
    versionsOf(e);
}

void showMade(Exhibit& e) {
    using State = VersionItem::State;
    const auto add = [&](const char* name, State state, bool edited, int runs) {
        VersionItem item{std::string("/versions/") + name + ".short", name};
        item.state = state;
        item.editedByHand = edited;
        item.runs = runs;
        e.gallery->versions.made.push_back(item);
    };
    add("About bees – de", State::Follows, false, 0);
    add("About bees – es", State::SourceChanged, true, 2);
    add("About bees – de – 30 s – Ever seen a bee dance so far away from home?", State::Follows, false, 3);
    add("About bees – ar", State::Unknown, false, 0);
    versionsOf(e).findChild<QTabBar*>()->setCurrentIndex(1);
}

/// Two takes of "image/scene-N" or "voice/sentence-N", next to each other.
void showTakes(Exhibit& e, bool heard) {
    e.open();
    const Scene& scene = e.editor().state().project->script.scenes[1];
    const std::string node = heard ? "voice/" + toText(scene.sentences[0].id) : "image/" + toText(scene.id);
    e.ready = e.ready && e.editor().apply(SetTake{node, 1}) && e.gallery->fixture.make();
    e.show<TakesPage>(e.editor(), [] { return std::make_unique<SilentOutput>(); }).begin(node);
}

void showStart(Exhibit& e, bool recent) {
    if (recent) {
        for (const char* name : {"bees.short", "A rather long name of a project that was made last summer.short"}) {
            const auto file = e.gallery->fixture.path(name);
            QFile made(QString::fromStdString(test::writeBytes(file, "{}").string()));
            (void)made.open(QIODevice::ReadWrite);
            made.setFileTime(QDateTime(QDate(2026, 5, 17), QTime(12, 34), Qt::UTC), QFileDevice::FileModificationTime);
            e.gallery->preferences.addRecentProject(made.fileName());
        }
        const ProjectPaths paths = ProjectPaths::of(e.gallery->fixture.path("bees.short"));
        QDir().mkpath(QString::fromStdString(paths.media().string()));
        test::writeBytes(paths.journal(), "a step");
        test::writeBytes(paths.media() / "poster.jpg", QByteArray::fromStdString(landscape(1)));
    }
    e.show<StartScreen>(e.editor().studio(), e.gallery->preferences);
}

void showMake(Exhibit& e, MakePage::Source source) {
    MakePage& page = e.show<MakePage>(e.editor(), e.gallery->preferences);
    page.begin(source);
    if (source == MakePage::Source::Text)
        page.showTemplates();
    else
        page.findChild<QLineEdit*>()->setText("Why bees dance");
}

void showPalette(Exhibit& e, const QString& letters) {
    QWidget& window = e.show<QWidget>();
    window.resize(560, 480);
    Actions& actions = e.actions();
    auto* palette = new CommandPalette(actions, &window);
    palette->open();
    palette->findChild<QLineEdit*>()->setText(letters);
}

void showNotice(Exhibit& e, const Notice& notice) {
    QWidget& ground = e.show<QWidget>();
    auto* column = new QVBoxLayout(&ground);
    auto* bar = new NoticeBar(&ground);
    column->addWidget(bar);
    if (!notice.text.isEmpty())
        bar->show(notice);
}

/// What is asked before something is made that is paid for.
void showPrice(Exhibit& e) {
    e.gallery->fixture.fakes().fakes["image"]->providerName = "painter";
    e.gallery->fixture.fakes().fakes["image"]->expected = {0.5, true, "USD"};
    e.gallery->fixture.fakes().fakes["voice"]->providerName = "speaker";
    e.gallery->fixture.fakes().fakes["voice"]->expected = {0, false, "USD"};
    e.needs<SpendingWatch>(e.editor(), e.gallery->preferences);
    showNotice(e, {});
    auto* bar = e.widget->findChild<NoticeBar*>();
    QObject::connect(&e.editor(), &Editor::noticed, bar, &NoticeBar::show);
    Project project;
    project.brief.text = "bees";
    e.ready = e.editor().create(e.gallery->fixture.path("bees.short"), project).has_value();
    e.editor().generate();
}

void showWindow(Exhibit& e) {
    e.gallery->preferences.setValue("export/folder", "/home/ada/Videos");
    MainWindow& window = e.show<MainWindow>(e.editor(), e.gallery->preferences, std::make_unique<SilentOutput>());
    e.open();
    e.editor().setPlayhead(startOfFrame(30, {30, 1}));
    e.editor().select(e.gallery->title);
    window.actions().at("view.guides")->setChecked(true);
}

// clang-format off
const std::vector<Panel> kPanels = {
    {"script", {400, 600}, [](Exhibit& e) { e.open(); e.editor().select(toText(e.editor().state().project->script.scenes[0].sentences[0].id)); e.show<ScriptPanel>(e.editor()); }},
    {"script-failed", {400, 440}, [](Exhibit& e) { e.openTroubled(); e.show<ScriptPanel>(e.editor()); }},
    {"script-closed", {360, 360}, [](Exhibit& e) { e.show<ScriptPanel>(e.editor()); }},
    {"preview", {400, 480}, [](Exhibit& e) { showPreview(e, false); }},
    {"preview-guides", {400, 480}, [](Exhibit& e) { showPreview(e, true); }},
    {"timeline", {800, 400}, [](Exhibit& e) { e.open(); e.editor().select(e.gallery->clip); e.editor().setPlayhead(startOfFrame(45, {30, 1})); e.editor().setInOut(TimeRange{startOfFrame(20, {30, 1}), startOfFrame(80, {30, 1})}); e.show<TimelineView>(e.editor()); }},
    {"timeline-failed", {640, 400}, [](Exhibit& e) { e.openTroubled(); e.show<TimelineView>(e.editor()); }},
    {"timeline-closed", {640, 200}, [](Exhibit& e) { e.show<TimelineView>(e.editor()); }},
    {"inspector-film", {360, 600}, [](Exhibit& e) { e.open(); showInspector(e, ""); }},
    {"inspector-clip", {360, 700}, [](Exhibit& e) { e.open(); showInspector(e, e.gallery->clip); }},
    {"inspector-title", {360, 700}, [](Exhibit& e) { e.open(); showInspector(e, e.gallery->title); }},
    {"inspector-captions", {360, 600}, [](Exhibit& e) { e.open(); showInspector(e, "captions"); }},
    {"inspector-sentence", {360, 500}, [](Exhibit& e) { e.open(); showInspector(e, toText(e.editor().state().project->script.scenes[1].sentences[0].id)); }},
    {"inspector-closed", {360, 360}, [](Exhibit& e) { showInspector(e, ""); }},
    {"media", {400, 480}, [](Exhibit& e) { showMedia(e, true); }},
    {"media-empty", {360, 360}, [](Exhibit& e) { showMedia(e, false); }},
    {"jobs", {380, 480}, [](Exhibit& e) { e.open(); e.editor().apply(SetVoice{"slt", 1.2}); e.show<JobsPanel>(e.editor()); }},
    {"jobs-failed", {380, 480}, [](Exhibit& e) { e.openTroubled(); e.show<JobsPanel>(e.editor()); }},
    {"jobs-closed", {360, 360}, [](Exhibit& e) { e.show<JobsPanel>(e.editor()); }},
    {"issues", {380, 480}, [](Exhibit& e) { e.open(); e.show<IssuesPanel>(e.editor()).setIssues(someIssues(e.editor())); }},
    {"issues-none", {360, 360}, [](Exhibit& e) { e.open(); e.show<IssuesPanel>(e.editor()).setIssues({}); }},
    {"history", {360, 400}, [](Exhibit& e) { e.open(); e.editor().undo(); e.editor().undo(); e.show<HistoryPanel>(e.editor()); }},
    {"history-closed", {360, 360}, [](Exhibit& e) { e.show<HistoryPanel>(e.editor()); }},
    {"export", {380, 480}, [](Exhibit& e) { showExport(e, false); }},
    {"export-queue", {380, 600}, [](Exhibit& e) { showExport(e, true); }},
    {"export-closed", {380, 360}, [](Exhibit& e) { e.gallery->preferences.setValue("export/folder", "/home/ada/Videos"); e.show<ExportPanel>(e.editor(), e.needs<ExportQueue>(e.editor()), e.gallery->preferences); }},
    {"takes-picture", {960, 600}, [](Exhibit& e) { showTakes(e, false); }},
    {"takes-voice", {960, 480}, [](Exhibit& e) { showTakes(e, true); }},
    {"settings", {760, 400}, [](Exhibit& e) { showSettings(e, 0); }},
    {"settings-voices", {760, 400}, [](Exhibit& e) { showSettings(e, 1); }},
    {"settings-shortcuts", {760, 480}, [](Exhibit& e) { showSettings(e, 2); }},
    {"settings-automation", {760, 400}, [](Exhibit& e) { showSettings(e, 3); }},
    {"settings-providers", {760, 520}, [](Exhibit& e) { showSettings(e, 4); }},
    {"settings-studio", {900, 520}, [](Exhibit& e) { showSettings(e, kStudioTab); }},
    {"settings-studio-in", {900, 520}, [](Exhibit& e) { showStudio(e, true); }},
    {"settings-studio-refused", {900, 520}, [](Exhibit& e) { showStudio(e, false); }},
    {"settings-spending", {1000, 600}, [](Exhibit& e) { showSpending(e, SpendingView::State::Fine); }},
    {"settings-spending-used", {1000, 720}, [](Exhibit& e) { showSpending(e, SpendingView::State::Used); }},
    {"settings-spending-none", {1000, 480}, showUnspent},
    {"versions", {1100, 720}, [](Exhibit& e) { showPlanned(e, {}); }},
    {"versions-none", {1100, 720}, [](Exhibit& e) { e.gallery->versions.choices.translator.clear(); versionsOf(e); }},
    {"versions-made", {1100, 600}, showMade},
    {"versions-failed", {1100, 600}, [](Exhibit& e) { showPlanned(e, Error{ErrorCode::Exists, "/home/ada/Videos/bees versions/About bees – de.short is there already, and is no version of bees.short. Choose another folder, or move it away.", {}}); }},
    {"inspector-characters", {360, 700}, [](Exhibit& e) { e.open(); showCharacters(e); }},
    {"start", {900, 480}, [](Exhibit& e) { showStart(e, false); }},
    {"start-recent", {900, 560}, [](Exhibit& e) { showStart(e, true); }},
    {"make-text", {900, 480}, [](Exhibit& e) { showMake(e, MakePage::Source::Text); }},
    {"make-topic", {900, 480}, [](Exhibit& e) { showMake(e, MakePage::Source::Topic); }},
    {"palette", {560, 480}, [](Exhibit& e) { showPalette(e, {}); }},
    {"palette-search", {560, 480}, [](Exhibit& e) { showPalette(e, "split"); }},
    {"notice-problem", {640, 90}, [](Exhibit& e) { showNotice(e, {Notice::Kind::Problem, "/home/ada/Videos/Bees.mp4 exists already. Choose another name, or replace it.", "Replace it", [] {}}); }},
    {"notice-success", {640, 90}, [](Exhibit& e) { showNotice(e, {Notice::Kind::Success, "/home/ada/Videos/Bees.mp4 is written: 24.1 s, 1080×1920, 12.3 MB, −14.0 LUFS", {}, {}}); }},
    {"notice-price", {640, 90}, showPrice},
    {"notice-fault", {640, 110}, [](Exhibit& e) { showNotice(e, faultNotice({"/home/ada/.local/share/shortwright/crashes/crash-1795765459-4711.txt", "/home/ada/another"})); }},
    {"window", {1280, 800}, showWindow},
};
// clang-format on

QString themeName(bool light) {
    return light ? QStringLiteral("light") : QStringLiteral("dark");
}

void useFixedTheme(bool light) {
    useTheme(*qApp, light ? Colours::light() : Colours::dark());
    QFont font = qApp->font();
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    qApp->setFont(font);
}

QString language() {
    return qEnvironmentVariable("SW_PICTURES_LANGUAGE", "en");
}
QString shownFolder() {
    return qEnvironmentVariable("SW_PICTURES_FOLDER");
}

/// Of the program's screen: 1 or 2, by QT_SCALE_FACTOR.
int scale() {
    return static_cast<int>(qApp->devicePixelRatio() + 0.5);
}

QImage grabbed(QWidget& widget) {
    return widget.grab().toImage();
}

void show(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    (void)QTest::qWaitForWindowActive(&widget);
    QWidget* focused = QApplication::focusWidget();
    if (focused && !qobject_cast<CommandPalette*>(focused->parentWidget()))  // it closes when it is left
        focused->clearFocus();
}

}  // namespace

/// Every panel looks as it did when somebody last looked at it: in both themes, at scale 1 and (in a second run of this program
/// with QT_SCALE_FACTOR=2) at scale 2. A picture that differs is written into the build folder beside a second one that shows
/// where. When a change is meant, look at the new ones after
///
///     SW_RENEW_PICTURES=1 ctest --test-dir build/release -R tst_pictures
///
/// which writes all of them anew into tests/ui/pictures, and keep them with the change. How they look in another language, or at
/// another scale, is written into a folder and compared with nothing:
///
///     SW_PICTURES_LANGUAGE=ar QT_SCALE_FACTOR=1.25 SW_PICTURES_FOLDER=/tmp/pictures build/release/tests/tst_pictures
class TestPictures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        qputenv("TZ", "UTC");
        tzset();
        useLanguage(*qApp, language(), std::filesystem::path(SW_DATA_DIR) / "translations");
        if (language() == "en")
            QLocale::setDefault(QLocale::c());
        QVERIFY(loadFonts(SW_DATA_DIR));
        QVERIFY2(QFontDatabase::hasFamily("Inter"), fontAdvice("Inter").c_str());
        setIconFolder(SW_DATA_DIR "/icons");
        qApp->setCursorFlashTime(0);
        QCursor::setPos(10'000, 10'000);
        QVERIFY(scale() == 1 || scale() == 2);
    }

    void panels_data() {
        QTest::addColumn<int>("panel");
        QTest::addColumn<bool>("light");
        for (std::size_t i = 0; i < kPanels.size(); ++i)
            for (const bool light : {false, true})
                QTest::addRow("%s, %s", kPanels[i].name, qPrintable(themeName(light))) << static_cast<int>(i) << light;
    }
    void panels() {
        QFETCH(int, panel);
        QFETCH(bool, light);
        const Panel& one = kPanels[static_cast<std::size_t>(panel)];
        if (scale() == 2 && one.name == std::string_view("window"))
            QSKIP("Its panels are looked at one by one.");
        useFixedTheme(light);
        Exhibit exhibit;
        one.make(exhibit);
        QVERIFY(exhibit.ready);
        show(*exhibit.widget, one.size);
        const QString name = QStringLiteral("%1-%2-%3.png").arg(one.name, themeName(light)).arg(scale());
        if (!shownFolder().isEmpty())
            return void(settled(*exhibit.widget, {}).save(QDir(shownFolder()).filePath(name)));
        if (qEnvironmentVariableIntValue("SW_RENEW_PICTURES") == 1)
            return renew(*exhibit.widget, name);
        compare(*exhibit.widget, name);
    }

    void theComparisonSees_data() {
        QTest::addColumn<std::function<void(QWidget&)>>("change");
        using Change = std::function<void(QWidget&)>;
        QTest::newRow("text that is cut off") << Change([](QWidget& w) { label(w)->setFixedHeight(label(w)->fontMetrics().height() - 6); });
        QTest::newRow("text that is shortened") << Change([](QWidget& w) { label(w)->setText(label(w)->text().chopped(1)); });
        QTest::newRow("text in another colour") << Change([](QWidget& w) { label(w)->setProperty("role", "dim"); label(w)->style()->polish(label(w)); });
        QTest::newRow("an icon that is missing") << Change([](QWidget& w) { w.findChild<QToolButton*>()->setIcon({}); });
        QTest::newRow("a field that moved by a pixel") << Change([](QWidget& w) { QWidget* field = w.findChild<QLineEdit*>(); w.layout()->activate(); field->move(field->pos() + QPoint(0, 1)); });
        QTest::newRow("a box that is ticked") << Change([](QWidget& w) { w.findChild<QCheckBox*>()->toggle(); });
        QTest::newRow("a button in another colour") << Change([](QWidget& w) { w.findChild<QPushButton*>()->setProperty("primary", false); w.findChild<QPushButton*>()->style()->polish(w.findChild<QPushButton*>()); });
    }
    void theComparisonSees() {
        QFETCH(std::function<void(QWidget&)>, change);
        useFixedTheme(false);
        QWidget panel;
        auto* column = new QVBoxLayout(&panel);
        auto* text = new QLabel("A quick job, giving pleasure");
        column->addWidget(text);
        column->addWidget(new QLineEdit("A field"));
        column->addWidget(new QCheckBox("A box"));
        auto* tool = new QToolButton;
        tool->setIcon(icon("play"));
        column->addWidget(tool);
        auto* button = new QPushButton("A button");
        button->setProperty("primary", true);
        column->addWidget(button);
        show(panel, {240, 240});
        const QImage before = test::keptForm(grabbed(panel));
        QCOMPARE(test::differingBlocks(before, grabbed(panel)), 0);
        change(panel);
        const int count = test::differingBlocks(before, grabbed(panel));
        QVERIFY2(count > test::kMostBlocks, qPrintable(QString::number(count)));
    }

private:
    static QLabel* label(QWidget& panel) { return panel.findChild<QLabel*>(); }

    static QString keptFile(const QString& name) { return QStringLiteral(SW_SOURCE_DIR "/tests/ui/pictures/") + name; }

    /// Thumbnails and waveforms come when they are ready: what stays counts, or what looks as kept.
    static QImage settled(QWidget& widget, const QImage& kept) {
        QElapsedTimer still;
        still.start();
        QImage last;
        (void)QTest::qWaitFor([&] {
            const QImage now = grabbed(widget);
            if (now != last)
                still.restart();
            last = now;
            return test::differingBlocks(kept, now) <= test::kMostBlocks || still.elapsed() > kSettledMs;
        }, kLongMs);
        return last;
    }

    void compare(QWidget& widget, const QString& name) {
        const QImage kept(keptFile(name));
        QVERIFY2(!kept.isNull(), qPrintable("There is no kept picture " + name + ". Look at it after SW_RENEW_PICTURES=1."));
        const QImage last = settled(widget, kept);
        QImage marked;
        const int count = test::differingBlocks(kept, last, &marked);
        if (count <= test::kMostBlocks)
            return;
        const QDir folder(QCoreApplication::applicationDirPath() + "/pictures");
        folder.mkpath(".");
        last.save(folder.filePath("actual-" + name));
        marked.save(folder.filePath("difference-" + name));
        QVERIFY2(false, qPrintable(QStringLiteral("%1 does not look as it did: %2 blocks differ. See %3").arg(name).arg(count).arg(folder.filePath("difference-" + name))));
    }

    void renew(QWidget& widget, const QString& name) {
        QVERIFY(test::keptForm(settled(widget, {})).save(keptFile(name), "PNG", 0));
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
